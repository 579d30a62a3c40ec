import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { add, board, connected, newRoom, row, send } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

/** A guest on a phone, and somebody else who sees what arrives. */
async function room() {
  const other = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(other);
  const guest = await house.guest(code, 'jongerenwerker', PHONE);
  await other.goto(`${dossier}/map`);
  await Promise.all([guest, other].map(connected));
  return { dossier, guest, other };
}

const cut = (page) => page.context().setOffline(true);
const mend = (page) => page.context().setOffline(false);
const says = (page, text) => page.locator('[data-connection]').filter({ hasText: text }).waitFor();
const waiting = (page) => page.locator('[data-outbox] li').allInnerTexts();
const us = (page) => page.getByLabel('wij', { exact: true });

/** Every delivery of a wij-zij that this page tries. */
function deliveries(page) {
  const acts = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/oppositions')) {
      acts.push(new URLSearchParams(request.postData()).get('act'));
    }
  });
  return acts;
}

test('without a connection the screen says so, what is typed stays, and what others added comes when it is back', async () => {
  const { guest, other } = await room();
  await us(guest).fill('Een halve zin');
  await cut(guest);
  await says(guest, 'geen verbinding, wat u typt blijft bewaard');
  await add(other, 'De wijk', 'De gemeente');
  await us(guest).pressSequentially(' en de rest');
  assert.equal(await row(guest, 'De wijk', 'De gemeente').count(), 0);
  await mend(guest);
  await says(guest, 'verbonden');
  await row(guest, 'De wijk', 'De gemeente').waitFor();
  assert.equal(await us(guest).inputValue(), 'Een halve zin en de rest');
});

test('what is sent without a connection waits in sight, and arrives exactly once and in order', async () => {
  const { guest, other } = await room();
  await cut(guest);
  await says(guest, 'geen verbinding');
  const sent = [['Kopers', 'Huurders'], ['De wijk', 'De gemeente'], ['Jong', 'Oud'], ['Fietsers', 'Automobilisten']];
  for (const [n, [left, right]] of sent.entries()) {
    await send(guest, left, right);
    await guest.locator('[data-outbox] li').nth(n).waitFor();
    assert.equal(await us(guest).inputValue(), '', 'the line is empty for the next sentence');
  }
  assert.deepEqual(await waiting(guest), sent.map((pair) => pair.join(' | ')));
  await says(guest, 'geen verbinding, 4 wachten');
  await guest.getByText('Dit wacht op verbinding. Het is bewaard zolang deze pagina open blijft.').waitFor();

  await mend(guest);
  await row(other, 'Fietsers', 'Automobilisten').waitFor();
  await guest.locator('[data-outbox]').waitFor({ state: 'hidden' });
  await says(guest, 'verbonden');
  const all = sent.map((pair) => pair.join(' | '));
  assert.deepEqual(await board(other), all);
  await row(guest, 'Fietsers', 'Automobilisten').waitFor();
  assert.deepEqual(await board(guest), all);
  await other.reload();
  assert.deepEqual(await board(other), all);
});

test('an act that arrived while its answer got lost is delivered again and stands on the map once', async () => {
  const { guest, other } = await room();
  const acts = deliveries(guest);
  let lost = 0;
  await guest.route('**/oppositions', async (route) => {
    if (lost >= 2) return route.continue();
    lost += 1;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await send(guest, 'Kopers', 'Huurders');
  await row(other, 'Kopers', 'Huurders').waitFor();
  await guest.locator('[data-outbox]').filter({ hasText: 'Kopers | Huurders' }).waitFor();
  await guest.locator('[data-outbox]').waitFor({ state: 'hidden' });
  assert.equal(acts.length, 3, 'it was delivered three times');
  assert.equal(new Set(acts).size, 1, 'as one and the same act');
  await guest.reload();
  assert.deepEqual(await board(guest), ['Kopers | Huurders']);
  await add(guest, 'De wijk', 'De gemeente');
  assert.deepEqual(await board(guest), ['Kopers | Huurders', 'De wijk | De gemeente']);
});

test('pressing the button twice adds one wij-zij', async () => {
  const { guest, other } = await room();
  await us(guest).fill('Kopers');
  await guest.getByLabel('zij', { exact: true }).fill('Huurders');
  await guest.getByRole('button', { name: 'Voeg een wij-zij toe' }).evaluate((button) => { button.click(); button.click(); });
  await row(other, 'Kopers', 'Huurders').waitFor();
  await add(guest, 'De wijk', 'De gemeente');
  await row(other, 'De wijk', 'De gemeente').waitFor();
  assert.deepEqual(await board(other), ['Kopers | Huurders', 'De wijk | De gemeente']);
});

test('an undo that waits takes back what came before it, and not what was typed after it', async () => {
  const { guest, other } = await room();
  await add(guest, 'Te snel', 'Weg ermee');
  await row(other, 'Te snel', 'Weg ermee').waitFor();
  await cut(guest);
  await says(guest, 'geen verbinding');
  await guest.getByRole('button', { name: 'Neem terug' }).click();
  await send(guest, 'De wijk', 'De gemeente');
  await mend(guest);
  await row(other, 'De wijk', 'De gemeente').waitFor();
  await row(other, 'Te snel', 'Weg ermee').waitFor({ state: 'detached' });
  assert.deepEqual(await board(other), ['De wijk | De gemeente']);
});

test('what the guard refuses after the return is shown with the words, and the next still arrives', async () => {
  const { guest, other } = await room();
  await cut(guest);
  await says(guest, 'geen verbinding');
  await send(guest, 'Bel mij op 06-12345678', 'De gemeente');
  await send(guest, 'De wijk', 'De gemeente');
  await mend(guest);
  await row(other, 'De wijk', 'De gemeente').waitFor();
  await guest.getByText('Dit is niet bewaard:').waitFor();
  const [refused] = await waiting(guest);
  assert.match(refused, /^Bel mij op 06-12345678 \| De gemeente: .*een telefoonnummer/);
  assert.deepEqual(await board(other), ['De wijk | De gemeente']);
});

test('leaving the page asks first as long as something waits', async () => {
  const { guest } = await room();
  await cut(guest);
  await says(guest, 'geen verbinding');
  await send(guest, 'De wijk', 'De gemeente');
  await guest.locator('[data-outbox] li').waitFor();
  const asked = guest.waitForEvent('dialog');
  await guest.close({ runBeforeUnload: true });
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.dismiss();
  assert.deepEqual(await waiting(guest), ['De wijk | De gemeente']);
});

test('what the screen confirmed survives a server that is killed, and what was typed meanwhile arrives when it is back', async () => {
  const { guest, other } = await room();
  await add(guest, 'Kopers', 'Huurders');
  await house.server.kill();
  await says(guest, 'geen verbinding');
  await send(guest, 'De wijk', 'De gemeente');
  await guest.locator('[data-outbox] li').waitFor();
  await house.server.start();
  await row(guest, 'De wijk', 'De gemeente').waitFor({ timeout: 40_000 });
  await guest.locator('[data-outbox]').waitFor({ state: 'hidden' });
  await other.reload();
  assert.deepEqual(await board(other), ['Kopers | Huurders', 'De wijk | De gemeente']);
});

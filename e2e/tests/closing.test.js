import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { add, closeSession, connected, newRoom, row, send } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

async function room() {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  const guest = await house.guest(code, 'wijkagent', PHONE);
  await add(guest, 'De wijk', 'De gemeente');
  return { facilitator, guest, dossier, code };
}

async function adopt(page, dossier) {
  await page.goto(`${dossier}/adoption`);
  await page.getByRole('button', { name: 'Stel de kaart vast' }).click();
  await page.getByRole('heading', { level: 1, name: 'De kaart is vastgesteld' }).waitFor();
}

test('when the session closes the phone of a guest leaves the map by itself, and comes in nowhere any more', async () => {
  const { facilitator, guest, dossier } = await room();
  await connected(guest);
  await closeSession(facilitator, dossier);
  await row(guest, 'De wijk', 'De gemeente').waitFor({ state: 'detached' });
  for (const path of ['/map', '/board', '/choice', '/report', '/report/exports', '/wall', '/presence', '/events']) {
    const status = await guest.evaluate(async (address) => (await fetch(address, { headers: { 'X-Fragment': '1' } })).status, dossier + path);
    assert.equal(status, 404, path);
  }
});

test('a guest who is out is told that the session is closed', async () => {
  const { facilitator, guest, dossier } = await room();
  await connected(guest);
  await closeSession(facilitator, dossier);
  await guest.getByText(/sessie is gesloten/).waitFor();
});

test('the screens of colleagues go on: the clock stops and the guest is gone, without reloading', async () => {
  const { facilitator, guest, dossier } = await room();
  await facilitator.goto(`${dossier}/session`);
  await facilitator.getByRole('button', { name: /^Begin.*: Kaart 1$/ }).click();
  await facilitator.locator('.step--now').waitFor();
  const editor = await house.colleague('editor');
  await editor.goto(`${dossier}/map`);
  await Promise.all([editor, guest].map(connected));
  await editor.locator('#step .clock').waitFor();
  await editor.locator('#presence-line').filter({ hasText: '1 veiligheid' }).waitFor();
  await closeSession(facilitator, dossier);
  await editor.locator('#step .clock').waitFor({ state: 'detached' });
  await editor.locator('#presence-line').filter({ hasText: 'veiligheid' }).waitFor({ state: 'detached' });
  await row(editor, 'De wijk', 'De gemeente').waitFor();
  await facilitator.goto(`${dossier}/session`);
  await facilitator.getByText(/2 deelnemers\.|1 deelnemer\./).waitFor();
});

test('after the session nobody can see any more which guest wrote what', async () => {
  const { facilitator, dossier } = await room();
  await facilitator.goto(`${dossier}/history`);
  const line = facilitator.locator('.history__entry').filter({ hasText: '“De wijk en De gemeente” toegevoegd' });
  assert.match(await line.innerText(), /wijkagent, domein veiligheid/);
  await closeSession(facilitator, dossier);
  await facilitator.goto(`${dossier}/history`);
  assert.match(await line.innerText(), /iemand/);
  assert.doesNotMatch(await line.innerText(), /wijkagent|veiligheid/, 'the only guest of a domain is not told by it');
});

test('an adopted map says so on every page that was open, and takes nothing any more', async () => {
  const { facilitator, dossier } = await room();
  const editor = await house.colleague('editor');
  await editor.goto(`${dossier}/map`);
  await connected(editor);
  const stale = await house.colleague('editor', { javaScriptEnabled: false });
  await stale.goto(`${dossier}/map`);
  await closeSession(facilitator, dossier);
  await adopt(facilitator, dossier);
  await editor.getByText('De kaart is vastgesteld. U kunt hier niets veranderen.').waitFor();
  assert.equal(await editor.getByRole('button', { name: 'Voeg een wij-zij toe' }).count(), 0);

  await send(stale, 'Te laat', 'De rest');
  await stale.getByText('De kaart is vastgesteld. Een begeleider kan de kaart heropenen met een reden.').waitFor();
  await editor.reload();
  assert.equal(await editor.locator('.board > .opposition').count(), 1);
  await facilitator.goto('/dossiers');
  await facilitator.locator('.dossier').filter({ has: facilitator.locator(`a[href="${dossier}"]`) }).getByText('vastgesteld').waitFor();
});

test('a map is adopted by a facilitator, not by an editor', async () => {
  const { dossier } = await room();
  const editor = await house.colleague('editor');
  await editor.goto(`${dossier}/adoption`);
  await editor.getByText('Een begeleider kan de kaart vaststellen.').waitFor();
  assert.equal(await editor.getByRole('button', { name: 'Stel de kaart vast' }).count(), 0);
  const status = await editor.evaluate(async (address) => (await fetch(address, { method: 'POST' })).status, `${dossier}/adoption`);
  assert.equal(status, 403);
});

test('reopening needs a reason, which stands in the history and in the report', async () => {
  const { facilitator, dossier } = await room();
  await closeSession(facilitator, dossier);
  await adopt(facilitator, dossier);
  await facilitator.getByLabel('Waarom heropent u de kaart?').fill(' ');
  await facilitator.getByRole('button', { name: 'Heropen de kaart' }).click();
  await facilitator.locator('#reason-error').filter({ hasText: 'Vul dit in.' }).waitFor();
  await facilitator.getByLabel('Waarom heropent u de kaart?').fill('Er is een nieuwe groep bewoners gehoord.');
  await facilitator.getByRole('button', { name: 'Heropen de kaart' }).click();
  await facilitator.waitForURL('**/map');
  await add(facilitator, 'Kopers', 'Huurders');
  await facilitator.goto(`${dossier}/history`);
  await facilitator.getByText('Kaart heropend. Reden: Er is een nieuwe groep bewoners gehoord.').waitFor();
  await facilitator.goto(`${dossier}/report`);
  await facilitator.getByText('Er is een nieuwe groep bewoners gehoord.').waitFor();
});

test('after its review date a map is an outdated picture everywhere: in the list, on its pages and in the report', async () => {
  const page = await house.colleague('facilitator');
  await page.goto('/dossiers');
  const old = page.locator('.dossier').filter({ hasText: 'infoblad 1' });
  await old.getByText('verouderd beeld').waitFor();
  const dossier = await old.getByRole('link').getAttribute('href');
  await page.goto(`${dossier}/map`);
  const card = await page.locator('.opposition__link').first().getAttribute('href');
  for (const path of ['', '/map', '/choice', '/report', card.replace(dossier, '')]) {
    await page.goto(dossier + path);
    assert.match(await page.locator('.outdated').innerText(), /Verouderd beeld\. De terugkijkdatum was 7 juli 2023\./, path);
  }
});

test('the review date is moved with a reason, and then the picture is no longer outdated', async () => {
  const page = await house.colleague('facilitator');
  await page.goto('/dossiers');
  const dossier = await page.getByRole('link', { name: /infoblad 1/ }).getAttribute('href');
  await page.goto(`${dossier}/details`);
  const soon = new Date(Date.now() + 90 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  await page.getByRole('textbox', { name: 'Terugkijkdatum' }).fill(soon);
  await page.getByLabel('Waarom?').fill('De kaart is opnieuw bekeken.');
  await page.getByRole('button', { name: 'Verzet de datum' }).click();
  await page.waitForURL(`**${dossier}`);
  assert.equal(await page.locator('.outdated').count(), 0);
});

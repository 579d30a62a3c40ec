import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { addOccurrence, connected, newRoom, row, send } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

/** Where these words stand: in a file of the data folder, or in what the server printed. Case does not matter. */
function whereIs(words) {
  const wanted = words.toLowerCase();
  const found = readdirSync(house.server.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)).toString('latin1').toLowerCase().includes(wanted))
    .map((entry) => entry.name);
  const printed = house.server.output.toLowerCase().includes(wanted) ? ['the output of the server'] : [];
  return [...found, ...printed];
}

async function room() {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  const guest = await house.guest(code, 'wijkagent', PHONE);
  await connected(guest);
  return { facilitator, guest, dossier };
}

// Made up, each with words around it that occur nowhere else.
const REFUSED = [
  { kind: 'een naam van een persoon', words: 'Jan de Vries', text: 'De aanhang van Jan de Vries' },
  { kind: 'een burgerservicenummer', words: '111222333', text: 'Meldingen met bsn 111222333' },
  { kind: 'een telefoonnummer', words: '06-87654321', text: 'Bel dan 06-87654321' },
  { kind: 'een adres', words: 'Kerkstraat 47', text: 'De bewoners van Kerkstraat 47' },
  { kind: 'een e-mailadres', words: 'klachten@buurt.example', text: 'Wie schrijft naar klachten@buurt.example' },
  { kind: 'een rekeningnummer', words: 'NL91ABNA0417164300', text: 'De rekening NL91ABNA0417164300' },
];

test('the search for words finds what is really stored, or the tests below are blind', async () => {
  const { guest } = await room();
  await send(guest, 'Wie hier drempelhuizen bouwt', 'De rest');
  await row(guest, 'Wie hier drempelhuizen bouwt', 'De rest').waitFor();
  assert.notDeepEqual(whereIs('drempelhuizen'), []);
});

for (const { kind, words, text } of REFUSED) {
  test(`${kind} is refused beside the field, stays in the field, and is stored nowhere`, async () => {
    const { guest, dossier } = await room();
    await send(guest, text, 'De gemeente');
    const error = guest.locator('#us-error');
    await error.waitFor();
    assert.match(await error.innerText(), new RegExp(`Hier lijkt ${kind} in te staan`));
    assert.match(await error.innerText(), /Beschrijf de positie, de functie of de situatie/);
    assert.equal(await guest.getByLabel('wij', { exact: true }).inputValue(), text);
    assert.equal(await guest.getByLabel('zij', { exact: true }).inputValue(), 'De gemeente');
    assert.equal(await guest.getByLabel('wij', { exact: true }).getAttribute('aria-invalid'), 'true');
    assert.match(await guest.getByLabel('wij', { exact: true }).getAttribute('aria-describedby'), /us-error/);

    await guest.goto(`${dossier}/occurrences/new`);
    await guest.getByLabel('incident', { exact: true }).check();
    await guest.getByLabel('Wat gebeurde er?').fill(`Er ging iets rond: ${text}`);
    await guest.getByRole('button', { name: 'Bewaar' }).click();
    await guest.locator('#what-error').filter({ hasText: kind }).waitFor();
    assert.equal(await guest.getByLabel('Wat gebeurde er?').inputValue(), `Er ging iets rond: ${text}`);

    await guest.goto(`${dossier}/map`);
    assert.equal(await guest.locator('.board > .opposition').count(), 0);
    assert.deepEqual(whereIs(words), []);
  });
}

test('a name is refused as a function too, before somebody takes part', async () => {
  const page = await house.visitor(PHONE);
  await page.goto(`/join/${house.code}`);
  await page.getByRole('textbox', { name: 'Uw functie' }).fill('Fatima Yilmaz');
  await page.locator('#domain').getByText('sociaal', { exact: true }).tap();
  await page.getByRole('button', { name: 'Doe mee', exact: true }).tap();
  await page.locator('#function-error').filter({ hasText: 'een naam van een persoon' }).waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Uw functie' }).inputValue(), 'Fatima Yilmaz');
  assert.deepEqual(whereIs('Yilmaz'), []);
});

test('a refused text reaches nobody else in the room', async () => {
  const { facilitator, guest, dossier } = await room();
  await facilitator.goto(`${dossier}/map`);
  await connected(facilitator);
  await send(guest, 'De vrienden van Jan de Vries', 'De rest');
  await guest.locator('#us-error').waitFor();
  await guest.getByLabel('wij', { exact: true }).fill('De vrienden');
  await guest.getByRole('button', { name: 'Voeg een wij-zij toe' }).click();
  await row(facilitator, 'De vrienden', 'De rest').waitFor();
  assert.equal((await facilitator.content()).includes('Vries'), false);
});

test('a word about religion asks for a reason; with it the text is stored, and the reason stands at the card', async () => {
  const { facilitator, guest } = await room();
  await send(guest, 'Moslims in de wijk', 'De gemeente');
  const error = guest.locator('#us-error');
  await error.waitFor();
  assert.match(await error.innerText(), /^Dit gaat over geloof\./);
  assert.equal(await guest.getByLabel('wij', { exact: true }).inputValue(), 'Moslims in de wijk');
  assert.equal(await row(guest, 'Moslims in de wijk', 'De gemeente').count(), 0, 'not without a reason');

  await guest.getByLabel('Waarom is dit woord hier nodig?').fill('Zo wordt het op de markt verteld.');
  await guest.getByRole('button', { name: 'Voeg een wij-zij toe' }).click();
  const card = row(guest, 'Moslims in de wijk', 'De gemeente');
  await card.waitFor();
  await facilitator.goto(await card.getByRole('link', { name: /^Bekijk/ }).getAttribute('href'));
  await facilitator.getByText('Waarom dit woord hier staat: Zo wordt het op de markt verteld.').waitFor();
});

test('a reason that holds a name is refused as well', async () => {
  const { guest } = await room();
  await send(guest, 'Moslims uit de straat', 'De gemeente');
  await guest.getByLabel('Waarom is dit woord hier nodig?').fill('Dat zei Jan de Vries.');
  await guest.getByRole('button', { name: 'Voeg een wij-zij toe' }).click();
  await guest.locator('#us-error').filter({ hasText: 'De reden kan zo niet blijven staan' }).waitFor();
  assert.equal(await guest.getByLabel('Waarom is dit woord hier nodig?').inputValue(), 'Dat zei Jan de Vries.');
  assert.deepEqual(whereIs('Dat zei Jan'), []);
});

test('an ordinary sentence with a capital in it is no name', async () => {
  const { guest, dossier } = await room();
  await addOccurrence(guest, dossier, 'Op Koningsdag riepen mensen bij het Lindeplein door elkaar');
  await guest.getByText('Van de kaart gehaald').waitFor({ state: 'detached' });
  await guest.goto(`${dossier}/report`);
  await guest.getByText('Op Koningsdag riepen mensen').first().waitFor();
});

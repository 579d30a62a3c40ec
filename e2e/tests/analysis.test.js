// The analysis in nine dimensions: alone first, then side by side, then together.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { mistakes, tour } from '../look.js';
import { add, addOccurrence, connected, newDossier, newRoom } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);
const AVOID = 'Mensen vermijden contact en gaan elkaar uit de weg';
const D1 = '/analysis/manifestations';

/** The item on the form in which somebody answers alone. */
const asked = (page, item) => page.locator('.answer').filter({ has: page.getByRole('group', { name: item, exact: true }) });

async function answers(page, item, word, note) {
  const one = asked(page, item);
  await one.getByLabel(word, { exact: true }).check();
  if (note) {
    if (!await one.locator('details').evaluate((element) => element.open)) await one.locator('summary').click();
    await one.getByLabel(/^Onderbouwing/).fill(note);
  }
}

async function saves(page) {
  await press(page, 'Bewaar uw antwoorden');
  await page.getByText(/^Bewaard om /).waitFor();
}

/** Everything that the server answers to this page from now on. */
function overhear(page) {
  const heard = [];
  page.on('response', async (response) => {
    if (/\/(events|assets)/.test(new URL(response.url()).pathname)) return;
    heard.push(await response.text().catch(() => ''));
  });
  return heard;
}

/** Presses Tab until this has the focus. */
async function tabTo(page, locator) {
  await locator.waitFor();
  for (let n = 0; n < 150; n += 1) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${locator} cannot be reached with Tab`);
}

/** Begins the analysis of a dossier. */
async function begin(facilitator, dossier) {
  await facilitator.goto(`${dossier}/analysis`);
  await press(facilitator, 'Begin de analyse');
  await facilitator.locator('.wheel').waitFor();
}

test('three people answer alone on phones, nothing of another shows, and then all see all at once', async () => {
  const facilitator = await house.colleague('facilitator', { ...PHONE, fresh: true });
  const editor = await house.colleague('editor', { ...PHONE, fresh: true });
  const { dossier, code } = await newRoom(facilitator);
  await begin(facilitator, dossier);
  const guest = await house.guest(code, 'wijkagent', { ...PHONE, fresh: true });
  const people = [[facilitator, 'ja', 'geheim een'], [editor, 'nee', 'geheim twee'], [guest, 'ja', 'geheim drie']];
  const heard = people.map(([page]) => overhear(page));
  for (const [page] of people) {
    await page.goto(`${dossier}${D1}`);
    await connected(page);
  }
  for (const [page] of people) await page.evaluate(() => { window.sameDocument = true; });
  for (const [page, word, note] of people) {
    await answers(page, AVOID, word, note);
    await saves(page);
  }
  for (const [page] of people) await page.locator('#dimension-now').getByText('3 mensen hebben geantwoord').waitFor();
  for (const below of ['/analysis', `${D1}/answers`, `${D1}/items/d1.vermijding`, '/map', '/report', '/wall']) {
    for (const [page] of people) await page.evaluate((path) => fetch(path).then((reply) => reply.text()), `${dossier}${below}`);
  }
  people.forEach(([, , own], n) => {
    const others = people.map(([, , note]) => note).filter((note) => note !== own);
    for (const note of others) assert.ok(!heard[n].some((body) => body.includes(note)), `${own} was told ${note}`);
    assert.ok(heard[n].some((body) => body.includes(own)), 'or this test is blind');
  });

  // Somebody is still typing when all is shown: that stays, and says so.
  await answers(guest, 'Er wordt vernield', 'ja', 'nog niet bewaard');
  await press(facilitator, 'Laat alle antwoorden zien');
  for (const [page] of people) {
    const apart = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Dit wordt verschillend gezien' }) });
    for (const [, , note] of people) await apart.getByText(note).first().waitFor();
    await apart.getByText('verschil van beeld').first().waitFor();
  }
  await editor.locator('#own-answers').waitFor({ state: 'detached' });
  assert.equal(await editor.evaluate(() => window.sameDocument), true, 'without a reload');
  assert.equal(await asked(guest, 'Er wordt vernield').getByLabel(/^Onderbouwing/).inputValue(), 'nog niet bewaard');
  await guest.getByText(/^Alle antwoorden zijn intussen getoond/).waitFor();
});

test('what somebody is typing and where the focus is stay while others answer', async () => {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  await begin(facilitator, dossier);
  const guest = await house.guest(code, 'wijkagent', PHONE);
  for (const page of [facilitator, guest]) {
    await page.goto(`${dossier}${D1}`);
    await connected(page);
  }
  await answers(guest, AVOID, 'ja', 'half getypt');
  await answers(facilitator, AVOID, 'nee');
  await saves(facilitator);
  await guest.getByText('1 mens heeft geantwoord').waitFor();
  const note = asked(guest, AVOID).getByLabel(/^Onderbouwing/);
  assert.equal(await note.inputValue(), 'half getypt');
  assert.equal(await hasFocus(note), true);
  await saves(guest);
  await facilitator.getByText('2 mensen hebben geantwoord').waitFor();
});

test('the wheel and the stepper go by keyboard', async () => {
  const page = await house.colleague('facilitator');
  const dossier = await newDossier(page);
  await begin(page, dossier);
  await tabTo(page, page.getByRole('link', { name: '2 leeg: Groepen en scheidslijnen', exact: true }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/analysis/dividing-lines');
  await page.getByText('Stap 2 van 9: Groepen en scheidslijnen').waitFor();
  await tabTo(page, page.getByRole('link', { name: /^Terug.*Verschijningsvormen/ }).first());
  await page.keyboard.press('Enter');
  await page.waitForURL('**/analysis/manifestations');
  const avoid = asked(page, AVOID);
  await tabTo(page, avoid.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  assert.equal(await avoid.getByLabel('ja', { exact: true }).isChecked(), true);
  await tabTo(page, page.getByRole('button', { name: 'Bewaar uw antwoorden', exact: true }));
  await page.keyboard.press('Enter');
  await page.getByText(/^Bewaard om /).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Laat alle antwoorden zien', exact: true }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Wat ieder zag' }).waitFor();
});

test('everything works without a script', async () => {
  const page = await house.colleague('facilitator', { javaScriptEnabled: false });
  const dossier = await newDossier(page);
  await begin(page, dossier);
  await page.goto(`${dossier}${D1}`);
  const avoid = asked(page, AVOID);
  await avoid.getByLabel('ja', { exact: true }).check();
  await avoid.locator('summary').click();
  await avoid.getByLabel(/^Onderbouwing/).fill('Jan de Vries loopt om');
  await press(page, 'Bewaar uw antwoorden');
  await page.locator('#errors').waitFor();
  await asked(page, AVOID).getByLabel(/^Onderbouwing/).fill('Men loopt om');
  await press(page, 'Bewaar uw antwoorden');
  assert.equal(await asked(page, AVOID).getByLabel(/^Onderbouwing/).inputValue(), 'Men loopt om');
  await press(page, 'Laat alle antwoorden zien');
  await page.getByLabel(/^Onze conclusie/).fill('Men mijdt elkaar');
  await press(page, 'Bewaar de conclusie');
  await page.goto(`${dossier}/analysis`);
  await page.getByText('1 van 9 ingevuld').waitFor();
});

test('nothing is in the way on the pages of the analysis', async () => {
  const page = await house.colleague('facilitator');
  const { dossier } = await newRoom(page);
  await page.goto(`${dossier}/map`);
  const card = await add(page, 'omwonenden', 'de gemeente');
  await addOccurrence(page, dossier, 'Er lag afval op het veldje');
  const { at, look, ends } = tour(page);
  await at('analysis: not begun', `${dossier}/analysis`);
  await begin(page, dossier);
  await look('analysis: begun');
  await at('analysis preparation', `${dossier}/analysis/preparation`);
  await page.getByLabel(/^Aanleiding/).fill('Bel 06-12345678');
  await mistakes(page, 'Bewaar de voorbereiding');
  await look('analysis preparation: mistakes');
  for (const slug of ['manifestations', 'dividing-lines', 'risk-factors', 'sentiments-and-triggers', 'phases', 'own-role']) {
    await page.goto(`${dossier}/analysis/${slug}`);
    await page.evaluate(() => { for (const part of document.querySelectorAll('main details')) part.open = true; });
    await look(`analysis ${slug}: alone`);
  }
  await page.goto(`${dossier}${D1}`);
  await answers(page, AVOID, 'ja', 'Men loopt om');
  await saves(page);
  await press(page, 'Laat alle antwoorden zien');
  await page.getByRole('heading', { name: 'Wat ieder zag' }).waitFor();
  await look('analysis manifestations: shown');
  await page.getByRole('link', { name: new RegExp(`^Hoe zien wij het samen.*${AVOID}`) }).click();
  await page.waitForURL('**/items/d1.vermijding');
  await page.getByLabel('ja', { exact: true }).first().check();
  await page.getByLabel('omwonenden en de gemeente', { exact: true }).check();
  await look('analysis item');
  await press(page, 'Bewaar de bevinding');
  await page.waitForURL('**/manifestations*');
  await press(page, 'Begin een nieuwe ronde');
  await look('analysis manifestations: another round');
  await at('card: with a finding', card);
  await page.getByRole('link', { name: AVOID }).waitFor();
  await at('dossier: with an analysis', dossier);
  ends();
});

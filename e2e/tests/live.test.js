import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { add, addOccurrence, board, connected, newRoom, row, send } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

/** A facilitator on the map, two guests and a wall. */
async function room() {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  const [police, youth] = await Promise.all([
    house.guest(code, 'wijkagent', PHONE),
    house.guest(code, 'jongerenwerker', PHONE),
  ]);
  const wall = await house.again(facilitator, { viewport: { width: 1920, height: 1080 } });
  await wall.goto(`${dossier}/wall`);
  await facilitator.goto(`${dossier}/map`);
  await Promise.all([police, youth, facilitator].map(connected));
  await wall.getByText(/^3 mensen hier/).waitFor();
  return { dossier, code, facilitator, police, youth, wall };
}

/** Marks the page, so that a reload would show. */
const mark = (page) => page.evaluate(() => { window.sameDocument = true; });
const isMarked = (page) => page.evaluate(() => window.sameDocument === true);

test('what one adds is on every screen and on the wall, without reloading', async () => {
  const { facilitator, police, youth, wall } = await room();
  const all = [facilitator, police, youth, wall];
  await Promise.all(all.map(mark));
  await add(police, 'Jongeren op het plein', 'Bewoners rond het plein');
  await add(youth, 'De wijk', 'De gemeente');
  await add(facilitator, 'Kopers', 'Huurders');
  for (const page of [facilitator, police, youth]) {
    await row(page, 'Kopers', 'Huurders').waitFor();
    assert.deepEqual(await board(page), [
      'Jongeren op het plein | Bewoners rond het plein', 'De wijk | De gemeente', 'Kopers | Huurders',
    ]);
  }
  await row(wall, 'Kopers', 'Huurders').waitFor();
  await wall.getByText(/3 wij-zij’s, 0 incidenten en conflicten/).waitFor();
  assert.deepEqual(await board(wall), [
    'Kopers | Huurders', 'De wijk | De gemeente', 'Jongeren op het plein | Bewoners rond het plein',
  ], 'the newest is on top of the wall');
  assert.deepEqual(await Promise.all(all.map(isMarked)), [true, true, true, true]);
});

test('an incident that one notes beside a wij-zij appears in its row on the other screens', async () => {
  const { dossier, facilitator, police, youth } = await room();
  await add(youth, 'De wijk', 'De gemeente');
  await addOccurrence(police, dossier, 'Een avond over de nieuwbouw stopte eerder');
  await row(facilitator, 'De wijk', 'De gemeente').getByText('Een avond over de nieuwbouw stopte eerder').waitFor();
  await row(youth, 'De wijk', 'De gemeente').getByText('Een avond over de nieuwbouw stopte eerder').waitFor();
});

test('a changed word changes in its place on the other screens', async () => {
  const { facilitator, police } = await room();
  const card = await add(police, 'De wijk', 'De gemeente');
  await row(facilitator, 'De wijk', 'De gemeente').waitFor();
  await add(facilitator, 'Kopers', 'Huurders');
  await police.goto(card);
  await police.getByLabel('zij', { exact: true }).fill('Het stadhuis');
  await police.getByRole('button', { name: 'Bewaar' }).click();
  await police.waitForURL('**/map*');
  await row(facilitator, 'De wijk', 'Het stadhuis').waitFor();
  assert.deepEqual(await board(facilitator), ['De wijk | Het stadhuis', 'Kopers | Huurders']);
});

test('everybody sees who is present by domain, and the console by function', async () => {
  const { dossier, facilitator, police, youth } = await room();
  const line = police.locator('#presence-line');
  await line.filter({ hasText: '3 mensen hier' }).waitFor();
  assert.match(await line.innerText(), /1 sociaal, 1 veiligheid, 1 ruimte/);
  const console = await house.again(facilitator);
  await console.goto(`${dossier}/session`);
  await console.locator('.here__person').filter({ hasText: 'jongerenwerker' }).waitFor();
  await youth.close();
  await console.locator('.here__person').filter({ hasText: 'jongerenwerker' }).waitFor({ state: 'detached' });
  await line.filter({ hasText: '2 mensen hier' }).waitFor();
});

test('who writes is told to the others by function, and not to oneself', async () => {
  const { police, youth } = await room();
  await youth.getByLabel('wij', { exact: true }).pressSequentially('Jong');
  await police.getByText('jongerenwerker schrijft').waitFor();
  assert.equal(await youth.getByText('jongerenwerker schrijft').count(), 0);
  assert.equal(await police.getByText('Jong', { exact: true }).count(), 0, 'what is being written is not told');
});

test('undo takes back one’s own last act, and never another’s', async () => {
  const { facilitator, police, youth } = await room();
  await add(police, 'De wijk', 'De gemeente');
  await add(youth, 'Kopers', 'Huurders');
  await row(police, 'Kopers', 'Huurders').waitFor();
  await police.getByText('Uw laatste wijziging: De wijk en De gemeente').waitFor();
  await police.getByRole('button', { name: 'Neem terug' }).click();
  for (const page of [police, youth, facilitator]) {
    await row(page, 'De wijk', 'De gemeente').waitFor({ state: 'detached' });
    assert.deepEqual(await board(page), ['Kopers | Huurders']);
  }
  await police.getByRole('button', { name: 'Neem terug' }).waitFor({ state: 'detached' });
});

test('undo twice takes back two acts of one’s own, the newest first', async () => {
  const { police } = await room();
  await add(police, 'De wijk', 'De gemeente');
  await add(police, 'Kopers', 'Huurders');
  await police.getByRole('button', { name: 'Neem terug' }).click();
  await row(police, 'Kopers', 'Huurders').waitFor({ state: 'detached' });
  await police.getByText('Uw laatste wijziging: De wijk en De gemeente').waitFor();
  await police.getByRole('button', { name: 'Neem terug' }).click();
  await row(police, 'De wijk', 'De gemeente').waitFor({ state: 'detached' });
  await police.getByRole('heading', { name: 'De kaart is nog leeg' }).waitFor();
});

test('an act that somebody else built on is not taken back, and the screen says why', async () => {
  const { police, youth } = await room();
  const card = await add(police, 'De wijk', 'De gemeente');
  await row(youth, 'De wijk', 'De gemeente').waitFor();
  await youth.goto(card);
  await youth.getByLabel('wij', { exact: true }).fill('De buurt');
  await youth.getByRole('button', { name: 'Bewaar' }).click();
  await youth.waitForURL('**/map*');
  await row(police, 'De buurt', 'De gemeente').waitFor();
  await police.getByRole('button', { name: 'Neem terug' }).click();
  await police.getByText('Iemand anders heeft dit daarna veranderd. Uw wijziging is niet teruggenomen.').waitFor();
  await row(police, 'De buurt', 'De gemeente').waitFor();
});

test('merging two doubles keeps both texts, and they can be parted again', async () => {
  const { facilitator, police, youth } = await room();
  const kept = await add(police, 'Oude bewoners', 'Nieuwe bewoners');
  const double = await add(youth, 'Het oude deel', 'Het nieuwe deel');
  await row(facilitator, 'Het oude deel', 'Het nieuwe deel').waitFor();
  await youth.goto(double);
  await youth.getByLabel('Staat dit dubbel? Voeg samen met:').selectOption({ label: '1. Oude bewoners en Nieuwe bewoners' });
  await youth.getByRole('button', { name: 'Voeg samen' }).click();
  await youth.waitForURL('**/map*');
  await row(facilitator, 'Het oude deel', 'Het nieuwe deel').waitFor({ state: 'detached' });
  await row(facilitator, 'Oude bewoners', 'Nieuwe bewoners').getByText('Ook zo verteld: Het oude deel en Het nieuwe deel').waitFor();
  await facilitator.goto(kept);
  await facilitator.getByRole('button', { name: 'Haal uit elkaar' }).click();
  await facilitator.waitForURL('**/map*');
  await row(facilitator, 'Het oude deel', 'Het nieuwe deel').waitFor();
  await row(police, 'Het oude deel', 'Het nieuwe deel').waitFor();
});

test('what one takes off the map is gone everywhere, and somebody else puts it back', async () => {
  const { facilitator, police, youth } = await room();
  const card = await add(police, 'De wijk', 'De gemeente');
  await row(youth, 'De wijk', 'De gemeente').waitFor();
  await police.goto(card);
  await police.getByRole('button', { name: 'Haal van de kaart' }).click();
  await police.waitForURL('**/map*');
  await row(facilitator, 'De wijk', 'De gemeente').waitFor({ state: 'detached' });
  await row(youth, 'De wijk', 'De gemeente').waitFor({ state: 'detached' });
  const off = facilitator.locator('#off-the-map');
  await off.getByText('De wijk en De gemeente', { exact: true }).waitFor({ state: 'attached' });
  await youth.goto(card);
  await youth.getByText('Deze kaart is van de kaart gehaald.').waitFor();
  await youth.getByRole('button', { name: 'Zet terug' }).click();
  await row(youth, 'De wijk', 'De gemeente').waitFor();
  await row(facilitator, 'De wijk', 'De gemeente').waitFor();
  await off.getByText('De wijk en De gemeente', { exact: true }).waitFor({ state: 'detached' });
});

test('the history of a card says who did what, by function and domain, with what was there before', async () => {
  const { dossier, facilitator, police } = await room();
  const card = await add(police, 'De wijk', 'De gemeente');
  await row(facilitator, 'De wijk', 'De gemeente').waitFor();
  await facilitator.goto(card);
  await facilitator.getByLabel('zij', { exact: true }).fill('Het stadhuis');
  await facilitator.getByRole('button', { name: 'Bewaar' }).click();
  await facilitator.waitForURL('**/map*');
  await facilitator.goto(card);
  await facilitator.getByText('Geschiedenis van deze kaart').click();
  const entries = facilitator.locator('#history .history__entry');
  assert.match(await entries.nth(0).innerText(), /Label zij.*was De gemeente, is nu Het stadhuis[\s\S]*wijkmanager, domein ruimte/);
  assert.match(await entries.nth(1).innerText(), /“De wijk en De gemeente” toegevoegd[\s\S]*wijkagent, domein veiligheid/);

  await facilitator.goto(`${dossier}/history`);
  await facilitator.getByText('“De wijk en De gemeente” toegevoegd').waitFor();
});

test('the map of an earlier moment shows what stood there then, and nothing can be changed on it', async () => {
  const { dossier, facilitator, police } = await room();
  await add(police, 'De wijk', 'De gemeente');
  await row(facilitator, 'De wijk', 'De gemeente').waitFor();
  await facilitator.goto(`${dossier}/history`);
  await facilitator.getByRole('link', { name: /begin van een sessie$/ }).click();
  await facilitator.getByText(/^U kijkt naar de kaart zoals die was op/).waitFor();
  assert.deepEqual(await board(facilitator), []);
  assert.equal(await facilitator.locator('main form, main button').count(), 0);

  await facilitator.goto(`${dossier}/history`);
  const newest = facilitator.locator('.moments li').nth(1).getByRole('link');
  const before = await newest.getAttribute('href');
  await send(police, 'Kopers', 'Huurders');
  await row(police, 'Kopers', 'Huurders').waitFor();
  await facilitator.goto(before);
  assert.deepEqual(await board(facilitator), ['De wijk | De gemeente'], 'what came later does not stand there');
});

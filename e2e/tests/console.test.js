// A session as a facilitator leads it, on a console, a wall and phones.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { tour } from '../look.js';
import { board, connected, newDossier, newRoom, row, send, startStep } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** Where these words stand: in a file of the data folder, or in what the server printed. */
function whereIs(words) {
  const found = readdirSync(house.server.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)).includes(words))
    .map((entry) => entry.name);
  return house.server.output.includes(words) ? [...found, 'the output of the server'] : found;
}

/** A room with two guests on phones, and a wall on another machine. */
async function room() {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  const one = await house.guest(code, 'wijkverpleegkundige', PHONE);
  const two = await house.guest(code, 'handhaver', PHONE);
  const wall = await house.colleague('facilitator', { viewport: { width: 1920, height: 1080 } });
  await wall.goto(`${dossier}/wall`);
  await Promise.all([one, two].map(connected));
  return { facilitator, dossier, code, one, two, wall };
}

test('in a silent round everybody sees the own notes only, and then all of them at once', async () => {
  const { facilitator, dossier, one, two, wall } = await room();
  await startStep(facilitator, dossier, 'Kaart 1');
  await connected(facilitator);
  await Promise.all([one, two].map((phone) => phone.getByRole('heading', { name: 'Stille ronde: schrijf voor uzelf' }).waitFor()));
  await send(one, 'Ouders', 'De school');
  await one.getByRole('heading', { name: 'Uw briefje, dat alleen u ziet' }).waitFor();
  await two.getByLabel('Iets anders dan een wij-zij').fill('Het gaat over geluid');
  await press(two, 'Schrijf op een briefje');
  await two.getByText('Het gaat over geluid').waitFor();
  await send(two, 'Te snel', 'Geschreven');
  await two.getByRole('heading', { name: 'Uw 2 briefjes, die alleen u ziet' }).waitFor();
  await two.locator('.note').filter({ hasText: 'Te snel' }).getByRole('button', { name: 'Neem terug' }).click();
  await two.getByRole('heading', { name: 'Uw briefje, dat alleen u ziet' }).waitFor();

  await facilitator.getByText('Er zijn 2 briefjes').waitFor();
  assert.match(await facilitator.locator('#leader-notes').innerText(), /1 veiligheid, 1 zorg/);
  for (const page of [facilitator, two, wall]) assert.equal((await page.content()).includes('Ouders'), false);
  assert.equal((await one.content()).includes('geluid'), false);

  await press(facilitator, 'Laat alles zien');
  for (const phone of [one, two]) {
    await phone.getByRole('heading', { name: '2 briefjes om een plek te geven' }).waitFor();
    await phone.locator('#shown-notes .shore__label').getByText('Ouders').waitFor();
    await phone.locator('#shown-notes .note__text').getByText('Het gaat over geluid').waitFor();
  }
  await two.locator('#shown-notes .note').filter({ hasText: 'Ouders' }).getByRole('button', { name: /^Zet op de kaart/ }).click();
  await row(one, 'Ouders', 'De school').waitFor();
  await wall.getByText('Ouders').waitFor();
  await facilitator.goto(`${dossier}/history`);
  assert.equal(await facilitator.getByText(/wijkverpleegkundige/).filter({ hasText: 'Ouders' }).count(), 0);
});

test('the wall and the phones follow the clock: it pauses, runs on, gets more time, and the next step comes', async () => {
  const { facilitator, dossier, one, wall } = await room();
  await startStep(facilitator, dossier, 'Wie zijn wij hier?');
  await wall.getByRole('heading', { level: 1, name: 'Hoe zit u hier vandaag?' }).waitFor();
  await one.locator('#step').getByText('Hoe zit u hier vandaag?').waitFor();
  const minutes = (page) => page.locator('[data-minutes]').first().innerText();
  assert.equal(await minutes(wall), '10');
  await press(facilitator, 'Geef 5 minuten erbij');
  await wall.locator('[data-minutes]').filter({ hasText: '15' }).waitFor();
  await press(facilitator, 'Pauzeer');
  await wall.getByText('gepauzeerd').waitFor();
  await one.locator('#step').getByText('gepauzeerd').waitFor();
  // The clock of the page draws once more what the server said.
  await wall.waitForTimeout(1100);
  const still = await wall.locator('[data-line]').evaluate((line) => line.value);
  await wall.waitForTimeout(2200);
  assert.equal(await wall.locator('[data-line]').evaluate((line) => line.value), still, 'a paused clock stands still');
  await press(facilitator, 'Ga verder');
  await wall.getByText('gepauzeerd').waitFor({ state: 'detached' });
  await wall.waitForFunction((was) => document.querySelector('[data-line]').value < was, still);
  await facilitator.getByRole('button', { name: /^Volgende stap/ }).click();
  await wall.getByRole('heading', { level: 1, name: 'Welke wij-zij’s spelen mee?' }).waitFor();
});

test('what the facilitator shows is large on the wall of another machine, and on phones when they follow', async () => {
  const { facilitator, dossier, one, wall } = await room();
  await send(one, 'Kopers', 'Huurders');
  await row(one, 'Kopers', 'Huurders').waitFor();
  await facilitator.goto(`${dossier}/session`);
  await facilitator.getByLabel('Wat laat u groot zien?').selectOption({ label: 'Kopers en Huurders' });
  await facilitator.getByLabel('telefoons volgen mee').check();
  await press(facilitator, 'Laat groot zien');
  await wall.locator('.spotlight').getByText('Kopers').waitFor();
  await one.locator('#follow').getByText('Hier kijken wij nu samen naar').waitFor();
  await press(facilitator, 'Haal weg');
  await wall.locator('.spotlight').waitFor({ state: 'detached' });
  await one.getByText('Hier kijken wij nu samen naar').waitFor({ state: 'detached' });
});

test('when the browser of the facilitator dies, another one goes on where it was', async () => {
  const { facilitator, dossier, one, wall } = await room();
  await startStep(facilitator, dossier, 'Kaart 1');
  await press(facilitator, 'Pauzeer');
  await send(one, 'Ouders', 'De school');
  await one.getByRole('heading', { name: 'Uw briefje, dat alleen u ziet' }).waitFor();
  const again = await house.again(facilitator);
  const client = await facilitator.context().newCDPSession(facilitator);
  client.send('Page.crash').catch(() => {});
  await facilitator.waitForEvent('crash');
  await facilitator.context().close();
  await wall.getByText('gepauzeerd').waitFor();
  await again.goto(`${dossier}/session`);
  await again.locator('.step--now').filter({ hasText: 'Kaart 1' }).getByText('gepauzeerd').waitFor();
  await again.getByText('Er is 1 briefje').waitFor();
  await press(again, 'Laat alles zien');
  await one.getByRole('heading', { name: '1 briefje om een plek te geven' }).waitFor();
});

test('what was struck and what nobody saw is gone from the files and the log once the session is closed', async () => {
  const { facilitator, dossier, one } = await room();
  await send(one, 'Roddelaars', 'De rest');
  await row(one, 'Roddelaars', 'De rest').waitFor();
  await send(one, 'Oudgezegden', 'De anderen');
  await row(one, 'Oudgezegden', 'De anderen').waitFor();
  await startStep(facilitator, dossier, 'Kaart 1');
  await one.getByLabel('Iets anders dan een wij-zij').fill('Ongeziengebleven gedachte');
  await press(one, 'Schrijf op een briefje');
  await one.getByRole('heading', { name: 'Uw briefje, dat alleen u ziet' }).waitFor();
  const words = ['Roddelaars', 'Oudgezegden', 'Ongeziengebleven'];
  for (const word of words) assert.notDeepEqual(whereIs(word), [], `${word} must be findable first`);

  await facilitator.goto(`${dossier}/session`);
  await facilitator.getByRole('link', { name: 'Loop de regels na en sluit' }).click();
  await facilitator.getByText('1 briefje wacht nog.').waitFor();
  await facilitator.getByRole('button', { name: /^Schrap ?: Roddelaars en De rest$/ }).click();
  await facilitator.getByText('wordt gewist bij het sluiten').waitFor();
  const line = facilitator.locator('.line-made').filter({ hasText: 'Oudgezegden' });
  await line.getByText('Zeg het anders').click();
  await line.getByLabel('wij', { exact: true }).fill('Bewoners');
  await line.getByRole('button', { name: 'Gebruik deze woorden' }).click();
  await facilitator.getByRole('button', { name: /^Schrap ?: Bewoners en De anderen$/ }).waitFor();
  await press(facilitator, 'Sluit de sessie');
  await facilitator.getByRole('heading', { name: 'Eerdere sessies' }).waitFor();
  for (const word of words) assert.deepEqual(whereIs(word), [], word);
  await facilitator.goto(`${dossier}/map`);
  assert.deepEqual(await board(facilitator), ['Bewoners | De anderen']);
});

test('a plan is made without JavaScript, and nothing is in the way on the pages of a console', async () => {
  const page = await house.colleague('facilitator', { javaScriptEnabled: false });
  const dossier = await newDossier(page);
  await page.goto(`${dossier}/session/plan`);
  await page.getByLabel('Eigen titel').fill('Koffie');
  await page.getByLabel('Minuten').fill('0');
  await press(page, 'Voeg toe');
  await page.locator('#minutes-error').waitFor();
  assert.equal(await page.getByLabel('Eigen titel').inputValue(), 'Koffie');
  await page.getByLabel('Minuten').fill('10');
  await press(page, 'Voeg toe');
  await page.getByRole('button', { name: /^Omhoog ?: Koffie$/ }).click();
  assert.deepEqual((await page.locator('.plan__step strong').allInnerTexts()).slice(-2), ['Koffie', 'Eerste ideeën en afronden']);
  await page.getByLabel('Bewaar dit plan als').fill('Met koffie');
  await press(page, 'Bewaar het plan');
  await page.getByText('Met koffie', { exact: true }).first().waitFor();

  const { facilitator, dossier: other, one } = await room();
  const { at, look, ends } = tour(facilitator);
  await at('plan', `${other}/session/plan`);
  await startStep(facilitator, other, 'Kaart 1');
  await send(one, 'Ouders', 'De school');
  await one.getByLabel('Iets anders dan een wij-zij').fill('Het gaat over geluid');
  await press(one, 'Schrijf op een briefje');
  await one.getByRole('heading', { name: 'Uw 2 briefjes, die alleen u ziet' }).waitFor();
  await facilitator.goto(`${other}/session`);
  await look('session: silent round');
  await press(facilitator, 'Laat alles zien');
  await facilitator.goto(`${other}/map`);
  await look('map: notes are shown');
  await at('pruning', `${other}/pruning`);
  ends();
});

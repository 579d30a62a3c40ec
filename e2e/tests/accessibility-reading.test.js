import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { mistakes, obstacles, tour } from '../look.js';
import { openHouse } from '../house.js';
import { add, connected, send } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

const example = (page, title) => page.getByRole('link', { name: title }).getAttribute('href');

test('an obstacle that is put there is found, or the tests below are blind', async () => {
  const page = await house.visitor({ fresh: true });
  await page.goto('/');
  await page.evaluate(() => {
    document.querySelector('h1').style.color = '#bbb';
    document.querySelector('label').remove();
    document.querySelector('button').style.cssText = 'min-height: 0; height: 12px; width: 12px; padding: 0; overflow: hidden';
    document.querySelector('main').append(Object.assign(document.createElement('p'), { textContent: 'x'.repeat(100) }));
    document.querySelector('main').lastChild.style.overflowWrap = 'normal';
  });
  const found = (await obstacles(page, { language: 'en' })).join('\n');
  for (const kind of ['color-contrast', 'label', 'too small: button', 'scrolls sideways', 'the language of the page is “nl”']) {
    assert.ok(found.includes(kind), `${kind} is not among\n${found}`);
  }
});

test('nothing is in the way of somebody nobody knows', async () => {
  const page = await house.visitor();
  const { at, look, ends } = tour(page);
  await at('start', '/');
  await at('sign in', '/sign-in');
  await mistakes(page, 'Log in');
  await look('sign in: mistakes');
  await at('join', `/join/${house.code}`);
  await mistakes(page, 'Doe mee');
  await look('join: mistakes');
  await at('code', '/join');
  await at('code: wrong', '/join/QQQQQQ');
  await at('working method', '/working-method');
  await at('not found', '/nergens');
  await at('used link', `/invitation/${'0'.repeat(64)}`);
  await page.goto('/working-method');
  await page.getByRole('button', { name: 'English' }).click();
  await look('working method in English', { language: 'en' });
  await at('start in English', '/', { language: 'en' });
  ends();
});

test('nothing is in the way of a guest', async () => {
  const page = await house.guest(house.code, 'opbouwwerker');
  const { at, look, ends } = tour(page);
  const map = new URL(page.url()).pathname;
  const dossier = map.replace(/\/map$/, '');
  await connected(page);
  await look('map');
  await send(page, 'Bel 06-12345678', ' ');
  await page.locator('#us-error').waitFor();
  await look('map: refused');
  await send(page, 'Moslims in de wijk', 'De gemeente');
  await page.getByLabel('Waarom is dit woord hier nodig?').waitFor();
  await look('map: asks for a reason');
  await page.goto(map);
  const card = await add(page, 'Wandelaars', 'Fietsers op de stoep');
  await look('map: own last act');
  await at('card', card);
  for (const summary of await page.locator('main summary').all()) {
    if (await summary.evaluate((element) => !element.parentElement.open)) await summary.click();
  }
  await look('card: everything unfolded');
  await page.getByLabel('wij', { exact: true }).fill('');
  await mistakes(page, 'Bewaar');
  await look('card: mistakes');
  await page.goto(card);
  await page.getByRole('button', { name: 'Haal van de kaart' }).click();
  await page.waitForURL('**/map*');
  await page.getByText('Van de kaart gehaald').click();
  await look('map: something taken off');
  await at('card: taken off', card);
  await at('new occurrence', `${dossier}/occurrences/new`);
  await mistakes(page, 'Bewaar');
  await look('new occurrence: mistakes');
  await page.goto(map);
  await page.locator('.occurrence__what').first().click();
  await page.waitForURL('**/occurrences/*');
  await look('occurrence');
  await page.getByRole('link', { name: 'Beantwoord de vijf vragen' }).click();
  await page.waitForURL('**/aid');
  await look('aid: answered');
  await at('report', `${dossier}/report`);
  await at('wall', `${dossier}/wall`);
  await at('adoption', `${dossier}/adoption`);
  ends();
});

test('nothing is in the way when the connection is gone', async () => {
  const page = await house.guest(house.code, 'woonconsulent');
  const { look, ends } = tour(page);
  await connected(page);
  await page.context().setOffline(true);
  await page.locator('[data-connection]').filter({ hasText: 'geen verbinding' }).waitFor();
  await send(page, 'Een wijk die wacht', 'De rest');
  await page.locator('[data-outbox] li').waitFor();
  await look('map: offline');
  await page.context().setOffline(false);
  await page.locator('[data-outbox]').waitFor({ state: 'hidden' });
  ends();
});

test('nothing is in the way of a reader', async () => {
  const page = await house.colleague('reader');
  const { at, look, ends } = tour(page);
  await at('dossiers: reader', '/dossiers');
  const dossier = await example(page, /^De Linden/);
  const old = await example(page, /infoblad 1/);
  await at('dossier: reader', dossier);
  await at('map: reader', `${dossier}/map`);
  const card = await page.getByRole('link', { name: /^Bekijk of vul aan/ }).first().getAttribute('href');
  await at('card: reader', card);
  await page.goto(`${dossier}/map`);
  await at('occurrence: reader', await page.locator('.occurrence__what').first().getAttribute('href'));
  await at('session: reader', `${dossier}/session`);
  await at('choice: reader', `${dossier}/choice`);
  await at('adoption: reader', `${dossier}/adoption`);
  await at('history', `${dossier}/history`);
  await at('report: reader', `${dossier}/report`);
  await at('dossier: outdated', old);
  await at('map: outdated', `${old}/map`);
  await at('report: outdated', `${old}/report`);
  await at('not allowed', '/dossiers/new');
  await page.goto(`${dossier}/history`);
  await page.locator('.moments a').last().click();
  await page.waitForURL('**/history/*');
  await look('map of then');
  ends();
});

test('nothing is in the way of an editor', async () => {
  const page = await house.colleague('editor');
  const { at, look, ends } = tour(page);
  await at('dossiers: editor', '/dossiers');
  const dossier = await example(page, /^De Linden/);
  await at('dossier: editor', dossier);
  await page.goto(`${dossier}/map`);
  await connected(page);
  await look('map: editor');
  await page.locator('.opposition__link').first().click();
  await page.waitForURL('**/oppositions/*');
  await look('card: editor');
  await at('session: editor', `${dossier}/session`);
  await at('choice: editor', `${dossier}/choice`);
  ends();
});

test('nothing is in the way after the map: strategies, dialogue map and actions', async () => {
  const page = await house.colleague('editor');
  const { at, look, ends } = tour(page);
  await page.goto('/dossiers');
  const dossier = await example(page, /^De Linden/);
  await at('strategies', `${dossier}/strategy`);
  const strategy = await page.getByRole('link', { name: 'Werk de strategie uit' }).getAttribute('href');
  await page.goto(`${strategy}?open=subject`);
  await connected(page);
  await page.getByLabel(/^Welke vraag leeft in het midden/).fill('Wat wil de gemeente van ons?');
  await page.getByRole('button', { name: 'Bewaar: Verander van onderwerp' }).click();
  await page.getByText(/^Deze vraag noemt een kamp/).waitFor();
  for (const summary of await page.locator('main summary').all()) {
    if (await summary.evaluate((element) => !element.parentElement.open)) await summary.click();
  }
  await look('strategy: everything unfolded');
  await page.getByLabel(/^Wie houdt het levend/).fill('Bel 06-12345678');
  await page.getByRole('button', { name: 'Bewaar de borging' }).click();
  await page.locator('#keeper-error').waitFor();
  await look('strategy: mistakes');
  await at('dialogue map', strategy.replace(/strategy$/, 'dialogue-map'));
  await page.getByLabel(/^Wie nodigen wij uit/).fill('Jan de Vries');
  await mistakes(page, 'Bewaar de kaart');
  await look('dialogue map: mistakes');
  await at('actions', `${dossier}/actions`);
  await mistakes(page, 'Voeg de actie toe');
  await look('actions: mistakes');
  await page.goto(`${dossier}/actions`);
  await page.locator('.action__open').first().click();
  await page.waitForURL('**/actions/*');
  await look('action');
  await page.getByRole('button', { name: 'Haal van de lijst' }).click();
  await page.waitForURL('**/actions');
  await page.getByText('Van de lijst gehaald').click();
  await look('actions: something taken off');
  const reader = await house.colleague('reader');
  const { at: then, ends: over } = tour(reader);
  await then('strategy: reader', strategy);
  await then('dialogue map: reader', strategy.replace(/strategy$/, 'dialogue-map'));
  await then('actions: reader', `${dossier}/actions`);
  ends();
  over();
});

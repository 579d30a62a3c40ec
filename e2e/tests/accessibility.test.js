import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openHouse, signIn } from '../house.js';
import { add, addOccurrence, closeSession, connected, newDossier, newRoom, send } from '../room.js';
import { obstacles } from '../look.js';

let house;
const titles = new Map(); // title -> the page that has it
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

/** Collects what is in the way on a number of pages and states, and fails with all of it. */
function tour(page) {
  const found = [];
  const look = async (name, options) => {
    const [kind] = name.split(':');
    const title = await page.title();
    const other = titles.get(title);
    if (other && other !== kind) found.push(`${name}: has the title of ${other}, “${title}”`);
    titles.set(title, kind);
    found.push(...(await obstacles(page, options)).map((line) => `${name}: ${line}`));
  };
  return {
    look,
    async at(name, path, options) {
      await page.goto(path);
      await look(name, options);
    },
    ends: () => assert.deepEqual(found, []),
  };
}

const example = (page, title) => page.getByRole('link', { name: title }).getAttribute('href');
const noValidation = (page) => page.evaluate(() => { for (const form of document.forms) form.noValidate = true; });
async function mistakes(page, button) {
  await noValidation(page);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('#errors').waitFor();
}

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

test('nothing is in the way of a facilitator before a session', async () => {
  const page = await house.colleague('facilitator');
  const { at, look, ends } = tour(page);
  await at('dossiers', '/dossiers');
  await at('new dossier', '/dossiers/new');
  await mistakes(page, 'Maak het dossier');
  await look('new dossier: mistakes');
  const dossier = await newDossier(page);
  await look('dossier: empty');
  await at('map: empty', `${dossier}/map`);
  await at('session: none', `${dossier}/session`);
  await at('choice: empty', `${dossier}/choice`);
  await at('adoption: empty', `${dossier}/adoption`);
  await at('report: empty', `${dossier}/report`);
  await at('wall: empty', `${dossier}/wall`);
  await at('details', `${dossier}/details`);
  await page.getByLabel('Titel').fill('');
  await mistakes(page, 'Bewaar');
  await look('details: mistakes');
  ends();
});

test('nothing is in the way of a facilitator during a session, and after it', async () => {
  const page = await house.colleague('facilitator');
  const { at, look, ends } = tour(page);
  const { dossier, code } = await newRoom(page);
  await look('session: open');
  await page.getByRole('button', { name: /^Begin.*: Kaart 1$/ }).click();
  await page.locator('.step--now').waitFor();
  await look('session: a step runs');
  const guest = await house.guest(code, 'wijkagent');
  await add(guest, 'De wijk', 'De gemeente');
  await add(guest, 'Kopers', 'Huurders');
  await addOccurrence(guest, dossier, 'Ruzie over parkeren');
  await page.goto(`${dossier}/map`);
  await connected(page);
  await page.getByText(/2 mensen hier/).waitFor();
  await look('map: in session');
  await at('wall: in session', `${dossier}/wall`);
  await at('wall: light', `${dossier}/wall?theme=light`);
  await at('choice: no round yet', `${dossier}/choice`);
  await page.getByRole('button', { name: 'Begin een ronde' }).click();
  await page.getByRole('button', { name: 'Geef een stip aan De wijk en De gemeente' }).click();
  await page.getByText('Nog 2 van uw 3 stippen.').first().waitFor();
  await look('choice: dots open');
  await page.getByRole('button', { name: 'Sluit de ronde en laat de uitkomst zien' }).click();
  await page.getByRole('heading', { name: 'Wat de stippen zeggen' }).waitFor();
  await look('choice: dots closed');
  await mistakes(page, 'Leg de keuze vast');
  await look('choice: mistakes');
  await page.getByLabel('Niet ingrijpen, wel volgen').check();
  await page.getByLabel('Waarom?', { exact: true }).fill('Het dooft vanzelf.');
  await page.getByRole('button', { name: 'Leg de keuze vast' }).click();
  await page.getByRole('heading', { name: 'Wat de groep besloot' }).waitFor();
  await look('choice: made');
  await closeSession(page, dossier);
  await look('session: closed');
  await at('adoption: ready', `${dossier}/adoption`);
  await page.getByRole('button', { name: 'Stel de kaart vast' }).click();
  await page.getByRole('heading', { level: 1, name: 'De kaart is vastgesteld' }).waitFor();
  await look('adopted');
  await mistakes(page, 'Heropen de kaart');
  await look('adopted: mistakes');
  await at('map: adopted', `${dossier}/map`);
  await at('dossier: adopted', dossier);
  await at('report: adopted', `${dossier}/report`);
  ends();
});

test('nothing is in the way of an administrator', async () => {
  const page = await house.visitor();
  const { at, look, ends } = tour(page);
  await signIn(page, 'administrator');
  await look('members');
  await mistakes(page, 'Maak een link');
  await look('members: mistakes');
  await page.goto('/members');
  await page.getByLabel('E-mailadres').fill('nieuw@demo.example');
  await page.getByLabel('Naam').fill('Nieuwe collega');
  await page.getByLabel('lezer', { exact: true }).check();
  await page.getByRole('button', { name: 'Maak een link' }).click();
  const shown = page.locator('.one-time');
  await shown.waitFor();
  await look('members: link');
  const [link] = /\/invitation\/\w+/.exec(await shown.innerText());
  await page.goto('/members');
  await page.getByRole('link', { name: 'Wijzig lezer@demo.example' }).click();
  await page.waitForURL('**/members/*');
  await look('one member');
  await at('account', '/account');
  await page.getByLabel('Naam').fill('');
  await mistakes(page, 'Bewaar');
  await look('account: mistakes');
  await at('not allowed', '/dossiers');
  await page.context().clearCookies();
  await at('invitation', link);
  await mistakes(page, 'Maak het account af');
  await look('invitation: mistakes');
  ends();
});

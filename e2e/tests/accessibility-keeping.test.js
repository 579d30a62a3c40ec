// The pages on which a dossier is watched over, kept, taken along and destroyed.
import { after, afterEach, before, test } from 'node:test';
import { tour } from '../look.js';
import { openHouse } from '../house.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

test('nothing is in the way of who keeps watch, keeps and takes along', async () => {
  const page = await house.colleague('facilitator');
  await page.goto('/dossiers');
  const dossier = await page.getByRole('link', { name: /^De Linden/ }).first().getAttribute('href');
  const { at, look, ends } = tour(page);
  await at('oversight', `${dossier}/oversight`);
  await at('reported lines', `${dossier}/reports`);
  await at('retention', `${dossier}/retention`);
  await at('destruction', '/destruction');
  await at('register of exports: empty', '/exports');
  await page.goto(`${dossier}/report`);
  await page.locator('#export summary').click();
  await page.getByLabel('voor een besluit van college of raad').check();
  await page.getByLabel('Voor wie').fill('de politie');
  await page.locator('button[value="oppositions.csv"]').click();
  await look('report: taking along, mistakes');
  ends();
});

test('nothing is in the way of who looks after a team, or stands outside of it', async () => {
  const page = await house.colleague('facilitator');
  await page.goto('/dossiers');
  const dossier = await page.getByRole('link', { name: /^De Brink/ }).first().getAttribute('href');
  const { at, ends } = tour(page);
  await at('team: its owner', `${dossier}/team`);
  await at('closed dossiers: none outside', '/break-glass');
  ends();
  const outside = await house.colleague('administrator');
  const there = tour(outside);
  const door = dossier.replace('/dossiers/', '/break-glass/');
  await there.at('closed dossiers', '/break-glass');
  await there.at('closed dossier: asking', door);
  await outside.getByRole('button', { name: 'Vraag het' }).click();
  await outside.getByLabel('Waarom moet u dit dossier lezen?').fill('Er ligt een klacht over dit dossier');
  await outside.getByRole('button', { name: 'Vraag het' }).click();
  await outside.getByText('Uw verzoek').waitFor();
  await there.look('closed dossier: asked');
  there.ends();
  await at('team: somebody asks', `${dossier}/team`);
});

test('nothing is in the way of the data protection officer', async () => {
  const page = await house.colleague('officer');
  const { at, look, ends } = tour(page);
  await at('privacy', '/privacy');
  await at('privacy: nothing fits', '/privacy?state=stopped');
  await at('audit', '/audit');
  await page.getByRole('button', { name: 'Kijk dit dossier na' }).click();
  await page.getByText('niets aangepast').waitFor();
  await look('audit: looked at');
  await at('audit: nothing fits', '/audit?from=2100-01-01');
  await at('account changes: nothing', '/audit/accounts');
  await at('papers', '/papers');
  for (const paper of ['impact-assessment', 'processing-register', 'accessibility-statement', 'disclosure']) await at(paper, `/papers/${paper}`);
  await at('papers to fill in', '/papers/details');
  await page.getByLabel('Verwerkingsverantwoordelijke').fill('het college');
  await page.getByLabel('Postbus van de functionaris gegevensbescherming').fill('geen adres');
  await page.evaluate(() => { for (const form of document.forms) form.noValidate = true; });
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.locator('#errors').waitFor();
  await look('papers to fill in: mistakes');
  await page.getByLabel('Postbus van de functionaris gegevensbescherming').fill('fg@demo.example');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
  await page.waitForURL('**/papers');
  await at('account changes', '/audit/accounts');
  await at('working method: whom to ask', '/working-method');
  ends();
});

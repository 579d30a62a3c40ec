import { after, afterEach, before, test } from 'node:test';
import { tour } from '../look.js';
import { openHouse } from '../house.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

// The pages of the example that was analysed, as they stand when the work is done.
const PAGES = [
  'appraisals', 'analysis', 'analysis/preparation', 'analysis/manifestations', 'analysis/phases', 'analysis/own-role',
  'analysis/manifestations/items/d1.vermijding', 'places', 'phases', 'phases/area', 'online', 'unrest', 'advice',
  'advice/R14', 'blind-spots', 'blind-spots/d1.vermijding', 'network', 'thread', 'interventions',
  'interventions/gemeenschappelijke-taak', 'deployments', 'deployments/new?intervention=maatjes',
];

test('nothing is in the way of who weighs, analyses and plans', async () => {
  const page = await house.colleague('facilitator');
  const { at, look, ends } = tour(page);
  await page.goto('/dossiers');
  const dossier = await page.getByRole('link', { name: /De Linden/ }).getAttribute('href');
  await at('signals', '/signals');
  await at('new signal', '/signals/new');
  for (const below of PAGES) await at(below, `${dossier}/${below}`);
  await page.goto(`${dossier}/appraisals`);
  await page.locator('main a[href*="/appraisals/"]').first().click();
  await look('a weging');
  await page.goto(`${dossier}/deployments`);
  await page.locator('main a[href*="/deployments/"]:not([href*="new"])').first().click();
  await look('a deployment');
  await at('theories', '/interventions/theories');
  ends();
});

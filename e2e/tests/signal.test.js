import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { mistakes, tour } from '../look.js';
import { PHONE, openHouse } from '../house.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

test('a signal is noted on one screen of a phone, with what is usual filled in', async () => {
  const page = await house.colleague('editor', PHONE);
  await page.goto('/dossiers');
  await page.getByRole('link', { name: 'Noteer een signaal' }).click();
  const { y, height } = await page.getByRole('button', { name: 'Noteer' }).boundingBox();
  assert.ok(y + height <= PHONE.viewport.height, `the button ends at ${y + height}`);
  await page.getByLabel('Wat zag of hoorde u').fill('Bij de halte werd geroepen dat de bouw alles inpikt');
  await page.getByLabel('Buurt of wijk').fill('Havenwijk');
  await page.getByRole('button', { name: 'Noteer' }).click();
  await page.getByText('Bij de halte werd geroepen').first().waitFor();
  assert.match(page.url(), /\/signals\?area=[0-9a-f]{12}#signal-/);
});

test('nothing is in the way of who notes signals and takes them along', async () => {
  const page = await house.colleague('facilitator');
  const { at, look, ends } = tour(page);
  await at('signals', '/signals');
  await mistakes(page, 'Neem mee');
  await look('signals: mistakes');
  await page.getByRole('checkbox').first().check();
  await page.getByLabel('Naar welk dossier?').selectOption({ label: 'een nieuw dossier' });
  await page.getByRole('button', { name: 'Neem mee' }).click();
  await page.getByText('Dit dossier rust op 1 signaal').click();
  await look('a new dossier on a signal');
  await at('new signal', '/signals/new');
  await page.getByText('Op wat voor plek?').click();
  await mistakes(page, 'Noteer');
  await look('new signal: mistakes');
  await page.goto('/signals?area=De Linden');
  await page.getByRole('link', { name: /^Bekijk/ }).first().click();
  await look('a signal on which a dossier rests');
  ends();
});

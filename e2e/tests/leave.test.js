import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openHouse } from '../house.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

const shown = (page) => page.evaluate(() => document.body.innerText.trim());

/** Two tabs of one browser, both on something that only a colleague may see. */
async function twoTabs(role) {
  const one = await house.colleague(role, { fresh: true });
  const two = await one.context().newPage();
  for (const page of [one, two]) await page.goto('/account');
  assert.match(await shown(two), /@demo\.example/, 'or this test is blind');
  return [one, two];
}

test('who signs out in one tab leaves nothing on the screen of another one', async () => {
  const [one, two] = await twoTabs('editor');
  await one.getByRole('button', { name: 'Log uit' }).click();
  await two.waitForFunction(() => !document.body.innerText.includes('@'));
  await two.getByRole('button', { name: 'Log in' }).waitFor();
});

test('also without a connection nothing stays', async () => {
  const [one, two] = await twoTabs('reader');
  await one.context().setOffline(true);
  await one.getByRole('button', { name: 'Log uit' }).click().catch(() => {});
  await two.waitForFunction(() => !document.body.innerText.includes('@'));
  assert.equal(await shown(two), '');
});

test('what somebody wrote for hours is kept when the sign-in ended meanwhile', async () => {
  const page = await house.colleague('facilitator');
  await page.clock.install();
  await page.goto('/signals/new');
  await page.getByLabel('Wat zag of hoorde u').fill('Bij de halte werd geroepen dat de bouw alles inpikt');
  await page.getByLabel('Buurt of wijk').fill('Havenwijk');
  const kept = await page.context().cookies();
  await page.clock.fastForward('04:00:00');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Noteer' }).click();
  const beside = page.getByRole('alert').getByRole('link', { name: 'Log in op een ander tabblad' });
  await beside.waitFor();
  assert.equal(await beside.evaluate((link) => link === document.activeElement), true);
  assert.equal(await page.getByLabel('Wat zag of hoorde u').inputValue(), 'Bij de halte werd geroepen dat de bouw alles inpikt');
  await page.context().addCookies(kept);
  await page.getByRole('button', { name: 'Noteer' }).click();
  await page.getByText('Bij de halte werd geroepen').first().waitFor();
});

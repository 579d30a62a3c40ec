// The weging: everybody alone, then side by side on every screen at once, and a decision; with what is in people's way.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { mistakes, tour } from '../look.js';
import { connected, newRoom } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

const CRITERIA = ['grounds', 'us-and-them', 'images', 'broken-contact', 'pressure-on-the-middle', 'extent', 'persistence', 'consequences', 'safety', 'distrust', 'coping-capacity'];
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const saved = (page) => page.locator('#answers-form .form-saved').filter({ hasText: 'Bewaard om' }).waitFor();

async function answer(page, criterion, degree, seen = '') {
  const section = page.locator(`#criterion-${criterion}`);
  await section.getByText(degree, { exact: true }).click();
  await section.locator('textarea').fill(seen);
}

/** A weging in a room, and a guest on a phone who has it open. */
async function begun(facilitator) {
  const { dossier, code } = await newRoom(facilitator);
  await facilitator.goto(`${dossier}/appraisals`);
  await press(facilitator, 'Begin een weging');
  await facilitator.waitForURL(/\/appraisals\/[0-9a-f-]{36}$/);
  const weging = new URL(facilitator.url()).pathname;
  const guest = await house.guest(code, 'wijkagent', PHONE);
  await guest.goto(`${dossier}/map`);
  await guest.getByRole('link', { name: 'Naar de weging: uw antwoorden' }).click();
  await connected(guest);
  await connected(facilitator);
  return { dossier, weging, guest };
}

test('answers given alone are counted on other screens, and shown there without loading the page again', async () => {
  const facilitator = await house.colleague('facilitator');
  const { guest } = await begun(facilitator);
  await guest.evaluate(() => { window.same = true; });
  await answer(guest, 'safety', 'duidelijk', 'Er zijn ruiten ingegooid');
  await guest.locator('#source-safety').selectOption('own-work');
  await press(guest, 'Bewaar mijn antwoorden');
  await saved(guest);
  await facilitator.getByText('Er zijn antwoorden van 1 mens').waitFor();
  assert.ok(!(await facilitator.content()).includes('ruiten'), 'not before all is shown');
  await answer(guest, 'images', 'sterk', 'Er gaan moppen rond');
  await answer(facilitator, 'safety', 'enigszins', 'Er wordt geschreeuwd');
  await press(facilitator, 'Bewaar mijn antwoorden');
  await saved(facilitator);
  await guest.getByText('Er zijn antwoorden van 2 mensen').waitFor();
  assert.equal(await guest.locator('#observation-images').inputValue(), 'Er gaan moppen rond', 'what is being typed stays');
  await press(guest, 'Bewaar mijn antwoorden');
  await guest.locator('#criterion-images .chip:has(:checked)').filter({ hasText: 'sterk' }).waitFor();
  await saved(guest);
  await press(facilitator, 'Toon alle antwoorden');
  const safety = guest.locator('#appraisal-state #criterion-safety');
  await safety.getByText('Er wordt geschreeuwd').waitFor();
  await safety.getByText('verschil van beeld').first().waitFor();
  assert.equal(await guest.locator('#my-answers').count(), 0);
  assert.equal(await guest.evaluate(() => window.same), true, 'the page was not loaded again');
  // What the group settles on one phone stands on the other screens.
  await safety.getByText('sterk', { exact: true }).click();
  await safety.locator('textarea').fill('Samen gezien: ruiten en geschreeuw');
  await press(guest, 'Leg vast: Veiligheid');
  await facilitator.locator('#suggestion').getByText('Direct handelen en analyseren').waitFor();
});

test('nothing is in the way in a weging', async () => {
  const facilitator = await house.colleague('facilitator');
  const { at, look, ends } = tour(facilitator);
  const { dossier, weging } = await begun(facilitator);
  await look('weging: alone');
  await answer(facilitator, 'safety', 'duidelijk');
  await press(facilitator, 'Bewaar mijn antwoorden');
  await facilitator.locator('#observation-safety-error').waitFor();
  await look('weging: mistakes');
  for (const criterion of CRITERIA) await answer(facilitator, criterion, 'duidelijk', 'Gezien bij het plein, op een avond in de week');
  await press(facilitator, 'Bewaar mijn antwoorden');
  await saved(facilitator);
  await press(facilitator, 'Toon alle antwoorden');
  await facilitator.locator('#decision').waitFor();
  await look('weging: together');
  await mistakes(facilitator, 'Leg het besluit vast');
  await look('weging: a decision with mistakes');
  await facilitator.goto(weging);
  await facilitator.locator('#productive').getByText('nee', { exact: true }).click();
  await facilitator.locator('#productive-reason').fill('Niemand wint hierbij');
  await press(facilitator, 'Bewaar het antwoord');
  await facilitator.locator('#form-counter .form-saved').filter({ hasText: 'Bewaard om' }).waitFor();
  await facilitator.getByLabel('de gemeente', { exact: true }).check();
  await facilitator.getByLabel('verbinden', { exact: true }).check();
  await press(facilitator, 'Leg het besluit vast');
  await facilitator.getByRole('heading', { name: 'Direct handelen en analyseren' }).waitFor();
  await look('weging: decided');
  await at('wegingen', `${dossier}/appraisals`);
  await at('dossier: with a weging', dossier);
  ends();
});

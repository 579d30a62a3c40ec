import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { openHouse } from '../house.js';
import { add, board, connected, newRoom, row, send } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

async function room() {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  const guest = await house.guest(code, 'wijkagent');
  await connected(guest);
  return { facilitator, guest, dossier };
}

const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);
const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  return element === document.body ? 'nothing' : `${element.tagName.toLowerCase()}#${element.id} ${element.textContent.trim().slice(0, 40)}`;
});

/** Presses Tab until this has the focus. */
async function tabTo(page, locator, key = 'Tab') {
  await locator.waitFor();
  for (let n = 0; n < 150; n += 1) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${locator} cannot be reached with ${key}`);
}

const us = (page) => page.getByLabel('wij', { exact: true });
const them = (page) => page.getByLabel('zij', { exact: true });

test('the first stop is a link past the menu, visible as soon as it has the focus', async () => {
  const page = await house.colleague('facilitator');
  await page.goto('/dossiers');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Naar de inhoud' });
  assert.equal(await hasFocus(skip), true);
  const { x, y, width, height } = await skip.boundingBox();
  assert.ok(x >= 0 && y >= 0 && width >= 24 && height >= 24, `${width} x ${height} at ${x}, ${y}`);
  await page.keyboard.press('Enter');
  assert.equal(await focused(page).then((name) => name.split(' ')[0]), 'main#main');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('main') !== null), true);
});

for (const colorScheme of ['light', 'dark']) {
  test(`every stop on a map, a card and the choice shows that it has the focus, in ${colorScheme}`, async () => {
    const page = await house.colleague('facilitator', { colorScheme });
    await page.goto('/dossiers');
    const dossier = await page.getByRole('link', { name: /^De Linden/ }).getAttribute('href');
    await page.goto(`${dossier}/map`);
    const card = await page.locator('.opposition__link').first().getAttribute('href');
    const unseen = [];
    for (const path of [`${dossier}/map`, card, `${dossier}/choice`]) {
      await page.goto(path);
      let stops = 0;
      for (await page.keyboard.press('Tab'); stops < 200; stops += 1) {
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === document.body || element.dataset.seen) return null;
          element.dataset.seen = 'yes';
          const rings = [element, element.closest('label'), element.nextElementSibling].filter(Boolean).map((it) => getComputedStyle(it));
          const ring = rings.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
          const box = (element.closest('label') ?? element).getBoundingClientRect();
          const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
          return { ring, inSight, name: `${element.tagName.toLowerCase()} ${element.id} ${element.textContent.trim().slice(0, 30)}` };
        });
        if (!stop) break;
        if (!stop.ring || !stop.inSight) unseen.push(`${path.split('/').at(-1)}: ${stop.name} ${JSON.stringify(stop)}`);
        await page.keyboard.press('Tab');
      }
      assert.ok(stops > 8, `${stops} stops on ${path}`);
    }
    assert.deepEqual(unseen, []);
  });
}

test('adding goes on without the mouse: Enter sends, and the hand is back in the first field', async () => {
  const { guest } = await room();
  await tabTo(guest, us(guest));
  await guest.keyboard.type('De wijk');
  await guest.keyboard.press('Tab');
  assert.equal(await hasFocus(them(guest)), true);
  await guest.keyboard.type('De gemeente');
  await guest.keyboard.press('Enter');
  await row(guest, 'De wijk', 'De gemeente').waitFor();
  await guest.locator('.undo').waitFor();
  assert.equal(await hasFocus(us(guest)), true, `the focus is on ${await focused(guest)}`);
  await guest.keyboard.type('Kopers');
  await guest.keyboard.press('Tab');
  await guest.keyboard.type('Huurders');
  await guest.keyboard.press('Tab');
  await guest.keyboard.press('Enter');
  await row(guest, 'Kopers', 'Huurders').waitFor();
  assert.deepEqual(await board(guest), ['De wijk | De gemeente', 'Kopers | Huurders']);
});

test('a refusal brings the hand to the field that it is about', async () => {
  const { guest } = await room();
  await tabTo(guest, us(guest));
  await guest.keyboard.type('De wijk');
  await guest.keyboard.press('Tab');
  await guest.keyboard.type('Bel 06-12345678');
  await guest.keyboard.press('Enter');
  await guest.locator('#them-error').waitFor();
  assert.equal(await hasFocus(them(guest)), true, `the focus is on ${await focused(guest)}`);
});

test('a card is amended, taken off the map and put back with keys alone', async () => {
  const { guest } = await room();
  await add(guest, 'De wijk', 'De gemeente');
  await tabTo(guest, row(guest, 'De wijk', 'De gemeente').getByRole('link', { name: /^Bekijk/ }), 'Shift+Tab');
  await guest.keyboard.press('Enter');
  await guest.waitForURL('**/oppositions/*');
  await tabTo(guest, them(guest));
  await guest.keyboard.press('Control+A');
  await guest.keyboard.type('Het stadhuis');
  await tabTo(guest, guest.locator('#energetic > summary'));
  await guest.keyboard.press('Enter');
  await tabTo(guest, guest.locator('#energy').getByLabel('nog niet gezegd'));
  await guest.keyboard.press('ArrowDown');
  await guest.keyboard.press('ArrowDown');
  await tabTo(guest, guest.getByRole('button', { name: 'Bewaar' }));
  await guest.keyboard.press('Enter');
  await row(guest, 'De wijk', 'Het stadhuis').getByText('groeit').waitFor();

  await tabTo(guest, row(guest, 'De wijk', 'Het stadhuis').getByRole('link', { name: /^Bekijk/ }));
  await guest.keyboard.press('Enter');
  await tabTo(guest, guest.getByRole('button', { name: 'Haal van de kaart' }));
  await guest.keyboard.press('Enter');
  await guest.getByRole('heading', { name: 'De kaart is nog leeg' }).waitFor();
  await tabTo(guest, guest.locator('#off-the-map summary'));
  await guest.keyboard.press('Enter');
  await tabTo(guest, guest.locator('#off-the-map').getByRole('button'));
  await guest.keyboard.press('Enter');
  await row(guest, 'De wijk', 'Het stadhuis').waitFor();
});

test('undo is a button like any other, and the focus does not fall to the top of the page', async () => {
  const { guest } = await room();
  await add(guest, 'De wijk', 'De gemeente');
  await guest.locator('.undo').waitFor();
  await tabTo(guest, guest.getByRole('button', { name: 'Neem terug' }));
  await guest.keyboard.press('Enter');
  await row(guest, 'De wijk', 'De gemeente').waitFor({ state: 'detached' });
  await guest.locator('.undo').waitFor({ state: 'detached' });
  assert.notEqual(await focused(guest), 'nothing');
});

test('dots are given and taken with keys, and the hand stays where it is', async () => {
  const { facilitator, guest, dossier } = await room();
  await add(guest, 'De wijk', 'De gemeente');
  await add(guest, 'Kopers', 'Huurders');
  await facilitator.goto(`${dossier}/choice`);
  await tabTo(facilitator, facilitator.getByLabel('Stippen per persoon'));
  await facilitator.keyboard.press('Enter');
  await facilitator.getByText('Nog 3 van uw 3 stippen.').waitFor();
  await guest.goto(`${dossier}/choice`);
  await connected(guest);
  const more = guest.getByRole('button', { name: 'Geef een stip aan Kopers en Huurders' });
  const less = guest.getByRole('button', { name: 'Haal een stip weg bij Kopers en Huurders' });
  await tabTo(guest, more);
  await guest.keyboard.press('Enter');
  await guest.getByText('Nog 2 van uw 3 stippen.').waitFor();
  assert.equal(await hasFocus(more), true, `the focus is on ${await focused(guest)}`);
  await guest.keyboard.press(' ');
  await guest.getByText('Nog 1 van uw 3 stippen.').waitFor();
  await guest.keyboard.press('Enter');
  await guest.getByText('Nog 0 van uw 3 stippen.').waitFor();
  await guest.getByText('3 van 3').waitFor();
  assert.equal(await more.isDisabled(), true);
  assert.notEqual(await focused(guest), 'nothing', 'the button of this card can no longer be pressed');
  await tabTo(guest, less, 'Shift+Tab');
  await guest.keyboard.press('Enter');
  await guest.getByText('Nog 1 van uw 3 stippen.').waitFor();
});

test('the language of the screen is chosen with keys, and the page stays the same', async () => {
  const { guest, dossier } = await room();
  await tabTo(guest, guest.getByRole('button', { name: 'English' }));
  await guest.keyboard.press('Enter');
  await guest.locator('html[lang=en]').waitFor();
  assert.equal(new URL(guest.url()).pathname, `${dossier}/map`);
  await tabTo(guest, guest.getByRole('button', { name: 'Nederlands' }));
  await guest.keyboard.press('Enter');
  await guest.locator('html[lang=nl]').waitFor();
});

test('who is typing keeps field, words and place in the word while others add, change and take away', async () => {
  const { facilitator, guest, dossier } = await room();
  await facilitator.goto(`${dossier}/map`);
  const card = await add(facilitator, 'De wijk', 'De gemeente');
  await row(guest, 'De wijk', 'De gemeente').waitFor();
  await us(guest).focus();
  await guest.keyboard.type('Wij van de  kant');
  for (let n = 0; n < 5; n += 1) await guest.keyboard.press('ArrowLeft');
  await add(facilitator, 'Kopers', 'Huurders');
  await row(guest, 'Kopers', 'Huurders').waitFor();
  await guest.keyboard.type('ov');
  await facilitator.goto(card);
  await facilitator.getByRole('button', { name: 'Haal van de kaart' }).click();
  await row(guest, 'De wijk', 'De gemeente').waitFor({ state: 'detached' });
  await guest.keyboard.type('er');
  assert.equal(await us(guest).inputValue(), 'Wij van de over kant');
  assert.equal(await hasFocus(us(guest)), true);
});

test('the focus on a card stays when somebody changes it, and goes to its neighbour when somebody takes it away', async () => {
  const { facilitator, guest, dossier } = await room();
  await facilitator.goto(`${dossier}/map`);
  const card = await add(facilitator, 'De wijk', 'De gemeente');
  await add(facilitator, 'Kopers', 'Huurders');
  await row(guest, 'Kopers', 'Huurders').waitFor();
  await tabTo(guest, row(guest, 'De wijk', 'De gemeente').getByRole('link', { name: /^Bekijk/ }));
  await facilitator.goto(card);
  await facilitator.getByLabel('wij', { exact: true }).fill('De buurt');
  await facilitator.getByRole('button', { name: 'Bewaar' }).click();
  await row(guest, 'De buurt', 'De gemeente').waitFor();
  assert.equal(await hasFocus(row(guest, 'De buurt', 'De gemeente').getByRole('link', { name: /^Bekijk/ })), true);
  await facilitator.goto(card);
  await facilitator.getByRole('button', { name: 'Haal van de kaart' }).click();
  await row(guest, 'De buurt', 'De gemeente').waitFor({ state: 'detached' });
  assert.equal(await hasFocus(row(guest, 'Kopers', 'Huurders').getByRole('link', { name: /^Bekijk/ })), true, `the focus is on ${await focused(guest)}`);
});

test('what others do is told to a screen reader in one sentence, and one’s own typing is not interrupted', async () => {
  const { facilitator, guest, dossier } = await room();
  await facilitator.goto(`${dossier}/map`);
  await connected(facilitator);
  await send(guest, 'De wijk', 'De gemeente');
  const announcer = facilitator.locator('[data-announcer]');
  await announcer.filter({ hasText: /wijzigingen op de kaart/ }).waitFor({ state: 'attached' });
  assert.equal(await announcer.getAttribute('aria-live'), 'polite');
});

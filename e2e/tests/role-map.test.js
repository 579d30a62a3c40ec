import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { add, connected, lineOf, newRoom, place, standing, startRoleMap } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

/** The whole drawing fits on it, so that a hand can go from any card to any zone. */
const SCREEN = { viewport: { width: 1280, height: 1600 } };

/** A facilitator and a guest on map 2. */
async function mapping(options = SCREEN) {
  const facilitator = await house.colleague('facilitator', SCREEN);
  const { dossier, code } = await newRoom(facilitator);
  await facilitator.goto(`${dossier}/map`);
  await add(facilitator, 'omwonenden', 'de gemeente');
  const map = await startRoleMap(facilitator, dossier);
  const guest = await house.guest(code, 'wijkagent', options);
  await guest.goto(map);
  await Promise.all([facilitator, guest].map(connected));
  return { facilitator, guest, dossier, map, code };
}

const card = (page, name) => page.locator('.role-drawing a.role-card').filter({ has: page.locator(`text=${name}`) });
const zone = (page, name) => page.locator(`#zone-${name}`);
const zoneOf = (page, name) => card(page, name).getAttribute('data-zone');
const inZone = (page, name, where) => page.locator(`.role-drawing a.role-card[data-zone="${where}"]`).filter({ has: page.locator(`text=${name}`) }).waitFor();

/** Where to click in a zone: its name, which no card covers. */
async function label(page, name) {
  await page.locator('.role-drawing').evaluate((drawing) => drawing.scrollIntoView({ block: 'start' }));
  const box = await zone(page, name).locator('rect').boundingBox();
  return { x: box.x + box.width - 12, y: box.y + 10 };
}

async function agrees(page) {
  const { drawing, list } = await standing(page);
  assert.deepEqual(drawing, list, 'drawing and list say the same');
}

test('a card is dragged to a zone, and everybody sees it there', async () => {
  const { facilitator, guest } = await mapping();
  await place(guest, 'winkeliers');
  await card(facilitator, 'winkeliers').waitFor();
  const to = await label(facilitator, 'middle-nuanced');
  const from = await card(facilitator, 'winkeliers').boundingBox();
  await facilitator.mouse.move(from.x + 20, from.y + 12);
  await facilitator.mouse.down();
  await facilitator.mouse.move(from.x + 60, from.y - 40, { steps: 4 });
  await facilitator.mouse.move(to.x, to.y, { steps: 6 });
  await facilitator.mouse.up();
  for (const page of [facilitator, guest]) {
    await inZone(page, 'winkeliers', 'middle-nuanced');
    await agrees(page);
  }
});

test('a card is picked up with one click and put down with another, and Escape leaves it', async () => {
  const { facilitator, guest } = await mapping();
  await place(guest, 'winkeliers');
  await card(facilitator, 'winkeliers').click();
  await facilitator.getByText('winkeliers opgepakt').waitFor();
  await facilitator.keyboard.press('Escape');
  const there = await label(facilitator, 'pusher-a');
  await facilitator.mouse.click(there.x, there.y);
  assert.equal(await zoneOf(facilitator, 'winkeliers'), 'unknown', 'nothing was picked up any more');
  await card(facilitator, 'winkeliers').click();
  const to = await label(facilitator, 'joiner-b');
  await facilitator.mouse.click(to.x, to.y);
  await inZone(guest, 'winkeliers', 'joiner-b');
});

test('a card is moved with keys alone between all zones, and keeps the focus', async () => {
  const { facilitator } = await mapping();
  await place(facilitator, 'winkeliers');
  for (const where of ['pusher-a', 'joiner-a', 'middle-indifferent', 'middle-nuanced', 'middle-professional', 'middle-leader', 'joiner-b', 'pusher-b', 'bridge-builder', 'unknown']) {
    await card(facilitator, 'winkeliers').focus();
    await facilitator.keyboard.press('Enter');
    for (let n = 0; n < 10 && !(await zone(facilitator, where).evaluate((element) => element === document.activeElement)); n += 1) {
      await facilitator.keyboard.press('ArrowRight');
    }
    if (where === 'unknown' && (await zoneOf(facilitator, 'winkeliers')) === 'unknown') break;
    await facilitator.keyboard.press('Enter');
    await inZone(facilitator, 'winkeliers', where);
    assert.equal(await card(facilitator, 'winkeliers').evaluate((element) => element === document.activeElement), true, `the hand stays on the card in ${where}`);
  }
  await agrees(facilitator);
});

test('a zone that waits for a card keeps the focus while others move theirs', async () => {
  const { facilitator, guest } = await mapping();
  await place(facilitator, 'winkeliers');
  await place(facilitator, 'ouders');
  await card(guest, 'winkeliers').waitFor();
  await card(guest, 'winkeliers').focus();
  await guest.keyboard.press('Enter');
  await guest.keyboard.press('ArrowLeft');
  const held = await guest.evaluate(() => document.activeElement.id);
  await card(facilitator, 'ouders').click();
  const to = await label(facilitator, 'pusher-b');
  await facilitator.mouse.click(to.x, to.y);
  await inZone(guest, 'ouders', 'pusher-b');
  assert.equal(await guest.evaluate(() => document.activeElement.id), held);
  await guest.keyboard.press('Enter');
  await inZone(facilitator, 'winkeliers', held.replace('zone-', ''));
});

test('on a phone a card is moved from the list, with a button for each zone', async () => {
  const { guest, facilitator } = await mapping(PHONE);
  await place(facilitator, 'winkeliers');
  await lineOf(guest, 'winkeliers').getByRole('link', { name: 'Verplaats' }).click();
  await guest.getByRole('button', { name: 'Joiners A', exact: true }).click();
  await inZone(facilitator, 'winkeliers', 'joiner-a');
  await lineOf(guest, 'winkeliers').waitFor();
  assert.equal(await guest.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
});

test('a move that is made without a connection is delivered when it returns', async () => {
  const { facilitator, guest } = await mapping();
  await place(guest, 'winkeliers');
  await guest.context().setOffline(true);
  await card(guest, 'winkeliers').click();
  const to = await label(guest, 'middle-leader');
  await guest.mouse.click(to.x, to.y);
  await guest.getByText('winkeliers ligt nu bij').first().waitFor();
  await guest.context().setOffline(false);
  await inZone(facilitator, 'winkeliers', 'middle-leader');
});

test('two people who move one card at once end with one place on both screens, and both acts in its history', async () => {
  const { facilitator, guest, map } = await mapping();
  await place(guest, 'winkeliers');
  await card(facilitator, 'winkeliers').waitFor();
  const id = await card(facilitator, 'winkeliers').getAttribute('data-card');
  await Promise.all([[facilitator, 'pusher-a'], [guest, 'pusher-b']].map(async ([page, where]) => {
    await card(page, 'winkeliers').click();
    const to = await label(page, where);
    await page.mouse.click(to.x, to.y);
  }));
  await facilitator.waitForFunction((card) => document.querySelector(`[data-card="${card}"]`).dataset.zone.startsWith('pusher'), id);
  await facilitator.goto(`${map}/cards/${id}`);
  await facilitator.getByText('Geschiedenis van deze kaart').click();
  await facilitator.locator('.history__what', { hasText: 'verplaatst van' }).nth(1).waitFor();
  await facilitator.goto(map);
  const last = await zoneOf(facilitator, 'winkeliers');
  await inZone(guest, 'winkeliers', last);
});

/** A participant without a screen: joins, places and moves over HTTP as the page does. */
async function participant(address, code, domain) {
  const join = await fetch(`${address}/join/${code}`, {
    method: 'POST', redirect: 'manual', headers: { Origin: address },
    body: new URLSearchParams({ function: 'medewerker', domain }),
  });
  const cookie = join.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return async (path, fields) => {
    const reply = await fetch(address + path, { method: 'POST', redirect: 'manual', headers: { Origin: address, Cookie: cookie }, body: new URLSearchParams(fields) });
    return { status: reply.status, location: reply.headers.get('location') ?? '' };
  };
}

test('sixty cards by forty participants and two hundred moves: none is lost, and every screen agrees', async () => {
  const { facilitator, guest, map, code } = await mapping();
  const domains = ['social', 'safety', 'space', 'education'];
  const people = await Promise.all(Array.from({ length: 40 }, (_, n) => participant(house.address, code, domains[n % 4])));
  const zones = ['pusher-a', 'joiner-a', 'middle-indifferent', 'middle-nuanced', 'middle-professional', 'middle-leader', 'joiner-b', 'pusher-b', 'bridge-builder', 'unknown'];
  const placed = await Promise.all(Array.from({ length: 60 }, (_, n) =>
    people[n % 40](`${map}/cards`, { name: `groep die meedenkt ${n + 1}`, kind: 'group', zone: zones[n % 10] })));
  assert.deepEqual(placed.filter((answer) => answer.status !== 303), []);
  const cards = placed.map((answer) => answer.location.split('#line-')[1]);
  const last = {};
  for (let round = 0; round < 5; round += 1) {
    const moves = await Promise.all(people.map((person, n) => {
      const id = cards[(n + round * 7) % 60];
      last[id] = zones[(n + round * 3 + 1) % 10];
      return person(`${map}/moves`, { card: id, zone: last[id] });
    }));
    assert.deepEqual(moves.filter((answer) => answer.status !== 303), []);
  }
  for (const page of [facilitator, guest]) {
    await page.waitForFunction((wanted) => Object.entries(wanted).every(([id, where]) => document.querySelector(`.role-drawing [data-card="${id}"]`)?.dataset.zone === where), last);
    await agrees(page);
    assert.equal(Object.keys((await standing(page)).list).length, 60);
  }
  const overlaps = await facilitator.evaluate(() => {
    const boxes = [...document.querySelectorAll('.role-card__paper')].map((paper) => paper.getBoundingClientRect());
    return boxes.flatMap((a, n) => boxes.slice(n + 1).filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length;
  });
  assert.equal(overlaps, 0, 'no card lies over another');
  const cut = await facilitator.evaluate(() => [...document.querySelectorAll('.role-card')].filter((card) => {
    const paper = card.querySelector('rect').getBoundingClientRect();
    return [...card.querySelectorAll('text')].some((text) => text.getBoundingClientRect().right > paper.right);
  }).length);
  assert.equal(cut, 0, 'no name runs out of its card');
});

test('without a script a map is started, filled in, moved on and adopted', async () => {
  const page = await house.colleague('facilitator', { javaScriptEnabled: false });
  const { dossier } = await newRoom(page);
  await page.goto(`${dossier}/map`);
  await page.getByLabel('wij', { exact: true }).fill('omwonenden');
  await page.getByLabel('zij', { exact: true }).fill('de gemeente');
  await page.getByRole('button', { name: 'Voeg een wij-zij toe' }).click();
  const map = await startRoleMap(page, dossier);
  await place(page, 'winkeliers');
  await lineOf(page, 'winkeliers').getByRole('link', { name: 'Verplaats' }).click();
  await page.getByRole('button', { name: 'Bruggenbouwer', exact: true }).click();
  await page.locator('#list-bridge-builder').getByRole('link', { name: 'winkeliers', exact: true }).waitFor();
  await place(page, 'de gemeente zelf', 'Joiners A', 'de gemeente zelf');
  await page.goto(`${map}/adoption`);
  await page.getByRole('button', { name: 'Stel kaart 2 vast' }).click();
  await page.getByText('De vragen over uw eigen rol').first().waitFor();
  await page.goto(`${map}/conduct`);
  for (const box of await page.locator('textarea').all()) await box.fill('Geen');
  await page.getByRole('button', { name: 'Bewaar de antwoorden' }).click();
  await page.waitForURL('**/adoption');
  await page.getByRole('button', { name: 'Stel kaart 2 vast' }).click();
  await page.getByText('Deze kaart is nu: vastgesteld').waitFor();
});

import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { add, closeSession, connected, newRoom, row } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

/** A phone that counts how often the glass is touched. */
async function phone() {
  const page = await house.visitor({ ...PHONE, fresh: true });
  let taps = 0;
  await page.exposeFunction('countTap', () => { taps += 1; });
  await page.addInitScript(() => addEventListener('click', (event) => { if (event.isTrusted) window.countTap(); }, true));
  return { page, taps: () => taps };
}

test('a guest opens the link and takes part after one tap on a function', async () => {
  const { page, taps } = await phone();
  await page.goto(`/join/${house.code}`);
  await page.getByRole('button', { name: 'jongerenwerker sociaal' }).tap();
  await page.waitForURL('**/map');
  await page.getByRole('heading', { level: 1, name: 'Welke wij-zij’s spelen mee?' }).waitFor();
  await connected(page);
  assert.ok(taps() <= 2, `${taps()} taps`);
  assert.equal(await page.getByRole('button', { name: 'Voeg een wij-zij toe' }).isEnabled(), true);
});

test('a guest whose function is not in the list writes it, and picks a domain', async () => {
  const { page } = await phone();
  await page.goto(`/join/${house.code}`);
  await page.getByRole('textbox', { name: 'Uw functie' }).fill('coördinator buurthuis');
  await page.locator('#domain').getByText('zorg', { exact: true }).tap();
  await page.getByRole('button', { name: 'Doe mee', exact: true }).tap();
  await page.waitForURL('**/map');
  await connected(page);
  const console = await house.colleague('facilitator');
  await console.goto(new URL(page.url()).pathname.replace(/map$/, 'session'));
  const person = console.locator('.here__person').filter({ hasText: 'coördinator buurthuis' });
  assert.match(await person.innerText(), /zorg/);
});

test('a guest types the code of the screen on the first page, in small letters and with a space', async () => {
  const page = await house.visitor(PHONE);
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Code' }).fill(` ${house.code.slice(0, 3).toLowerCase()} ${house.code.slice(3).toLowerCase()} `);
  await page.getByRole('button', { name: 'Doe mee' }).tap();
  await page.getByRole('heading', { level: 1, name: /^Doe mee: De Linden/ }).waitFor();
});

test('the console shows the code, a QR code and the link of the same session', async () => {
  const facilitator = await house.colleague('facilitator');
  const { code } = await newRoom(facilitator);
  assert.match(code, /^[A-Z0-9]{6}$/);
  const link = facilitator.getByRole('link', { name: /\/join\// });
  assert.equal(await link.getAttribute('href'), `${house.address}/join/${code}`);
  const qr = facilitator.getByRole('img', { name: `QR-code om mee te doen met code ${code.slice(0, 3)}\u00a0${code.slice(3)}` });
  const { width, height } = await qr.boundingBox();
  assert.ok(width >= 120 && Math.abs(width - height) < 1, `the QR code is ${width} x ${height}`);
});

test('joining needs a function and a domain, and says so beside the fields', async () => {
  const page = await house.visitor(PHONE);
  await page.goto(`/join/${house.code}`);
  await page.locator('form.form').evaluate((form) => { form.noValidate = true; });
  await page.getByRole('button', { name: 'Doe mee', exact: true }).tap();
  await page.getByRole('alert').getByRole('heading', { name: 'Dit klopt nog niet' }).waitFor();
  assert.equal(await page.locator('#function-error').innerText(), 'Vul dit in.');
  assert.equal(await page.locator('#domain-error').innerText(), 'Maak een keuze.');
});

test('after a reload a guest is still the same guest, on the same map', async () => {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  const guest = await house.guest(code, 'wijkagent', PHONE);
  await add(guest, 'Bewoners van de laagbouw', 'Bewoners van de toren');
  await guest.reload();
  await connected(guest);
  await row(guest, 'Bewoners van de laagbouw', 'Bewoners van de toren').waitFor();
  await guest.getByRole('button', { name: 'Neem terug' }).waitFor();
  await facilitator.goto(`${dossier}/session`);
  await facilitator.locator('.here__person').filter({ hasText: 'wijkagent' }).waitFor();
  assert.equal(await facilitator.locator('.here__person').filter({ hasText: 'wijkagent' }).count(), 1);
});

test('a guest takes a second device by the same link, and somebody who closed the page comes back without joining again', async () => {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  const phoneOfGuest = await house.guest(code, 'woonconsulent', PHONE);
  const tablet = await house.guest(code, 'woonconsulent');
  await add(phoneOfGuest, 'Kopers', 'Huurders');
  await row(tablet, 'Kopers', 'Huurders').waitFor();
  const later = await house.again(phoneOfGuest, PHONE);
  await later.goto('/');
  await later.waitForURL(`**${dossier}/map`);
  await row(later, 'Kopers', 'Huurders').waitFor();
});

test('who joins twice on one device is one person', async () => {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  const guest = await house.guest(code, 'woonconsulent', PHONE);
  await guest.goto(`/join/${code}`);
  await guest.getByRole('button', { name: 'opbouwwerker sociaal' }).tap();
  await guest.waitForURL('**/map');
  await connected(guest);
  await facilitator.goto(`${dossier}/session`);
  await facilitator.locator('.here__person').filter({ hasText: 'opbouwwerker' }).waitFor();
  assert.equal(await facilitator.locator('.here__person').filter({ hasText: 'woonconsulent' }).count(), 0);
});

test('when the session closes its code is dead, for new guests and for those who were in', async () => {
  const facilitator = await house.colleague('facilitator');
  const { dossier, code } = await newRoom(facilitator);
  const guest = await house.guest(code, 'handhaver', PHONE);
  await connected(guest);
  await closeSession(facilitator, dossier);

  const late = await house.visitor(PHONE);
  const answer = await late.goto(`/join/${code}`);
  assert.equal(answer.status(), 404);
  await late.getByRole('heading', { name: 'Deze code werkt niet' }).waitFor();

  const back = await guest.goto(`/join/${code}`);
  assert.equal(back.status(), 404);
  const over = await guest.goto(`${dossier}/map`);
  assert.equal(over.status(), 410);
  await guest.getByRole('heading', { name: 'De sessie is gesloten' }).waitFor();
  assert.equal(await guest.locator('.board').count(), 0);
});

test('a made-up code tells nothing but that it does not work', async () => {
  const page = await house.visitor(PHONE);
  const answer = await page.goto('/join/QQQQQQ');
  assert.equal(answer.status(), 404);
  await page.getByRole('heading', { name: 'Deze code werkt niet' }).waitFor();
  assert.equal(await page.getByText('De Linden').count(), 0);
});

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, afterEach, before, test } from 'node:test';
import { mistakes, tour } from '../look.js';
import { PASSWORD, PHONE, ROLES, is, openHouse } from '../house.js';
import { connected } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

/** What an app on a phone computes (RFC 6238), made here apart from the program. */
function codeOf(secret, steps = 0) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replaceAll('-', '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = digest[19] & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function givePassword(page, role) {
  await page.goto('/sign-in?back=/signals');
  await page.getByLabel('E-mailadres').fill(ROLES[role]);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL((address) => !is('/sign-in')(address));
}

/** Turns the second step on, from the account page; answers with the secret and the recovery codes. */
async function turnOn(page) {
  await page.goto('/account');
  await page.getByRole('link', { name: 'Zet de tweede stap aan' }).click();
  await page.getByLabel('Wachtwoord dat u nu hebt').fill(PASSWORD);
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click();
  const secret = await page.locator('#secret').innerText();
  await page.getByRole('img', { name: /^QR-code voor uw app/ }).waitFor();
  await page.getByLabel('Code van zes cijfers').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Controleer de code' }).click();
  const codes = await page.locator('#recovery-codes code').allInnerTexts();
  assert.equal(codes.length, 10);
  return { secret, codes };
}

test('on a phone and without JavaScript somebody turns it on, signs in with it, and turns it off', async () => {
  const page = await house.visitor({ ...PHONE, javaScriptEnabled: false, fresh: true });
  await givePassword(page, 'editor');
  const { secret, codes } = await turnOn(page);
  await page.getByRole('link', { name: 'Ik heb de codes bewaard' }).click();
  await page.getByText('U hebt nog 10 herstelcodes').waitFor();
  await page.getByRole('button', { name: 'Log uit' }).click();

  await givePassword(page, 'editor');
  const code = page.getByLabel('Code, of een herstelcode');
  assert.equal(await code.getAttribute('autocomplete'), 'one-time-code');
  await code.fill('000000x');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.locator('#code-error').waitFor();
  await code.fill(codeOf(secret, 1));
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL(is('/signals'));
  await page.goto('/account');
  await page.getByRole('button', { name: 'Log uit' }).click();

  await givePassword(page, 'editor');
  await code.fill(codes[0].toLowerCase());
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByText('U hebt nog 9 herstelcodes').waitFor();
  await page.locator('#removal-password').fill(PASSWORD);
  await page.locator('#removal-code').fill(codes[1]);
  await page.getByRole('button', { name: 'Zet uit' }).click();
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).waitFor();
});

test('somebody sees the own sign-ins, and ends one: its open page says so within two seconds', async () => {
  const here = await house.visitor({ fresh: true });
  await givePassword(here, 'facilitator');
  await here.goto('/dossiers');
  const there = await house.visitor({ fresh: true });
  await givePassword(there, 'facilitator');
  await there.goto('/dossiers');
  await there.getByRole('link', { name: /Linden/ }).first().click();
  const map = `${new URL(there.url()).pathname.split('/').slice(0, 3).join('/')}/map`;
  await there.goto(map);
  await connected(there);
  await here.goto('/account');
  assert.equal(await here.getByText('(dit apparaat)').count(), 1);
  await here.locator('[name=sign-in]').nth(1).check({ force: true });
  await here.locator('#ending-password').fill(PASSWORD);
  await here.getByRole('button', { name: 'Log daar uit' }).click();
  await here.getByText('U bent op dat apparaat uitgelogd.').waitFor();
  await there.waitForURL(is('/sign-in'), { timeout: 4000 });
});

test('nothing is in the way of who signs in in two steps, or asks it of everybody', async () => {
  const page = await house.visitor({ fresh: true });
  await givePassword(page, 'administrator');
  await page.waitForURL(is('/signals'));
  const { at, look, ends } = tour(page);
  await at('account', '/account');
  await at('two steps', '/account/second-factor');
  await page.getByLabel('Wachtwoord dat u nu hebt').fill('iets anders dan dat');
  await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click();
  await look('two steps: mistakes');
  await at('installation', '/installation');
  await at('rule', '/second-factor-rule');
  await page.getByText('Ja, van iedereen').click();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.locator('#required-error').waitFor();
  await look('rule: mistakes');
  await turnOn(page);
  await look('two steps: recovery codes');
  await at('two steps: on', '/account/second-factor');
  await page.getByRole('button', { name: 'Log uit' }).click();
  await givePassword(page, 'administrator');
  await page.getByLabel('Code, of een herstelcode').waitFor();
  await look('second step');
  await mistakes(page, 'Log in');
  await look('second step: mistakes');
  ends();
});

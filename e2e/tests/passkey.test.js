import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { tour } from '../look.js';
import { PASSWORD, PHONE, ROLES, is, openHouse } from '../house.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

/** A device with a screen lock that makes passkeys, beside this page; its owner unlocks it as long as `unlocked` is true. */
async function withDevice(page, unlocked = true) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
      isUserVerified: unlocked, automaticPresenceSimulation: true,
    },
  });
  return {
    unlock: (is) => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: is }),
    keys: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
  };
}

async function givePassword(page, role) {
  await page.goto('/sign-in?back=/account/passkeys');
  await page.getByLabel('E-mailadres').fill(ROLES[role]);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Passkeys' }).waitFor();
}

async function make(page) {
  await page.locator('#begin-password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByRole('button', { name: 'Maak de passkey' }).click();
}

test('somebody makes a passkey on a phone, signs in with it, and removes it', async () => {
  const page = await house.visitor({ ...PHONE, fresh: true });
  const device = await withDevice(page);
  await givePassword(page, 'editor');
  await make(page);
  await page.getByText('Uw passkey is gemaakt.').waitFor();
  const [made] = await device.keys();
  assert.equal(made.rpId, 'localhost');
  assert.equal(made.isResidentCredential, true);
  await page.getByText('Nog niet').waitFor();
  await page.getByRole('button', { name: 'Log uit' }).click();

  await page.goto('/sign-in?back=/signals');
  await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
  await page.waitForURL(is('/signals'));
  await page.goto('/account/passkeys');
  assert.equal(await page.getByText('Nog niet').count(), 0, 'it was used');
  await page.locator('[name=passkey]').check({ force: true });
  await page.locator('#removal-password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Verwijder deze passkey' }).click();
  await page.waitForURL(is('/sign-in'));

  await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
  await page.getByText('Met deze passkey kunt u hier niet inloggen.').first().waitFor();
});

test('a device that is not unlocked makes nothing and signs nothing, and the page says so', async () => {
  const page = await house.visitor({ fresh: true });
  const device = await withDevice(page, false);
  await givePassword(page, 'reader');
  await make(page);
  await page.getByText('Het lukte niet, of u stopte zelf.').waitFor();
  assert.equal((await device.keys()).length, 0);
  await device.unlock(true);
  await page.getByRole('button', { name: 'Maak de passkey' }).click();
  await page.getByText('Uw passkey is gemaakt.').waitFor();
  await page.getByRole('button', { name: 'Log uit' }).click();
  await device.unlock(false);
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Gebruik een passkey' }).click();
  await page.getByText('Het lukte niet, of u stopte zelf.').waitFor();
  await page.goto('/account');
  await page.getByRole('heading', { level: 1, name: 'Log in' }).waitFor();
});

test('without JavaScript there is no button for it, and nothing is in the way on these pages', async () => {
  const plain = await house.visitor({ javaScriptEnabled: false, fresh: true });
  await givePassword(plain, 'facilitator');
  // A browser that is only told to run no scripts does not show what it read with them in mind.
  assert.match(await plain.content(), /<noscript>.*Hiervoor moet JavaScript aanstaan/s);
  await plain.getByRole('button', { name: 'Log uit' }).click();
  await plain.goto('/sign-in');
  assert.equal(await plain.getByRole('button', { name: 'Gebruik een passkey' }).isVisible(), false);

  const page = await house.visitor({ fresh: true });
  await withDevice(page);
  const { at, look, ends } = tour(page);
  await at('sign in with a passkey', '/sign-in');
  await givePassword(page, 'facilitator');
  await look('passkeys: none');
  await page.locator('#begin-password').fill('iets anders dan dat');
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await look('passkeys: mistake');
  await page.locator('#begin-password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await look('passkeys: making');
  await page.getByRole('button', { name: 'Maak de passkey' }).click();
  await page.getByText('Uw passkey is gemaakt.').waitFor();
  await look('passkeys: one');
  ends();
});

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { tour } from '../look.js';
import { CLIENT, startProvider } from '../provider.js';
import { Server, freePort } from '../server.js';

let house;
let provider;

/** A provider, and a server on an empty folder that knows it: by a secret, or with an own key. */
async function both(key) {
  const port = await freePort();
  const home = `http://localhost:${port}`;
  const provider = await startProvider(home, key?.publicKey.export({ format: 'jwk' }));
  const server = await Server.start((folder) => {
    const file = join(folder, 'proof');
    writeFileSync(file, key ? key.privateKey.export({ type: 'pkcs8', format: 'pem' }) : CLIENT.secret);
    const proof = key ? '--oidc-client-key-file' : '--oidc-client-secret-file';
    return [
      'serve', '--listen', `127.0.0.1:${port}`, '--public-address', home, '--database', `sqlite:${join(folder, 'veerkaart.db')}`,
      '--oidc-issuer', provider.issuer, '--oidc-client-id', CLIENT.id, proof, file,
      '--oidc-roles', 'veerkaart-leiden=facilitator,veerkaart-lezen=reader',
    ];
  });
  return { provider, server };
}

before(async () => {
  const started = await both();
  provider = started.provider;
  house = await openHouse(() => started.server);
  house.mayLeadTo(provider.issuer);
});
afterEach(() => house.empty());
after(async () => {
  await house.close();
  await provider.stop();
});

const asWho = (page, who) => page.getByRole('button', { name: who, exact: true }).click();

test('who the organisation knows comes in with the role that it gives, and goes out at both', async () => {
  const page = await house.visitor({ ...PHONE, fresh: true });
  await page.goto('/sign-in?back=/interventions');
  await page.getByRole('button', { name: 'Inloggen via uw organisatie' }).click();
  await asWho(page, 'leider');
  await page.waitForURL('**/account');
  await page.getByText('leider@veenwoude.example').waitFor();
  await page.getByText('begeleider', { exact: true }).waitFor();
  await page.goto('/dossiers');
  await page.getByRole('link', { name: 'Maak een dossier' }).first().waitFor();

  await page.getByRole('button', { name: 'Log uit' }).click();
  await page.getByRole('heading', { level: 1, name: 'U bent uitgelogd bij Veerkaart' }).waitFor();
  await page.getByRole('link', { name: 'Log ook uit bij uw organisatie' }).click();
  await page.getByRole('button', { name: 'Ja, log uit' }).click();
  await page.waitForURL(`${house.address}/`);
  await page.goto('/dossiers');
  await page.getByRole('button', { name: 'Inloggen via uw organisatie' }).click();
  await page.getByRole('heading', { name: 'Wie bent u?' }).waitFor();
  await asWho(page, 'leider');
  await page.waitForURL('**/dossiers');
});

test('who signs out at the organisation is signed out here on that browser, and on no other', async () => {
  const page = await house.visitor({ fresh: true });
  await page.goto('/sign-in?back=/dossiers');
  await page.getByRole('button', { name: 'Inloggen via uw organisatie' }).click();
  await asWho(page, 'leider');
  await page.waitForURL(/\/(account|dossiers)$/);
  const elsewhere = await house.visitor({ fresh: true });
  await elsewhere.goto('/sign-in');
  await elsewhere.getByRole('button', { name: 'Inloggen via uw organisatie' }).click();
  await asWho(elsewhere, 'leider');
  await elsewhere.waitForURL(/\/(account|dossiers|)$/);

  const home = encodeURIComponent(`${house.address}/`);
  await page.goto(`${provider.issuer}/session/end?client_id=${CLIENT.id}&post_logout_redirect_uri=${home}`);
  await page.getByRole('button', { name: 'Ja, log uit' }).click();
  await page.waitForURL(`${house.address}/`);
  await page.goto('/account');
  await page.getByRole('heading', { level: 1, name: 'Log in' }).waitFor();
  await elsewhere.goto('/account');
  await elsewhere.getByRole('heading', { level: 1, name: 'Mijn account' }).waitFor();
});

test('a reader stays a reader, and without a role nobody comes in', async () => {
  const reader = await house.visitor({ fresh: true });
  await reader.goto('/sign-in?back=/dossiers');
  await reader.getByRole('button', { name: 'Inloggen via uw organisatie' }).click();
  await asWho(reader, 'lezer');
  await reader.waitForURL('**/account');
  await reader.getByText('lezer', { exact: true }).waitFor();
  const nobody = await house.visitor({ fresh: true });
  await nobody.goto('/sign-in');
  await nobody.getByRole('button', { name: 'Inloggen via uw organisatie' }).click();
  await asWho(nobody, 'zonder');
  await nobody.getByText('gaf u geen rol in Veerkaart').waitFor();
  const stopped = await house.visitor({ fresh: true });
  await stopped.goto('/sign-in');
  await stopped.getByRole('button', { name: 'Inloggen via uw organisatie' }).click();
  await asWho(stopped, 'Stop');
  await stopped.getByText('liet u niet toe').waitFor();
  await stopped.getByRole('link', { name: 'Naar de pagina om in te loggen' }).click();
  await stopped.getByRole('heading', { level: 1, name: 'Log in' }).waitFor();
});

/** Goes away with something changed in what was asked, and comes back as the reader. */
async function away(change) {
  const page = await house.visitor({ fresh: true });
  const sent = await page.request.post('/sign-in/provider', { headers: { origin: house.address } });
  const address = new URL(sent.headers().refresh.replace('0;url=', ''));
  change(address.searchParams);
  await page.goto(address.href);
  await asWho(page, 'lezer');
  return page;
}

test('with an own key in the place of a secret the provider knows us as well', async () => {
  const other = await both(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  house.mayLeadTo(other.provider.issuer);
  house.mayLeadTo(other.server.address);
  const page = await house.visitor({ fresh: true });
  await page.goto(`${other.server.address}/sign-in`);
  await page.getByRole('button', { name: 'Inloggen via uw organisatie' }).click();
  await asWho(page, 'lezer');
  await page.waitForURL('**/account');
  await page.getByText('lezer@veenwoude.example').waitFor();
  await page.goto('about:blank');
  await other.server.stop();
  await other.provider.stop();
});

test('another state and another nonce are refused', async () => {
  const state = await away((asked) => asked.set('state', 'van-een-ander'));
  await state.getByText('hoort niet bij een poging om in te loggen in deze browser').waitFor();
  const nonce = await away((asked) => asked.set('nonce', 'van-een-ander'));
  await nonce.getByText('het antwoord klopte niet').waitFor();
  for (const page of [state, nonce]) {
    await page.goto('/account');
    await page.getByRole('heading', { level: 1, name: 'Log in' }).waitFor();
  }
  const right = await away(() => {});
  await right.waitForURL(/\/(account|dossiers)$/);
});

test('without JavaScript the way is the same, and nothing is in the way on these pages', async () => {
  const page = await house.visitor({ javaScriptEnabled: false, fresh: true });
  await page.goto('/');
  await page.getByRole('button', { name: 'Inloggen via uw organisatie' }).click();
  await asWho(page, 'lezer');
  await page.waitForURL(/\/(account|dossiers)$/);
  const seen = await house.visitor();
  const { at, look, ends } = tour(seen);
  await at('sign in through the organisation', '/sign-in');
  await at('signed out', '/signed-out');
  await seen.goto('/sign-in/provider/callback?code=a&state=b');
  await look('not ours');
  ends();
});

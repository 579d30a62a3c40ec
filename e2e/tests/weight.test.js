import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { connected } from '../room.js';

/** What the first page of a signed-in facilitator may weigh on its way, in bytes. */
const MOST_BYTES = 100_000;

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

const example = (page, title = /^De Linden/) => page.getByRole('link', { name: title }).getAttribute('href');

/** Opens a page with an empty cache; answers what came over the line, in bytes and by address. */
async function weigh(page, path) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.clearBrowserCache');
  const addresses = new Map();
  let bytes = 0;
  cdp.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, new URL(response.url).pathname));
  const parts = {};
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes += encodedDataLength;
    parts[addresses.get(requestId)] = encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => performance.getEntriesByType('resource').every((entry) => entry.responseEnd > 0));
  await cdp.detach();
  return { bytes, parts };
}

test('the first page of a signed-in facilitator weighs less than 100 kB', async () => {
  const page = await house.colleague('facilitator', { fresh: true });
  const { bytes, parts } = await weigh(page, '/dossiers');
  assert.ok(parts['/dossiers'] > 500 && Object.keys(parts).some((path) => path.endsWith('.css')), 'the page and its style were weighed');
  assert.ok(Object.keys(parts).some((path) => path.endsWith('.woff2')), 'the typeface was weighed');
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes: ${JSON.stringify(parts)}`);
});

test('the map of a running session weighs less than 100 kB too, for a phone that comes in', async () => {
  const page = await house.guest(house.code, 'wijkagent', { ...PHONE, fresh: true });
  const { bytes, parts } = await weigh(page, page.url());
  assert.ok(Object.keys(parts).some((path) => path.includes('/js/live')), 'the behaviours were weighed');
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes: ${JSON.stringify(parts)}`);
});

for (const [screen, options] of [['a desk', {}], ['a phone', PHONE]]) {
  test(`nothing moves while a page comes in, on ${screen}`, async () => {
    const page = await house.colleague('facilitator', { ...options, fresh: true });
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          window.shifts.push(`${entry.value.toFixed(4)} ${entry.sources.map((source) => `${source.node?.nodeName}.${source.node?.className}`).join(' ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/dossiers');
    const dossier = await example(page);
    const moved = [];
    for (const path of ['/dossiers', dossier, `${dossier}/map`, `${dossier}/session`, `${dossier}/choice`, `${dossier}/report`]) {
      await page.goto(path, { waitUntil: 'load' });
      if (await page.locator('[data-connection]').count()) await connected(page);
      await page.evaluate(() => document.fonts.ready.then(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))));
      moved.push(...(await page.evaluate(() => window.shifts)).map((shift) => `${path.replace(dossier, '')}: ${shift}`));
    }
    assert.deepEqual(moved, []);
  });
}

/** Follows every link of the site that this page can reach; answers what it met. */
async function everywhere(page, start) {
  const met = new Map();
  const queue = [start];
  const kinds = new Map(); // one of a kind in great numbers is enough
  const named = /\/(items|blind-spots|advice|interventions|network|phases|looks-back)\/[^?]+/;
  const kindOf = (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/history\/\d+/, 'history/N')
    .replace(named, '/$1/ONE').replace(/(through|direction|intervention)=[^&]*/, '$1=ONE');
  while (queue.length) {
    const path = queue.shift();
    const kind = kindOf(path);
    if (met.has(path) || (kinds.get(kind) ?? 0) >= 2) continue;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const answer = await page.goto(path, { waitUntil: 'domcontentloaded' });
    const headers = answer.headers();
    met.set(path, { status: answer.status(), policy: headers['content-security-policy'], cache: headers['cache-control'], nosniff: headers['x-content-type-options'] });
    // A source lies elsewhere: whoever goes there says so by going, and tells nothing of where it was found.
    const away = await page.locator('a[href^="http"]').evaluateAll((all) => all.filter((link) => link.origin !== location.origin).map((link) => link.rel));
    assert.ok(away.every((rel) => rel === 'noreferrer noopener'), `${path} tells where somebody comes from`);
    const links = await page.locator('a[href]:not([rel~="noreferrer"], [download], [href^="mailto:"])').evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href'), location.href).href));
    for (const link of links) {
      const url = new URL(link);
      assert.equal(url.origin, house.address, `${path} leads to ${link}`);
      queue.push(url.pathname + url.search);
    }
  }
  return met;
}

const CONTROLS = "form-action 'self'; frame-ancestors 'none'; base-uri 'none'".split('; ');
function checkAll(met, least) {
  assert.ok(met.size >= least, `${met.size} pages: ${[...met.keys()].join(' ')}`);
  for (const [path, { status, policy, cache }] of met) {
    assert.equal(status, 200, path);
    assert.match(policy, /^default-src 'none'/, path);
    assert.doesNotMatch(policy, /unsafe|\*|data:|blob:|http/, path);
    assert.match(policy, /script-src 'self'; style-src 'self';/, path);
    for (const control of CONTROLS) assert.ok(policy.includes(control), `${path}: ${control}`);
    assert.equal(cache, 'no-store', path);
  }
}

test('every link that a facilitator can follow leads to a page of our own, with strict headers and without complaints', async () => {
  const page = await house.colleague('facilitator');
  const met = await everywhere(page, '/dossiers');
  checkAll(met, 25);
  assert.ok([...met.keys()].some((path) => path.endsWith('/report/exports')), 'the register was met');
});

test('so does every link of a guest, of an administrator and of somebody nobody knows', async () => {
  const guest = await house.guest(house.code);
  checkAll(await everywhere(guest, new URL(guest.url()).pathname), 8);
  const administrator = await house.colleague('administrator');
  checkAll(await everywhere(administrator, '/members'), 3);
  checkAll(await everywhere(await house.visitor(), '/'), 2);
});

test('a script or a style in the page itself is not run by the browser', async () => {
  const page = await house.visitor({ fresh: true });
  await page.goto('/working-method');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    const violated = await new Promise((seen) => {
      document.addEventListener('securitypolicyviolation', (event) => seen(event.effectiveDirective), { once: true });
      document.body.insertAdjacentHTML('beforeend', '<p style="color: red">x</p>');
    });
    return { ran: window.ran === true, violated };
  });
  assert.equal(ran.ran, false);
  assert.match(ran.violated, /^(script|style)-src/);
  house.forgive(/Content Security Policy/);
});

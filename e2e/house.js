// A house to test in: a server, a browser, and pages that remember what went wrong on them.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { Server } from './server.js';

/** The accounts of the demo. */
export const ROLES = {
  facilitator: 'begeleider@demo.example',
  editor: 'bewerker@demo.example',
  reader: 'lezer@demo.example',
  administrator: 'beheer@demo.example',
  officer: 'fg@demo.example',
};
export const PASSWORD = 'veerkaart-demo';

/** A phone as most participants hold it. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// The browser looks for its own makers by name; here it finds nobody, so that a packet that leaves is ours.
const NOBODY_ELSE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', NOBODY_ELSE];

export async function openHouse(start = () => Server.start()) {
  const server = await start();
  const browser = await chromium.launch({
    executablePath: process.env.VEERKAART_CHROMIUM ?? '/usr/bin/chromium',
    args: ARGUMENTS,
  });
  return new House(server, browser);
}

class House {
  #inUse = [];
  #free = new Map(); // options -> browsers that are clean again: starting one costs more than most tests
  #cookies = new Map();
  #complaints = [];
  #known = []; // other origins that pages may lead to

  constructor(server, browser) {
    this.server = server;
    this.browser = browser;
    this.address = server.address;
    this.code = server.code;
  }

  /** A browser of somebody nobody knows, with one page. `fresh` when the test leaves something behind in it. */
  async visitor({ fresh = false, ...options } = {}) {
    const key = fresh ? '' : JSON.stringify(options);
    const free = this.#free.get(key)?.pop();
    if (free) {
      this.#inUse.push(free);
      return free.page;
    }
    const context = await this.browser.newContext({ baseURL: this.address, locale: 'nl-NL', ...options });
    context.setDefaultTimeout(15_000);
    context.on('page', (page) => this.#watch(page));
    const page = await context.newPage();
    this.#inUse.push({ key, context, page });
    return page;
  }

  /** Cleans a browser for the next test, or closes it when that does not work. */
  async #leave({ key, context, page }) {
    try {
      if (!key || page.isClosed() || context.pages().length > 1) throw new Error('not to be used again');
      await context.setOffline(false);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto('about:blank', { timeout: 2000 });
      await context.clearCookies();
      await page.emulateMedia({ colorScheme: null, reducedMotion: null });
      this.#free.set(key, [...(this.#free.get(key) ?? []), { key, context, page }]);
    } catch {
      await context.close();
    }
  }

  /** A browser of a colleague. Signing in goes through the form once for each role: attempts are counted. */
  async colleague(role, options = {}) {
    const page = await this.visitor(options);
    if (!this.#cookies.has(role)) {
      await signIn(page, role);
      this.#cookies.set(role, await page.context().cookies());
    } else {
      await page.context().addCookies(this.#cookies.get(role));
    }
    return page;
  }

  /** A browser of a guest who joined with this code, on the map. */
  async guest(code, work = 'wijkagent', options = {}) {
    const page = await this.visitor(options);
    await page.goto(`/join/${code}`);
    await page.getByRole('button', { name: new RegExp(`^${work} `) }).click();
    await page.waitForURL('**/map');
    return page;
  }

  /** Another browser of the same person. */
  async again(page, options = {}) {
    const other = await this.visitor(options);
    await other.context().addCookies(await page.context().cookies());
    return other;
  }

  #watch(page) {
    const complain = (what) => this.#complaints.push(`${new URL(page.url(), this.address).pathname}: ${what}`);
    page.on('pageerror', (error) => complain(`error in a script: ${error.message}`));
    page.on('console', (message) => {
      // An answer such as 422 is told by the browser as an error; what the server answers is looked at below.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complain(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!['data:', 'blob:'].includes(url.protocol) && ![this.address, ...this.#known].includes(url.origin)) complain(`asked ${url.origin}`);
    });
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      if (response.status() >= 500) complain(`${response.status()} from ${path}`);
      if (response.status() >= 400 && path.startsWith('/assets/')) complain(`${response.status()} from ${path}`);
    });
  }

  /** Pages may lead to this origin too. */
  mayLeadTo(origin) {
    this.#known.push(origin);
  }

  /** For a test that does something wrong on purpose. */
  forgive(complaint) {
    const kept = this.#complaints.filter((line) => !complaint.test(line));
    assert.ok(kept.length < this.#complaints.length, 'something was to be forgiven');
    this.#complaints = kept;
  }

  /** After each test: everybody leaves, and nothing may have gone wrong on any page. */
  async empty() {
    await Promise.all(this.#inUse.splice(0).map((browser) => this.#leave(browser)));
    const complaints = this.#complaints.splice(0);
    assert.deepEqual(complaints, [], 'no page complains');
  }

  async close() {
    await this.browser.close();
    await this.server.stop();
  }
}

/** Whether an address is that of a page, whatever page it says to go back to: to be waited for with `waitForURL`. */
export const is = (path) => (address) => address.pathname === path;

/** Signs in through the form. */
export async function signIn(page, role) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mailadres').fill(ROLES[role]);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL(role === 'administrator' ? '**/members' : '**/dossiers');
}

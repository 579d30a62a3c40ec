// A word that stands nowhere else in every field that takes a text, and then a look at where a text has no business: the log,
// files beside the database, headers, addresses, what a browser or a proxy may keep. And of texts that were refused: in no
// file at all.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import { PASSWORD } from '../house.js';
import { addressesOf, known, shape } from './crawl.js';

const SIGN = /kwibu[a-z]{9}/g;
const SYLLABLES = ['ba', 'do', 'fe', 'gi', 'hu', 'ko', 'la', 'me', 'ni', 'po', 'ru', 'sa', 'te', 'vo', 'zu', 'ra', 'lo', 'mi'];
// What locks a dossier for a while goes last, each followed by what frees it.
const LAST = [/\/adoption$/, /\/reopening$/, /\/hold$/, /\/hold\/lifting$/, /\/stop$/, /\/stop\/lifting$/];
const NEVER = /sign-out|password|sign-ins|\/closure$|removal|second-factor|purge|destruction|\/pause$|\/withdrawal$|\/undo$|\/language$|\/report\/exports$/;

// Some forms are there only after others: a round of answers each for oneself, which is then shown, and then talked about.
const ROUNDS = [
  { who: /./, goOn: /\/(rounds|reopening)$/ },
  { who: /leader|guest/, goOn: /\/revelation$/ },
  { who: /leader|guest|archivist/ },
  { who: /leader/ },
];

/** Words of our own, and what each stands for. */
class Words {
  #stands = new Map();

  make(what) {
    let n = this.#stands.size;
    let word = 'kwibu';
    for (let at = 0; at < 4; at += 1) { word += SYLLABLES[n % SYLLABLES.length]; n = Math.floor(n / SYLLABLES.length); }
    word += 'r';
    this.#stands.set(word, what);
    return word;
  }

  what(word) { return this.#stands.get(word) ?? 'an unknown field'; }

  get size() { return this.#stands.size; }
}

/** The routes that take a form, from the table that every route must stand in, and that none of these addresses is. */
function unseen(actions) {
  const table = readFileSync(new URL('../../crates/server/access.toml', import.meta.url), 'utf8');
  const routes = [...table.matchAll(/^"POST\s+(\/[^"]*)"/gm)].map(([, route]) => route);
  const is = (route) => new RegExp(`^${route.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/]+')}$`);
  return { routes, missing: routes.filter((route) => ![...actions].some((action) => is(route).test(action))) };
}

const decoded = (text) => {
  try { return decodeURIComponent(text.replace(/\+/g, ' ')); } catch { return text; }
};
const today = () => new Date().toISOString().slice(0, 10);

/** A form as somebody fills it in: each text with what `typed` makes of it, the rest as it stands or the first choice. */
function filled(form, typed) {
  const pairs = [];
  for (const { name, kind, values, options } of form.fields) {
    if (kind === 'text' && !name.endsWith('-because')) pairs.push([name, /e-?mail/.test(name) ? `${typed(name).replaceAll(' ', '')}@elders.example` : typed(name)]);
    else if (kind === 'date' || kind === 'month') pairs.push([name, values[0] || (kind === 'date' ? today() : today().slice(0, 7))]);
    else if (kind === 'number') pairs.push([name, values[0] || '20']);
    else if (kind === 'hidden') for (const value of values.slice(0, 1)) pairs.push([name, value]);
    else {
      const chosen = values.filter(Boolean);
      for (const value of chosen.length ? chosen : options.filter(Boolean).slice(0, 1)) pairs.push([name, value]);
    }
  }
  return pairs;
}

/** Every file below a folder. */
function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile() && statSync(path).size < 1 << 28) yield path;
  }
}

const wordsOf = (bytes) => [...new Set([...bytes.toString('latin1').matchAll(SIGN)].map(([word]) => word).concat([...bytes.toString('utf16le').matchAll(SIGN)].map(([word]) => word)))];

/** Types the words; answers with lines and with what went wrong. */
export async function traces(asker, { dossier, cookies: [leader, guest, administrator] }, server, { scratch, small }) {
  const [lines, wrong, words] = [[], [], new Words()];
  const [shown, accepted, tried, refusedWords] = [new Set(), new Set(), new Map(), new Set()];
  let answers = 0;
  asker.hear = ({ path }, { headers, body, status }) => {
    answers += 1;
    const at = `${shape(path)} (${status})`;
    // A file that somebody takes along is named after its dossier: that is for who takes it, and no log of ours holds it.
    for (const [name, value] of Object.entries(headers).filter(([header]) => header !== 'content-disposition')) for (const [word] of decoded(String(value)).matchAll(SIGN)) wrong.push(`in a header: ${name} of ${at} holds ${words.what(word)}`);
    const here = body.match(SIGN) ?? [];
    if (here.length && !/no-store/.test(headers['cache-control'] ?? '')) wrong.push(`kept by a cache: ${at} with ${words.what(here[0])}: cache-control is ${headers['cache-control']}`);
    if (!here.length) return;
    for (const word of here) shown.add(word);
    for (const link of addressesOf(body)) for (const [word] of decoded(link).matchAll(SIGN)) wrong.push(`in an address: ${shape(link)} on ${at} holds ${words.what(word)}`);
  };

  const officer = await asker.signIn('fg@demo.example', PASSWORD);
  const archivist = await asker.signIn('archief@demo.example', PASSWORD);
  const people = [['leader', leader, [dossier, `${dossier}/map`, '/dossiers', '/signals/new', '/dossiers/new']], ['guest', guest, [`${dossier}/map`]], ['administrator', administrator, ['/members']], ['officer', officer, [`${dossier}/oversight`]], ['archivist', archivist, [`${dossier}/retention`]]];
  const isNew = (form) => form.fields.some(({ name, kind }) => kind === 'text' && !name.endsWith('-because') && !accepted.has(`${shape(form.action)} ${name}`));
  /** Sends a form; as long as fields are refused those stay as they were. */
  const send = async (form, cookie) => {
    const own = new Map();
    const kept = new Set();
    for (let tries = 0; tries < 3; tries += 1) {
      const typed = (name) => {
        if (kept.has(name)) return form.fields.find((field) => field.name === name).values[0] ?? '';
        own.set(name, words.make(`${shape(form.action)} ${name}`));
        tried.set(`${shape(form.action)} ${name}`, form.action);
        return own.get(name);
      };
      const { status, body } = await asker.post(form.action, filled(form, typed), cookie);
      if (status >= 500) wrong.push(`${form.action}: ${status}`);
      if ([200, 204, 303].includes(status)) {
        for (const name of own.keys()) if (!kept.has(name)) accepted.add(`${shape(form.action)} ${name}`);
        return;
      }
      if (status !== 422) return;
      const errors = [...body.matchAll(/id="([^"]*)-error"/g)].map(([, name]) => name);
      const fresh = errors.filter((name) => own.has(name) && !kept.has(name));
      if (!fresh.length) return;
      for (const name of fresh) kept.add(name);
    }
  };
  const met = new Set();
  const textForms = (forms) => forms.filter(({ action }) => !NEVER.test(action) && !LAST.some((last) => last.test(action))).filter(isNew);
  for (const [round, { who, goOn }] of (small ? ROUNDS.slice(0, 1) : ROUNDS).entries()) {
    for (const [, cookie, first] of people.filter(([name]) => who.test(name))) {
      const { forms } = await known(asker, cookie, first, { most: small ? 60 : 300, each: round === 1 ? 2 : 1, ends: /^$/ });
      for (const { action } of forms) met.add(action.split('?')[0]);
      for (const form of textForms(forms)) await send(form, cookie);
    }
    const { forms } = small ? { forms: [] } : await known(asker, leader, people[0][2], { most: 300, each: 1, ends: /^$/ });
    for (const form of forms.filter(({ action }) => goOn?.test(action))) await asker.post(form.action, filled(form, () => ''), leader);
    if (round === 0 && !small) await asker.post(`${dossier}/session/mode`, { mode: 'silent' }, leader);
    if (round === 2) await asker.post(`${dossier}/session/mode`, { mode: 'everyone' }, leader);
  }
  for (const last of small ? [] : LAST) {
    for (const [, cookie, pages] of people.filter(([name]) => name !== 'administrator')) {
      const { forms } = await known(asker, cookie, [`${dossier}/adoption`, `${dossier}/oversight`, `${dossier}/map`, ...pages], { most: 12, each: 1, ends: /^$/ });
      for (const form of forms.filter(({ action }) => last.test(action) && action.startsWith(dossier)).slice(0, 1)) await send(form, cookie);
    }
  }
  lines.push(`typed: ${tried.size} fields of ${new Set([...tried.keys()].map((it) => it.split(' ')[0])).size} forms, ${accepted.size} took a word of their own (${words.size} words)`);
  const { routes, missing } = unseen(met);
  lines.push(`forms of ${routes.length - missing.length} of the ${routes.length} routes that take one were met`);
  if (missing.length && !small) lines.push(`not met: ${missing.join(', ')}`);
  const without = [...tried.keys()].filter((it) => !accepted.has(it));
  if (without.length) lines.push(`took none: ${without.join(', ')}`);
  if (accepted.size < (small ? 10 : 60)) wrong.push(`only ${accepted.size} fields took a word: the look is blind`);

  // Texts that are refused.
  let refused = 0;
  const again = await known(asker, leader, [`${dossier}`, `${dossier}/map`, '/signals/new', '/dossiers/new'], { most: small ? 60 : 200, each: 1, ends: NEVER });
  for (const form of again.forms.filter((it) => it.fields.some(({ kind }) => kind === 'text'))) {
    const own = [];
    const { status } = await asker.post(form.action, filled(form, (name) => { own.push(words.make(`${shape(form.action)} ${name} (refused)`)); return `bel 06-12345678 ${own.at(-1)}`; }), leader);
    if (status !== 422) continue;
    refused += own.length;
    for (const word of own) refusedWords.add(word);
  }
  lines.push(`refused: ${refused} texts with a telephone number`);
  if (refused < (small ? 5 : 30)) wrong.push(`only ${refused} texts were refused: the look is blind`);

  // Everybody reads everything, and takes everything along.
  for (const [name, cookie, first] of people) {
    const { pages } = await known(asker, cookie, [...first, '/dossiers', '/signals', `${dossier}/report`, `${dossier}/history`], { most: small ? 15 : 300, each: small ? 1 : 3 });
    lines.push(`read: ${pages.length} addresses as ${name}`);
  }
  const { body } = await asker.get(`${dossier}/report`, leader);
  const documents = [...new Set([...body.matchAll(/name="document" value="([a-z0-9.-]+)"/g)].map(([, document]) => document))];
  for (const document of small ? ['report.pdf'] : documents) {
    const { status, headers } = await asker.post(`${dossier}/report/exports`, { document, purpose: 'team', basis: 'public-task', recipient: 'het team' }, leader);
    if (status === 200 && !/no-store/.test(headers['cache-control'] ?? '')) wrong.push(`kept by a cache: ${document}: cache-control is ${headers['cache-control']}`);
  }
  lines.push(`taken: ${small ? 1 : documents.length} documents; ${answers} answers looked at, ${shown.size} of the words stood in one`);
  if (shown.size < accepted.size * 0.8) wrong.push(`only ${shown.size} words were shown somewhere: the look is blind`);

  await inBrowser(asker, { dossier, leader, guest }, { lines, wrong, words });

  // The log, with everything that it can tell, and the files.
  const told = wordsOf(Buffer.from(server.output));
  wrong.push(...told.map((word) => `in the log: ${words.what(word)}`));
  lines.push(`log: ${server.output.length} bytes at its most talkative, ${told.length} words in it`);
  const [beside, stored] = [[], new Set()];
  for (const path of filesIn(scratch)) {
    const name = relative(scratch, path);
    const there = wordsOf(readFileSync(path));
    const database = /veerkaart\.db(-wal|-shm|-journal)?$/.test(name);
    if (!database) { beside.push(name.replace(/^veerkaart-\w+\//, '')); wrong.push(...there.slice(0, 3).map((word) => `in a file beside the database: ${name} holds ${words.what(word)}`)); }
    wrong.push(...there.filter((word) => refusedWords.has(word)).map((word) => `a text that was refused stands in ${name}: ${words.what(word)}`));
    if (database) for (const word of there) stored.add(word);
  }
  if (stored.size < accepted.size / 2) wrong.push(`only ${stored.size} words stand in the database: the look is blind`);
  lines.push(`files: ${stored.size} words in the database; beside it ${beside.join(', ') || 'nothing'}`);
  return { lines, wrong: [...new Set(wrong)] };
}

/** What a browser keeps of the pages after it is closed. Titles of pages stand in its history; that is said, not counted. */
async function inBrowser(asker, { dossier, leader, guest }, { lines, wrong, words }) {
  const folder = mkdtempSync(join(tmpdir(), 'veerkaart-browser-'));
  try {
    const context = await chromium.launchPersistentContext(folder, { executablePath: process.env.VEERKAART_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'], baseURL: asker.origin, locale: 'nl-NL' });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const keeps = new Set();
    let seen = 0;
    for (const [cookie, paths] of [[leader, ['/map', '/wall', '/history', '/report', '/actions', '/occurrences/new']], [guest, ['/map', '/wall']]]) {
      await context.clearCookies();
      await context.addCookies(cookie.split('; ').map((pair) => {
        const [name, value] = pair.split('=');
        return { name, value, domain: asker.address.hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' };
      }));
      for (const below of paths) {
        await page.goto(dossier + below, { waitUntil: 'load' });
        seen += ((await page.content()).match(SIGN) ?? []).length > 0;
        for (const field of await page.locator('input[type=text]:visible, textarea:visible').all()) await field.fill(words.make(`typed in a browser at ${below}`)).catch(() => {});
        const kept = await page.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), await caches.keys().catch(() => [])]));
        for (const [word] of kept.matchAll(SIGN)) keeps.add(`storage at ${below}: ${words.what(word)}`);
      }
    }
    await context.close();
    let [files, titled] = [0, 0];
    for (const path of filesIn(folder)) {
      files += 1;
      const there = wordsOf(readFileSync(path));
      const name = relative(folder, path);
      if (/(^|\/)(History|Favicons|Top Sites|Shortcuts|Visited Links)/.test(name)) titled += there.length;
      else for (const word of there.slice(0, 3)) keeps.add(`${name}: ${words.what(word)}`);
    }
    wrong.push(...[...keeps].map((what) => `kept by the browser: ${what}`));
    if (seen < 4) wrong.push(`only ${seen} pages in the browser showed a word: the look is blind`);
    lines.push(`browser: ${files} files of a closed profile, ${keeps.size} with a word; in its history of titles and addresses ${titled}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

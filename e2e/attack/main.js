// The attack run: a demo server of its own on this machine, and everything that is thrown at it. Never at anything else.
//   VEERKAART_ATTACK_EACH  inputs for each parser (10,000)    VEERKAART_ATTACK_SEED  what chance begins with
import { chromium } from 'playwright-core';
import { ROLES, PASSWORD } from '../house.js';
import { Server } from '../server.js';
import { Asker, cookieOf, known } from './ask.js';
import { malformed } from './malformed.js';
import { rendering } from './rendering.js';
import { tricks } from './tricks.js';

const each = Number(process.env.VEERKAART_ATTACK_EACH ?? 10_000);
const seed = Number(process.env.VEERKAART_ATTACK_SEED ?? 20_261_128);
const only = process.argv.slice(2);
const begun = performance.now();

const server = await Server.start();
const asker = new Asker(server.address);
const wrong = [];
const told = (name, { lines, wrong: found }) => {
  console.log(`\n${name}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  wrong.push(...found.map((what) => `${name}: ${what}`));
};

/** Somebody of each kind, what they can reach, and the dossier with the open session. */
async function enter() {
  const leader = await asker.signIn(ROLES.facilitator, PASSWORD);
  const administrator = await asker.signIn(ROLES.administrator, PASSWORD);
  const joined = await asker.post(`/join/${server.code}`, { function: 'wijkagent', domain: 'safety' });
  const guest = cookieOf(joined);
  const dossier = joined.headers.location?.replace(/\/map$/, '');
  if (![leader, administrator, guest, dossier].every(Boolean)) throw new Error('nobody came in');
  const { pages, forms } = await known(asker, leader, dossier);
  const accounts = await known(asker, administrator, '/members', 20);
  const maps = pages.filter((page) => /\/role-maps\/[0-9a-f-]{36}$/.test(page));
  const opposition = pages.find((page) => /\/oppositions\/[0-9a-f-]{36}$/.test(page));
  return { dossier, code: server.code, cookies: [leader, guest, administrator], pages: [...pages, ...accounts.pages], forms: [...forms, ...accounts.forms], maps, opposition };
}

try {
  const house = await enter();
  console.log(`Attack on a demo server: seed ${seed}, ${house.pages.length} addresses and ${house.forms.length} forms found, nothing but this machine was asked.`);
  const does = (name) => only.length === 0 || only.includes(name);
  if (does('tricks')) told('Tricks', await tricks(asker, house));
  if (does('rendering')) {
    const browser = await chromium.launch({ executablePath: process.env.VEERKAART_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
    try { told('Payloads in Chromium', await rendering(asker, browser, house)); } finally { await browser.close(); }
  }
  if (does('malformed')) told('Malformed input', await malformed(asker, house, { seed, each }));
  const panics = server.output.match(/panicked at[^\n]*/g) ?? [];
  wrong.push(...new Set(panics));
  console.log(`\nLog of the server: ${panics.length} panics.\n${Math.round((performance.now() - begun) / 1000)} seconds.`);
} finally {
  await server.stop();
}
console.log(wrong.length ? `\nWRONG (${wrong.length})\n${[...new Set(wrong)].slice(0, 60).map((what) => `  ${what}`).join('\n')}` : '\nNothing went wrong.');
process.exit(wrong.length ? 1 : 0);

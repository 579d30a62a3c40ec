// The attack run: a demo server of its own on this machine, and everything that is thrown at it. Never at anything else.
//   VEERKAART_ATTACK_EACH        inputs for each parser (10,000)
//   VEERKAART_ATTACK_RENDERINGS  payloads that must have been rendered in the browser (5,000)
//   VEERKAART_ATTACK_SEED        what chance begins with
//   VEERKAART_ATTACK_SMALL       a tenth of everything: enough to see a hole, no proof (the build with holes)
//   VEERKAART_ATTACK_ALL         tell all that went wrong, not the first sixty
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Server } from '../server.js';
import { Asker } from './ask.js';
import { documents } from './documents.js';
import { malformed } from './malformed.js';
import { enter } from './people.js';
import { rendering } from './rendering.js';
import { traces } from './traces.js';
import { tricks } from './tricks.js';

const [part, named = ''] = process.argv.slice(2);
const only = named.replace(/^:/, '').split(',').filter(Boolean);
const seed = Number(process.env.VEERKAART_ATTACK_SEED ?? 20_261_128);
const small = Boolean(process.env.VEERKAART_ATTACK_SMALL);
const each = Number(process.env.VEERKAART_ATTACK_EACH ?? (small ? 120 : 10_000));
const renderings = Number(process.env.VEERKAART_ATTACK_RENDERINGS ?? (small ? 100 : 5000));
const all = process.env.VEERKAART_ATTACK_ALL ? Infinity : 60;
const begun = performance.now();

// What the server keeps outside its data, it keeps in here.
const scratch = mkdtempSync(join(tmpdir(), 'veerkaart-attack-'));
const outside = process.env.TMPDIR;
process.env.TMPDIR = scratch;
const server = await Server.start();
if (outside) process.env.TMPDIR = outside; else delete process.env.TMPDIR;

const asker = new Asker(server.address);
const withBrowser = async (work) => {
  const browser = await chromium.launch({ executablePath: process.env.VEERKAART_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
  try { return await work(browser); } finally { await browser.close(); }
};
const PARTS = {
  tricks: ['Tricks', (house) => tricks(asker, house, server)],
  documents: ['Hostile texts in documents', (house) => documents(asker, house, server, { seed, small })],
  rendering: ['Payloads in Chromium', (house) => withBrowser((browser) => rendering(asker, browser, house, { renderings, small }))],
  malformed: ['Malformed input', (house) => malformed(asker, house, { seed, each, only })],
  traces: ['Canary words', (house) => traces(asker, house, server, { scratch, small })],
};

const wrong = [];
try {
  const [name, attack] = PARTS[part];
  const house = await enter(asker, server);
  console.log(`\n${name} (seed ${seed}; ${house.pages.length} addresses and ${house.forms.length} forms found; nothing but this machine was asked)`);
  const { lines, wrong: found } = await attack(house);
  for (const line of lines) console.log(`  ${line}`);
  wrong.push(...found);
  const panics = server.output.match(/panicked at[^\n]*/g) ?? [];
  wrong.push(...panics);
  console.log(`  log of the server: ${panics.length} panics; ${Math.round((performance.now() - begun) / 1000)} seconds`);
} finally {
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}
const told = [...new Set(wrong)];
console.log(told.length ? `  WRONG (${told.length})\n${told.slice(0, all).map((what) => `    ${what}`).join('\n')}` : '  nothing went wrong');
process.exit(told.length ? 1 : 0);

// The PDF of each example, made by the command that an administrator types. What stands in e2e/out is checked further,
// against PDF/UA, by e2e/run.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openHouse } from '../house.js';
import { program } from '../server.js';

const run = promisify(execFile);
const out = fileURLToPath(new URL('../out', import.meta.url));
let house, page, titles;

before(async () => {
  house = await openHouse();
  mkdirSync(out, { recursive: true });
  page = await house.colleague('facilitator');
  await page.goto('/dossiers');
  titles = await page.locator('.dossier__title a').evaluateAll((links) => links.map((link) => [link.textContent, link.pathname.split('/')[2]]));
});
afterEach(() => house.empty());
after(() => house.close());

async function report(id, ...more) {
  const file = join(out, `${id}.pdf`);
  const database = `sqlite:${join(house.server.folder, 'veerkaart.db')}`;
  await run(program(), ['report', id, '--pdf', file, '--database', database, ...more]);
  return file;
}
const field = async (file, name) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec((await run('pdfinfo', [file])).stdout)?.[1];
const text = async (file) => (await run('pdftotext', ['-layout', file, '-'])).stdout.replace(/\s+/g, ' ');

test('there are two examples', () => assert.equal(titles.length, 2));

test('each report is a tagged PDF with its title and its language', async () => {
  for (const [title, id] of titles) {
    const file = await report(id);
    assert.equal(await field(file, 'Tagged'), 'yes');
    assert.ok((await field(file, 'Title')).includes(title), await field(file, 'Title'));
    assert.match(readFileSync(file, 'latin1'), /\/Lang\s*\(nl/);
    assert.equal(await field(file, 'JavaScript'), 'no');
  }
});

test('the report of the neighbourhood says what the map says', async () => {
  const [, id] = titles.find(([title]) => title.startsWith('De Linden'));
  const said = await text(await report(id));
  for (const words of [
    'Mensen die hier altijd al woonden', 'Nieuwe bewoners van de Spoorzone', 'Het oude deel van de wijk',
    'Ruzie over parkeren', 'Hier is de druk op het midden het grootst', 'wijkagent', 'huurders de straat laten verloederen',
  ]) assert.ok(said.includes(words), `the report says “${words}”`);
});

test('the report of 2022 calls itself an outdated picture, and that of today does when its day has passed', async () => {
  const [, old] = titles.find(([title]) => title.includes('infoblad 1'));
  assert.match(await text(await report(old)), /[Vv]erouderd beeld/);
  const [, young] = titles.find(([title]) => title.startsWith('De Linden'));
  const late = `${new Date().getFullYear() + 2}-01-01`;
  assert.match(await text(await report(young, '--day', late)), /[Vv]erouderd beeld/);
  assert.doesNotMatch(await text(await report(young)), /[Vv]erouderd beeld/);
});

test('the same events give the same bytes', async () => {
  const [, id] = titles[0];
  const first = readFileSync(await report(id));
  assert.deepEqual(readFileSync(await report(id)), first);
});

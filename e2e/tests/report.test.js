// The PDF of each example, made by the command that an administrator types. What stands in e2e/out is checked further,
// against PDF/UA, by e2e/run.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openHouse } from '../house.js';
import { place, startRoleMap } from '../room.js';
import { taken, tellsWhatFor } from '../export.js';
import { program } from '../server.js';

const run = promisify(execFile);
const out = fileURLToPath(new URL('../out', import.meta.url));
let house, page, titles, linden;

before(async () => {
  house = await openHouse();
  mkdirSync(out, { recursive: true });
  page = await house.colleague('facilitator');
  await page.goto('/dossiers');
  titles = await page.locator('.dossier__title a').evaluateAll((links) => links.map((link) => [link.textContent, link.pathname.split('/')[2]]));
  linden = titles.find(([title]) => title.startsWith('De Linden'))[1];
  await mapTwo(`/dossiers/${linden}`);
});
afterEach(() => house.empty());
after(() => house.close());

/** The example gets a map 2 when it has none. */
async function mapTwo(dossier) {
  await page.goto(`${dossier}/role-maps`);
  if (await page.locator(`a[href*="${dossier}/role-maps/"]`).count()) return;
  await startRoleMap(page, dossier);
  await place(page, 'winkeliers', 'Stille midden, genuanceerd');
  await place(page, 'de gemeente als verhuurder', 'Pusher, pool B', 'de gemeente zelf');
}

async function report(id, ...more) {
  const at = more.indexOf('--document');
  const file = join(out, at < 0 ? `${id}.pdf` : `${id}-${more[at + 1]}.pdf`);
  const database = `sqlite:${join(house.server.folder, 'veerkaart.db')}`;
  await run(program(), ['report', id, '--pdf', file, '--database', database, ...more]);
  return file;
}
const field = async (file, name) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec((await run('pdfinfo', [file])).stdout)?.[1];
const text = async (file) => (await run('pdftotext', ['-layout', file, '-'])).stdout.replace(/\s+/g, ' ');

test('there are three examples', () => assert.equal(titles.length, 3));

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
  const said = await text(await report(linden));
  for (const words of [
    'Mensen die hier altijd al woonden', 'Nieuwe bewoners van de Spoorzone', 'Het oude deel van de wijk',
    'Ruzie over parkeren', 'Hier is de druk op het midden het grootst', 'wijkagent', 'huurders de straat laten verloederen',
  ]) assert.ok(said.includes(words), `the report says “${words}”`);
});

test('the report of the neighbourhood tells map 2 and the strategy in words', async () => {
  const said = await text(await report(linden));
  for (const words of ['Polarisatiekaart 2', 'Stille midden, genuanceerd', 'Druk op het midden', 'Strategie', 'De vier gamechangers', 'Acties']) {
    assert.ok(said.includes(words), `the report says “${words}”`);
  }
});

test('the summary is one page, and the maps for the wall have the size of their paper', async () => {
  const summary = await report(linden, '--document', 'summary');
  assert.equal(await field(summary, 'Pages'), '1');
  assert.match(await text(summary), /Samenvatting voor het bestuur/);
  assert.match(await field(await report(linden, '--document', 'map-1-a3'), 'Page size'), /^1190\.\d+ x 841\.\d+/);
  const wall = await report(linden, '--document', 'map-2-a0');
  assert.match(await field(wall, 'Page size'), /^3370\.\d+ x 2383\.\d+/);
});

test('the analysis is a document of its own, and says what its dimensions, advice and thread say', async () => {
  const said = await text(await report(linden, '--document', 'analysis'));
  for (const words of ['Het wiel van negen dimensies', 'Verschijningsvormen', 'Waar domeinen het anders zien', 'Adviezen', 'Witte vlekken', 'Eén draad van signaal naar effect']) {
    assert.ok(said.includes(words), `the analysis says “${words}”`);
  }
});

test('the page of the report offers every document, made by the server in a process of its own', async () => {
  const reader = await house.colleague('reader');
  await reader.goto(`/dossiers/${linden}/report`);
  assert.ok(await reader.locator('figure .role-drawing').count(), 'map 2 is drawn');
  await tellsWhatFor(reader);
  const documents = await reader.locator('button[name="document"][value$=".pdf"]').evaluateAll((all) => all.map((it) => it.value));
  assert.equal(documents.length, 7);
  for (const document of documents) {
    const bytes = await taken(reader, document);
    assert.match(bytes.toString('latin1', 0, 5), /%PDF-/, document);
  }
  await reader.goto(`/dossiers/${linden}/report/exports`);
  assert.equal(await reader.locator('.register__row').count(), 7);
});

test('a dossier without map 2 has no map 2 for the wall', async () => {
  const [, old] = titles.find(([title]) => title.includes('infoblad 1'));
  await assert.rejects(report(old, '--document', 'map-2-a3'), /no map 2/);
});

test('the report of 2022 calls itself an outdated picture, and that of today does when its day has passed', async () => {
  const [, old] = titles.find(([title]) => title.includes('infoblad 1'));
  assert.match(await text(await report(old)), /[Vv]erouderd beeld/);
  const late = `${new Date().getFullYear() + 2}-01-01`;
  for (const document of ['full', 'summary', 'map-1-a3', 'map-2-a0']) {
    const named = document === 'full' ? [] : ['--document', document];
    assert.match(await text(await report(linden, '--day', late, ...named)), /[Vv]erouderd beeld/, document);
    assert.doesNotMatch(await text(await report(linden, ...named)), /[Vv]erouderd beeld/, document);
  }
});

test('the same events give the same bytes', async () => {
  for (const document of ['full', 'summary', 'map-1-a3', 'map-2-a0']) {
    const named = document === 'full' ? [] : ['--document', document];
    const first = readFileSync(await report(linden, ...named));
    assert.deepEqual(readFileSync(await report(linden, ...named)), first, document);
  }
});

test('each paper of the municipality is a tagged PDF, and a text to edit', async () => {
  const officer = await house.colleague('officer');
  for (const paper of ['impact-assessment', 'processing-register', 'accessibility-statement', 'disclosure']) {
    const file = join(out, `paper-${paper}.pdf`);
    const answer = await officer.request.get(`/papers/${paper}/pdf`);
    assert.equal(answer.status(), 200, paper);
    writeFileSync(file, await answer.body());
    assert.equal(await field(file, 'Tagged'), 'yes', paper);
    assert.match(await text(file), /nog in te vullen/, paper);
    const editable = await officer.request.get(`/papers/${paper}/odt`);
    assert.equal((await editable.body()).toString('latin1', 0, 2), 'PK', paper);
  }
});

// Scanners of others: sqlmap over every kind of form and every address with a question mark, Wapiti over all pages, as a colleague
// and as a guest. What sqlmap sends is bounded to one engine and its first level, so that it ends in minutes; every field is tried.
//   VEERKAART_SCAN   only forms and addresses that hold this text, and no Wapiti (the build with holes)
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from '../server.js';
import { Asker } from './ask.js';
import { known, shape } from './crawl.js';
import { colleague, enter } from './people.js';

const only = process.env.VEERKAART_SCAN;
const which = (process.argv[2] ?? '').replace(/^:/, '');
// Without those that ask a server of their makers: nothing leaves this machine. And without the one that looks for a token in
// each form: this house looks at the origin of a change instead, which is attacked in tricks.js.
const MODULES = 'xss,permanentxss,sql,timesql,file,exec,crlf,redirect,csp,cookieflags,http_headers,methods,htaccess';
const small = Boolean(process.env.VEERKAART_ATTACK_SMALL);
const [SQLMAP, WAPITI] = small ? [60, 15] : [1500, 240];

const run = (command, args, seconds) => new Promise((done) => {
  const begun = performance.now();
  const child = spawn('timeout', ['--signal=TERM', '--kill-after=5', String(seconds), command, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const out of [child.stdout, child.stderr]) out.setEncoding('utf8').on('data', (chunk) => { said += chunk; });
  child.on('error', () => done({ code: -1, said, seconds: 0 }));
  child.on('close', (code) => done({ code, said, seconds: Math.round((performance.now() - begun) / 1000) }));
});
const version = async (command) => /\d+\.\d+[\w.#-]*/.exec((await run(command, ['--version'], 60)).said)?.[0] ?? '?';

const work = mkdtempSync(join(tmpdir(), 'veerkaart-scanners-'));
const server = await Server.start();
const asker = new Asker(server.address);
const wrong = [];

/** The value of a field that is no attack yet. */
const sound = ({ kind, values, options }) => values[0] || options.find(Boolean) || { text: 'Het plein', date: '2026-11-28', month: '2026-11', number: '20' }[kind] || 'x';

/** Requests as a proxy would have written them down. */
function logOf(targets) {
  const line = '='.repeat(54);
  return targets.map(({ method, path, cookie, body }) => {
    const head = [`${method} ${path} HTTP/1.1`, `Host: ${asker.address.host}`, `Origin: ${asker.origin}`, `Cookie: ${cookie}`];
    if (body) head.push('Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`);
    return `${line}\n10:00:00  ${asker.origin}  [127.0.0.1]\n${line}\n${head.join('\r\n')}\r\n\r\n${body ?? ''}\n${line}\n\n`;
  }).join('');
}

async function sqlmap(house) {
  const [leader, guest, administrator] = house.cookies;
  const forms = [...new Map(house.forms.map((form) => [shape(form.action), form])).values()].filter(({ fields }) => fields.some(({ name }) => name !== 'act'));
  const asked = [...new Map(house.pages.filter((page) => page.includes('?')).map((page) => [shape(page), page])).values(), '/signals?area=plein&dossier=x', '/interventions?q=ontmoeten', `${house.dossier}/board?since=1`];
  const targets = [
    ...forms.map(({ action, fields }) => ({ method: 'POST', path: action, cookie: leader, body: new URLSearchParams(fields.map((field) => [field.name, sound(field)])).toString() })),
    ...asked.map((path) => ({ method: 'GET', path, cookie: leader })),
    { method: 'POST', path: `${house.dossier}/oppositions`, cookie: guest, body: 'us=Bewoners&them=De+rest' },
  ].filter(({ path }) => !only || path.includes(only));
  // Each form as somebody else: whoever sends more than a person types is told to wait, and answers that differ because of that
  // look to a scanner like a hole.
  for (const [n, target] of targets.entries()) if (!small && target.cookie === leader) target.cookie = await colleague(asker, administrator, 'facilitator', `leider-${n}@elders.example`);
  // Two at a time, one for each core.
  const halves = [0, 1].map((half) => targets.filter((_, n) => n % 2 === half)).filter((half) => half.length);
  const ends = await Promise.all(halves.map((half, n) => {
    const log = join(work, `requests-${n}.log`);
    writeFileSync(log, logOf(half));
    return run('sqlmap', ['-l', log, '--batch', '--flush-session', '--level', '1', '--risk', '1', '--technique', 'BEU', '--dbms', 'sqlite', '--timeout', '15', '--retries', '1', '--ignore-redirects', '--ignore-code', '*', '--skip-waf',
      '--param-exclude', '^(act|.*-was)$', '--disable-coloring', '--output-dir', join(work, `sqlmap-${n}`)], SQLMAP);
  }));
  const said = ends.map((end) => end.said).join('\n');
  if (process.env.VEERKAART_SCAN_LOG) writeFileSync(process.env.VEERKAART_SCAN_LOG, said);
  const reached = new Set([...said.matchAll(/^(?:URL \d+|.*?URL:?)?\s*(?:GET|POST) (http\S+)/gm)].map(([, url]) => url)).size;
  const fields = new Set([...said.matchAll(/testing if (\w+) parameter '([^']+)' is dynamic/g)].map(([, place, name]) => `${place} ${name}`)).size;
  for (const [, path] of said.matchAll(/sqlmap identified the following injection point[\s\S]*?Parameter: ([^\n]*)/g)) wrong.push(`sqlmap: found injectable: ${path}`);
  for (const [, name] of said.matchAll(/(\w+ parameter '[^']*' (?:is vulnerable|appears to be [^\n]* injectable))/g)) wrong.push(`sqlmap: ${name}`);
  console.log(`  sqlmap ${await version('sqlmap')}: ${targets.length} forms and addresses given, ${reached} of them reached, ${fields} names of fields tried, ${ends.map(({ seconds }) => seconds).join(' and ')} seconds${ends.some(({ code }) => code === 124) ? ' (stopped there)' : ''}`);
  // The form of a guest is one that a colleague has too.
  const addresses = new Set(targets.map(({ path }) => path)).size;
  if (reached < addresses) wrong.push(`sqlmap reached ${reached} of ${addresses} forms and addresses`);
}

async function wapiti(who, cookie, pages) {
  const report = join(work, `wapiti-${who}.json`);
  const ends = ['sign-out', 'closure', 'password', 'sign-ins', 'second-factor', 'removal', 'purge', 'destruction', 'stop', 'hold', 'adoption', 'pause'].flatMap((word) => ['-x', `${asker.origin}/*${word}*`]);
  const starts = pages.flatMap((page) => ['-s', asker.origin + page]);
  const end = await run('wapiti', ['-u', `${asker.origin}${pages[0]}`, ...starts, ...ends, '--scope', 'domain', '-d', '0', '-H', `Cookie: ${cookie}`, '-H', `Origin: ${asker.origin}`, '-m', MODULES, '--max-scan-time', String(WAPITI), '--max-attack-time', small ? '2' : '25', '--tasks', '8',
    '--flush-session', '--store-session', join(work, who), '--no-bugreport', '--dns-endpoint', 'localhost', '--external-endpoint', 'http://127.0.0.1:9/', '-f', 'json', '-o', report], WAPITI + (small ? 40 : 200));
  if (process.env.VEERKAART_SCAN_LOG) writeFileSync(`${process.env.VEERKAART_SCAN_LOG}-${who.at(-1)}`, end.said);
  if (!existsSync(report)) { wrong.push(`wapiti made no report as ${who}: ${end.said.trim().split('\n').at(-1)}`); return; }
  const { vulnerabilities, anomalies, infos } = JSON.parse(readFileSync(report, 'utf8'));
  const found = (list) => Object.entries(list).flatMap(([kind, each]) => each.map(({ path, parameter, info }) => `${kind}: ${shape(path)} ${parameter ?? ''} ${info ?? ''}`));
  const all = [...new Set([...found(vulnerabilities), ...found(anomalies)])];
  console.log(`  ${infos.version} as ${who}: ${pages.length} pages given, ${infos.crawled_pages_nbr ?? '?'} crawled, ${all.length} findings, ${end.seconds} seconds`);
  wrong.push(...all.map((it) => `wapiti as ${who}: ${it}`));
}

try {
  const house = await enter(asker, server);
  const [leader, guest] = house.cookies;
  if (which !== 'wapiti') await sqlmap(house);
  if (!only && which !== 'sqlmap') {
    const plain = (list) => list.filter((page) => !/^\/assets|\.(css|svg|woff2)$|\/events/.test(page) && !/sign-out/.test(page));
    await wapiti('a colleague', leader, plain(house.pages).slice(0, small ? 6 : 250));
    const { pages } = await known(asker, guest, [`${house.dossier}/map`], { each: 1 });
    await wapiti('a guest', guest, plain(pages).slice(0, small ? 6 : 250));
  }
  if (/panicked at/.test(server.output)) wrong.push(server.output.match(/panicked at[^\n]*/)[0]);
} finally {
  await server.stop();
  rmSync(work, { recursive: true, force: true });
}
const told = [...new Set(wrong)];
console.log(told.length ? `  WRONG (${told.length})\n${told.slice(0, 60).map((what) => `    ${what}`).join('\n')}` : '  nothing went wrong');
process.exit(told.length ? 1 : 0);

// Tricks with tables, names of files, addresses, headers, cookies and the dossier of somebody else.
import { cookieOf } from './ask.js';
import { stranger } from './people.js';

const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', ' =1+1', '＝1+1', "=cmd|' /C calc'!A0", '=IMPORTXML("a","b")', '"=1+1', "';=1+1", '|=1+1'];
const AWAY = ['//elders.example', '/\\elders.example', 'https://elders.example', '/%5celders.example', '/\t/elders.example', 'javascript:alert(1)', '/\r\nLocation: https://elders.example', '///elders.example', '/..//elders.example'];
const FILES = ['/assets/../Cargo.toml', '/assets/..%2f..%2fetc%2fpasswd', '/assets/%2e%2e/%2e%2e/etc/passwd', '/assets//etc/passwd', '/assets/....//etc/passwd', '/assets/..\\..\\etc\\passwd', '/assets/js/live.js%00.css', '/.git/config', '/.env', '/veerkaart.db', '/assets/veerkaart.db', '/assets/', '/assets/../../../../../../etc/passwd', '/assets/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd', '/assets/%2fetc%2fpasswd', '/house-style.css/../../etc/passwd'];

/** The cells of a table: separated by semicolons, in quotes where needed. */
function cells(text) {
  const found = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') { cell += '"'; at += 1; } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (sign === ';' || sign === ',' || sign === '\n')) { found.push(cell.replace(/\r$/, '')); cell = ''; } else cell += sign;
  }
  return [...found, cell];
}

/** Tries them; answers with lines and with what went wrong. */
export async function tricks(asker, { dossier, pages, cookies: [leader, guest] }, server) {
  const [lines, wrong] = [[], []];
  const must = (holds, what) => { if (!holds) wrong.push(what); };

  // First, because attempts are counted and below there are many.
  const entered = await asker.post('/sign-in', { email: 'lezer@demo.example', password: 'veerkaart-demo' });
  const joined = await asker.post(`/join/${server.code}`, { function: 'wijkagent', domain: 'safety' });

  let kept = 0;
  for (const formula of FORMULAS) {
    for (const fields of [{ us: formula, them: 'De rest' }, { us: 'De rest', them: formula }]) kept += [200, 204, 303].includes((await asker.post(`${dossier}/oppositions`, fields, guest)).status);
    await asker.post(`${dossier}/occurrences`, { kind: 'conflict', what: formula }, guest);
  }
  const report = await asker.get(`${dossier}/report`, leader);
  const tables = [...new Set([...report.body.matchAll(/value="([a-z0-9-]+\.csv)"/g)].map(([, table]) => table))];
  let [all, inert] = [0, 0];
  for (const table of tables) {
    const taken = { document: table, purpose: 'team', basis: 'public-task', recipient: 'het team' };
    const { status, body, headers } = await asker.post(`${dossier}/report/exports`, taken, leader);
    must(status === 200 && /^attachment; filename="[a-z0-9-]+\.csv"$/.test(headers['content-disposition'] ?? ''), `${table}: ${status} ${headers['content-disposition']}`);
    for (const cell of cells(body.replace(/^\ufeff/, ''))) {
      all += 1;
      inert += cell.startsWith("'");
      must(!/^[\s\u200b]*[=+\-@\t\r＝＋－＠]./.test(cell) || /^-?\d+([.,]\d+)?$/.test(cell), `${table}: a cell begins as a formula: ${cell.slice(0, 40)}`);
    }
  }
  must(tables.length > 5 && kept > 10 && inert > 5, `the tables hold ${inert} of the formulas: the attack is blind`);
  lines.push(`tables: ${tables.length} tables, ${all} cells, ${kept} formulas taken, ${inert} cells made inert`);

  for (const back of AWAY) {
    for (const [path, fields] of [['/language', { language: 'nl', back }], ['/sign-in', { email: 'lezer@demo.example', password: 'veerkaart-demo', back }]]) {
      const { status, headers } = await asker.post(path, fields);
      const there = headers.location ?? '/';
      must(status === 429 || (there.startsWith('/') && !/^\/[/\\]/.test(there) && !/elders\.example$/.test(new URL(there, asker.origin).host)), `${path} with ${JSON.stringify(back)} leads to ${there}`);
    }
  }
  lines.push(`addresses: ${AWAY.length * 2} ways to another site, none followed`);

  for (const path of FILES) {
    const { status, body } = await asker.raw(Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
    must(status >= 400 && status < 500 && !/root:|\[workspace\]|SQLite format/.test(body), `${path}: ${status}`);
  }
  lines.push(`files: ${FILES.length} ways out of the folder of assets, none opened`);

  const split = '%0d%0aSet-Cookie:%20evil=1%0d%0a%0d%0a<script>';
  for (const path of [`/sign-in?back=/${split}`, `/join?code=${split}`, `/signals?area=${split}`, `/dossiers/${split}`, `/${split}`]) {
    const { status, body } = await asker.raw(Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${leader}\r\nConnection: close\r\n\r\n`));
    must(status > 0 && status < 500 && !/^set-cookie: evil/im.test(body), `${path}: ${status}`);
  }
  for (const host of ['elders.example', 'elders.example:80@x', '<script>', 'x\\', '[::1', 'a'.repeat(4000)]) {
    const { status, headers } = await asker.ask({ path: '/dossiers', headers: { Host: host } }) ?? { status: 400, headers: {} };
    must(status < 500 && !(headers.location ?? '').includes('elders'), `Host: ${host.slice(0, 30)}: ${status} ${headers.location}`);
  }
  for (const origin of ['null', 'https://elders.example', `${asker.origin}.elders.example`, asker.origin.replace('http', 'httpx').slice(0, -1), '', 'http://']) {
    const { status } = await asker.post(`${dossier}/undo`, {}, leader, { Origin: origin });
    must(status === 403, `a change from ${origin} gets ${status}`);
  }
  const smuggled = `POST ${dossier}/undo HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /members HTTP/1.1\r\nHost: x\r\n\r\n`;
  const { body } = await asker.raw(Buffer.from(smuggled));
  must((body.match(/^HTTP\/1\.1 2\d\d/gm) ?? []).length === 0, 'a second request came through inside a first');
  for (const host of ['elders.example', 'ELDERS.example']) {
    const asked = ['Origin', 'Referer', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Forwarded-For', 'X-Original-URL', 'X-Request-Id', 'Forwarded', 'From', 'Via', 'Accept-Language', 'User-Agent'];
    const given = Object.fromEntries(asked.map((name) => [name, `https://${host}`]));
    for (const path of ['/', '/sign-in', '/dossiers', `${dossier}/map`, '/assets/nothing', `/${host}`]) {
      for (const method of ['GET', 'OPTIONS', 'POST']) {
        const { headers, body } = await asker.ask({ method, path, cookie: leader, headers: given });
        must(!/elders\.example/i.test(JSON.stringify(headers)), `${method} ${path}: a header repeats what was asked: ${Object.entries(headers).find(([, value]) => /elders/i.test(value))}`);
        must(path.includes(host) || !/elders\.example/i.test(body), `${method} ${path}: the page repeats a header`);
      }
    }
  }
  lines.push('headers: split lines, made-up hosts and origins, and a request inside a request: none got anywhere');

  for (const cookie of [entered, joined].flatMap(({ headers }) => headers['set-cookie'] ?? [])) {
    const told = cookie.replace(/=[^;]*/, '=…');
    must(/^__Host-/.test(cookie) && /; HttpOnly/i.test(cookie) && /; Secure/i.test(cookie) && /; SameSite=(Lax|Strict)/i.test(cookie), `a cookie that a script or another site can use: ${told}`);
  }
  must(cookieOf(entered) && cookieOf(joined), 'nobody got a cookie: the attack is blind');
  const strict = { 'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/, 'x-content-type-options': /^nosniff$/, 'x-frame-options': /^DENY$/, 'referrer-policy': /^(same-origin|no-referrer)$/ };
  for (const path of ['/', '/nothing', '/assets/nothing', '/sign-in', `${dossier}/map`, `${dossier}/board`, '/health']) {
    const { headers } = await asker.get(path, leader);
    for (const [name, value] of Object.entries(strict)) must(value.test(headers[name] ?? ''), `${path}: ${name} is ${headers[name]}`);
  }
  lines.push('cookies and headers: bound to this host, out of reach of scripts, and strict headers on every kind of answer');

  const other = await stranger(asker, server);
  must((await asker.get('/dossiers', other)).status === 200, 'somebody of another organisation cannot come in: the attack is blind');
  const own = pages.filter((page) => page.startsWith(dossier));
  let reached = 0;
  for (const page of own) {
    const { status } = await asker.get(page, other);
    reached += status !== 404;
    must(status === 404, `another organisation gets ${status} for ${page}`);
  }
  for (const [below, fields] of [['/oppositions', { us: 'Wij van elders', them: 'De rest' }], ['/undo', {}], ['/report/exports', { document: 'oppositions.csv', purpose: 'team', basis: 'public-task', recipient: 'het team' }]]) {
    const { status } = await asker.post(dossier + below, fields, other);
    must(status === 404, `another organisation gets ${status} for a change at ${below}`);
  }
  must(own.length > 30, `only ${own.length} pages of the dossier were tried by another organisation: the attack is blind`);
  lines.push(`organisations: ${own.length} pages of a dossier asked by a facilitator of another organisation, ${reached} answered`);
  return { lines, wrong };
}

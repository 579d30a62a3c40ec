// Tricks with tables, names of files, addresses and headers.

const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', ' =1+1', '＝1+1', "=cmd|' /C calc'!A0", '=IMPORTXML("a","b")', '"=1+1', "';=1+1", '|=1+1'];
const AWAY = ['//elders.example', '/\\elders.example', 'https://elders.example', '/%5celders.example', '/\t/elders.example', 'javascript:alert(1)', '/\r\nLocation: https://elders.example', '///elders.example', '/..//elders.example'];
const FILES = ['/assets/../Cargo.toml', '/assets/..%2f..%2fetc%2fpasswd', '/assets/%2e%2e/%2e%2e/etc/passwd', '/assets//etc/passwd', '/assets/....//etc/passwd', '/assets/..\\..\\etc\\passwd', '/assets/js/live.js%00.css', '/.git/config', '/.env', '/veerkaart.db', '/assets/', '/house-style.css/../../etc/passwd'];

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
export async function tricks(asker, { dossier, cookies: [leader, guest] }) {
  const [lines, wrong] = [[], []];
  const must = (holds, what) => { if (!holds) wrong.push(what); };

  let kept = 0;
  for (const formula of FORMULAS) {
    for (const fields of [{ us: formula, them: 'De rest' }, { us: 'De rest', them: formula }]) kept += [200, 204, 303].includes((await asker.post(`${dossier}/oppositions`, fields, guest)).status);
    await asker.post(`${dossier}/occurrences`, { kind: 'conflict', what: formula }, guest);
  }
  const report = await asker.get(`${dossier}/report`, leader);
  const tables = [...report.body.matchAll(/href="(\/[^"]*\.csv[^"]*)"/g)].map(([, table]) => table.replaceAll('&amp;', '&'));
  let [all, inert] = [0, 0];
  for (const table of tables) {
    const { status, body, headers } = await asker.get(table, leader);
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
  lines.push('headers: split lines, made-up hosts and origins, and a request inside a request: none got anywhere');
  return { lines, wrong };
}

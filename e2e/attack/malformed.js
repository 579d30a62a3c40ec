// Thousands of inputs that make no sense, for everything that reads something: no answer of 500 or more, nothing that
// panics, nothing that takes longer than two seconds.
import { dice, oddBody, oddDate, oddText } from './dice.js';

const SLOW = 2000;
/** How many are on their way at a time; lines that are no request wait long for an answer that does not come. */
const AT_ONCE = { bytes: 48, others: 8 };
const FORM = 'application/x-www-form-urlencoded';

const escaped = (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const inPath = (chance) => {
  const text = oddText(chance).slice(0, 3000);
  return chance.roll() < 0.7 ? escaped(text) : text.replace(/[^!-~]/g, '') || '%00';
};
const inHeader = (chance) => oddText(chance).slice(0, 4000).replace(/[^\t -~\x80-\xff]/g, chance.one(['', '?', '\xff']));

/** For each parser how one request looks. */
function parsers(house) {
  const { pages, forms, cookies, dossier } = house;
  const ids = pages.filter((page) => /[0-9a-f]{8}-/.test(page) && !page.endsWith('.pdf') && !/\.(pdf|odt)\?/.test(page));
  const cheap = pages.filter((page) => /^\/(signals|interventions|join|sign-in|account|dossiers$|dossiers\/new)/.test(page)).concat(`${dossier}/board`, `${dossier}/presence`, `${dossier}/history`);
  // Mostly as somebody who may do it: else everything ends at the door.
  const cookie = (chance) => (chance.roll() < 0.7 ? cookies[0] : chance.one(cookies));
  const dated = forms.filter((form) => form.dates.length);
  return {
    forms: (chance) => {
      const form = chance.one(forms);
      const kind = chance.roll() < 0.9 ? FORM : chance.one(['', 'text/plain', 'application/json', 'multipart/form-data; boundary=x', `${FORM}; charset=utf-16`, inHeader(chance)]);
      return { method: 'POST', path: form.action, cookie: cookie(chance), body: oddBody(chance, form.names), headers: kind ? { 'Content-Type': kind } : {} };
    },
    ids: (chance) => {
      const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
      const odd = () => (chance.roll() < 0.6 ? inPath(chance) : chance.one(ids).match(id)[0]);
      return { path: chance.one(ids).replace(id, (it) => (chance.roll() < 0.7 ? odd() : it)), cookie: cookie(chance) };
    },
    dates: (chance) => {
      const form = chance.one(dated);
      const fields = new URLSearchParams(form.names.map((name) => [name, form.dates.includes(name) ? oddDate(chance) : chance.one(['Het plein', 'wijkmanager', 'incident', oddText(chance)])]));
      return { method: 'POST', path: form.action, cookie: cookie(chance), body: Buffer.from(fields.toString()), headers: { 'Content-Type': FORM } };
    },
    queries: (chance) => {
      const names = ['area', 'q', 'back', 'since', 'before', 'code', 'opposition', 'signals', 'language', 'theme', 'done', 'writable', oddText(chance)];
      const pairs = chance.some(chance.below(6), () => `${chance.roll() < 0.8 ? chance.one(names) : inPath(chance)}=${inPath(chance)}`);
      return { path: `${chance.one(cheap).split('?')[0]}?${pairs.join(chance.one(['&', '&', '&&', ';', '?']))}`.replace(/ /g, '%20'), cookie: cookie(chance) };
    },
    cookies: (chance) => {
      const [name, value] = cookie(chance).split('; ')[0].split('=');
      const bad = [...value];
      bad[chance.below(bad.length)] = chance.one(['g', '0', '', '"', inHeader(chance)]);
      const line = chance.one([`${name}=${bad.join('')}`, `${name}=${inHeader(chance)}`, `${inHeader(chance)}=${value}`, inHeader(chance), `${name}=${value}; ${name}=${inHeader(chance)}`, `__Host-veerkaart-language=${inHeader(chance)}`]);
      return { path: chance.one(['/account', '/dossiers', '/', `${dossier}/presence`, '/join']), headers: { Cookie: line } };
    },
    headers: (chance) => {
      const names = ['Host', 'Origin', 'Accept', 'Accept-Encoding', 'Accept-Language', 'X-Fragment', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Original-URL', 'Range', 'If-None-Match', 'If-Modified-Since', 'Last-Event-ID', 'Content-Type', 'Referer', 'User-Agent', 'Expect', 'TE', 'Upgrade'];
      const headers = Object.fromEntries(chance.some(1 + chance.below(4), () => [chance.one(names), inHeader(chance)]));
      return { method: chance.one(['GET', 'GET', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']), path: chance.one(['/account', '/signals', '/sign-in', `${dossier}/undo`, `${dossier}/board`]), cookie: cookie(chance), headers };
    },
    resuming: (chance) => {
      const number = chance.one([String(chance.below(1e6)), oddText(chance), '-1', '1.5', '٣', '0x1', '1'.repeat(chance.below(300))]);
      const path = chance.one(['board', 'off-the-map', 'presence', 'step', 'choice/totals', 'events', 'actions/list', 'weging']);
      return { path: `${dossier}/${path}?since=${escaped(number)}`, cookie: cookie(chance), headers: { 'Last-Event-ID': number.replace(/[^!-~]/g, '') || '-', 'X-Fragment': '1' }, stream: true };
    },
    json: (chance) => {
      const odd = (depth) => chance.one([() => oddText(chance), () => chance.roll() * 1e300, () => null, () => (depth ? [odd(depth - 1), odd(depth - 1)] : []), () => (depth ? { [oddText(chance)]: odd(depth - 1), __proto__: odd(depth - 1) } : {})])();
      let body = chance.roll() < 0.1 ? '['.repeat(chance.below(60_000)) : JSON.stringify({ act: oddText(chance), us: odd(3), them: odd(3) });
      if (chance.roll() < 0.3) body = body.slice(0, chance.below(body.length));
      return { method: 'POST', path: chance.one(forms).action, cookie: cookie(chance), body: Buffer.from(body), headers: { 'Content-Type': chance.one(['application/json', 'application/json; charset=utf-7', 'application/csp-report', FORM, 'text/json']) } };
    },
  };
}

/** Lines that are no request of HTTP. */
function noRequest(chance, dossier) {
  const { one, below, some, roll } = chance;
  if (roll() < 0.2) return Buffer.from(some(below(2000), () => below(256)));
  const head = [
    `${one(['GET', 'POST', 'TRACE', 'get', 'G\0T', '', oddText(chance)])}${one([' ', '  ', '\t', ''])}${one(['/', `${dossier}/map`, '*', 'http://elders.example/', '/%', oddText(chance)])} HTTP/${one(['1.1', '1.0', '0.9', '2.0', '9', ''])}`,
    'Host: veerkaart.example',
    one(['Content-Length: 5', 'Content-Length: -5', 'Content-Length: 5, 6', 'Content-Length: 99999999999999999999', 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked\r\nContent-Length: 3', 'Transfer-Encoding:\x0bchunked', 'Connection: close']),
    ...some(below(4), () => `${oddText(chance)}${one([':', ': ', ' : ', ''])}${oddText(chance)}`),
  ];
  return Buffer.from(head.join(one(['\r\n', '\r\n', '\n', '\r'])) + one(['\r\n\r\n', '\n\n', '\r\n', '']) + one(['', 'aaaaa', '5\r\nabcde\r\n0\r\n\r\n', 'FFFFFFFFFFFFFFFFF\r\na', oddText(chance)]));
}

/** Sends `each` inputs to each parser; answers with a line for each, and with what went wrong. */
export async function malformed(asker, house, { seed, each, only = [] }) {
  const lines = [];
  const wrong = [];
  const kinds = parsers(house);
  for (const [number, name] of [...Object.keys(kinds), 'bytes'].entries()) {
    if (only.length && !only.includes(name)) continue;
    const chance = dice(seed + number);
    const statuses = new Map();
    let [slowest, left, unsent] = [0, each, 0];
    const one = async () => {
      while (left > 0) {
        left -= 1;
        const input = name === 'bytes' ? noRequest(chance, house.dossier) : kinds[name](chance);
        const send = () => (name === 'bytes' ? asker.raw(input, 120) : asker.ask(input));
        let answer = await send();
        if (!answer) { unsent += 1; left += 1; continue; }
        // The machine may be busy with something else: what is slow must be slow twice.
        if (answer.ms > SLOW && name !== 'bytes') answer = await send();
        const shown = name === 'bytes' ? input.subarray(0, 80).toString('latin1') : `${input.method ?? 'GET'} ${input.path?.slice(0, 120)}`;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        if (name !== 'bytes') slowest = Math.max(slowest, answer.ms);
        if (answer.status >= 500 || answer.status < 0) wrong.push(`${name}: ${answer.status} for ${JSON.stringify(shown)}`);
        if (answer.ms > SLOW && name !== 'bytes') wrong.push(`${name}: ${Math.round(answer.ms)} ms for ${JSON.stringify(shown)}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE[name] ?? AT_ONCE.others }, one));
    const health = await asker.get('/ready');
    if (health.status !== 200) wrong.push(`${name}: the house is not ready afterwards (${health.status})`);
    const told = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${n} x ${status || 'closed'}`).join(', ');
    lines.push(`${name.padEnd(9)} ${each} inputs, slowest ${name === 'bytes' ? '-' : `${Math.round(slowest)} ms`}: ${told}`);
    if (process.env.VEERKAART_ATTACK_TALKS) process.stderr.write(`${lines.at(-1)}\n`);
  }
  return { lines, wrong };
}

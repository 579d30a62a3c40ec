// Texts that would be a program or a formula in a document, typed where a report shows them: every document that can be taken
// holds them as they are.
import { execFileSync } from 'node:child_process';
import { inflateRawSync } from 'node:zlib';
import { dice } from './dice.js';

const HOSTILE = [
  '#read("/etc/passwd")', '#let x = 1', '#eval("1+1")', '#panic("uit")', '#include "x.typ"', '#image("/etc/passwd")', '#sys.version', '$ sum_(i=0)^n $', '*vet* _schuin_', '= Kop', '- een', '+ een', '/ Term: uitleg',
  '`raw`', '```rust fn```', '@bron', '<label>', '~', '\\u{41}', '\\ ', '\\#', '[haakjes]', '#[x]', '#(1 + 1)', '#{ 1 }', '#while true {}', '#range(999999999)', '#text(size: 999pt)[x]', '#pagebreak()', '//x',
  '/* x', '<?xml version="1.0"?>', '<!ENTITY a "b">', '&lt;text:p&gt;', '<text:p>x</text:p>', ']]>', '<![CDATA[x]]>', '&#60;x&#62;', '%PDF-1.7', 'endobj', '(een) Tj', '{\\rtf1}', '\\input{x}', '\\write18{x}', '=1+1', '${7*7}',
];

// A line in a document may end anywhere, also within a word and then with a hyphen.
const close = (text) => text.replace(/[-‐]\n/g, '').replace(/[\s\u00ad\u200b]/g, '');

/** The files in an archive, by name. */
function unpacked(bytes) {
  const files = new Map();
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, name, extra, comment, start] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(from, from + size);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(packed) : packed);
    at += 46 + name + extra + comment;
  }
  return files;
}

const ofMarkup = (xml) => xml.replace(/<text:s[^>]*>/g, ' ').replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&#39;', "'").replaceAll('&amp;', '&');
const ofPdf = (input) => execFileSync('pdftotext', ['-raw', '-', '-'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
const ofJson = (json) => Object.values(JSON.parse(json)).map((part) => JSON.stringify(part)).join('\n').replaceAll('\\"', '"').replaceAll('\\\\', '\\');

/** What somebody reads in it. */
function textOf(name, bytes) {
  if (name.endsWith('.pdf')) return ofPdf(bytes);
  if (name.endsWith('.json')) return ofJson(bytes.toString());
  const files = unpacked(bytes);
  if (name.endsWith('.odt')) return ofMarkup(files.get('content.xml').toString());
  return [...files].filter(([inside]) => /\.(pdf|odt|json)$/.test(inside)).map(([inside, content]) => textOf(inside, content)).join('\n');
}

/** Types two hundred, takes every document, and looks whether they stand there. */
export async function documents(asker, { dossier, cookies: [leader, guest], maps }, server, { seed, small }) {
  const [lines, wrong] = [[], []];
  const { below } = dice(seed);
  const today = new Date().toISOString().slice(0, 10);
  // Each text ends with a word of its own by which it is found again.
  const texts = Array.from({ length: 200 }, (_, n) => `${HOSTILE[n % HOSTILE.length]} ${['wobbel', 'zwaai', 'kronkel', 'plof'][below(4)]}${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}q`);
  const fields = [
    (text) => [`${dossier}/oppositions`, { us: text, them: 'De rest' }],
    (text) => [`${dossier}/oppositions`, { us: 'De rest', them: text }],
    (text) => [`${dossier}/occurrences`, { kind: 'incident', what: text, place: text }],
    (text) => [`${dossier}/actions`, { what: text, owner: 'wijkmanager', due: today, state: 'running' }, leader],
    ...maps.slice(0, 1).flatMap((map) => [
      (text) => [`${map}/fuel`, { description: text, kind: 'identity-claim', side: 'a' }, leader],
      (text) => [`${map}/cards`, { name: text, kind: 'group', zone: 'middle' }, leader],
    ]),
  ];
  const kept = [];
  for (const [n, text] of texts.entries()) {
    const [path, typed, cookie = guest] = fields[n % fields.length](text);
    const { status } = await asker.post(path, typed, cookie);
    if (status >= 500) wrong.push(`${path}: ${status} for ${text}`);
    if ([200, 204, 303].includes(status)) kept.push(text);
  }
  lines.push(`typed: ${texts.length} hostile texts in ${fields.length} kinds of field, ${kept.length} taken`);
  if (kept.length < 100) wrong.push(`only ${kept.length} hostile texts were taken: the attack is blind`);

  const { body } = await asker.get(`${dossier}/report`, leader);
  const names = [...new Set([...body.matchAll(/name="document" value="([a-z0-9.-]+)"/g)].map(([, name]) => name))];
  // The report takes an unoptimised build a while; a map is enough to see whether texts are data.
  const [main, share] = small ? ['map-1-a3.pdf', 0.3] : ['report.pdf', 0.9];
  const found = new Set();
  for (const document of names.filter((name) => (small ? /^map-1-a3\.pdf$/ : /\.(pdf|odt|json|zip)$/).test(name))) {
    const taken = new URLSearchParams({ document, purpose: document.endsWith('.zip') ? 'disclosure' : 'team', basis: 'public-task', recipient: 'het team' }).toString();
    const answer = await asker.bytes(`${dossier}/report/exports`, taken, leader);
    if (answer.status !== 200) {
      const [, why = 'no reason in the log'] = /reason\S*=\S*?"([^"]*)"\s*$/.exec(server.output.trimEnd()) ?? [];
      // A document has a time in which it must be made; an unoptimised build may need more. That is a refusal, and no hole.
      if (answer.status === 409 && why === 'it took too long') lines.push(`${document}: NOT MADE within the time that a document may take`);
      else wrong.push(`${document}: ${answer.status}, ${why}`);
      continue;
    }
    const text = textOf(document, answer.bytes);
    const readings = [close(text), text.replace(/[\s\u00ad\u200b]/g, '')];
    const holds = (it) => readings.some((reading) => reading.includes(close(it)));
    const there = kept.filter((it) => holds(it.split(' ').at(-1)));
    const altered = there.filter((it) => !holds(it));
    if (document === main) for (const it of there) found.add(it);
    lines.push(`${document}: ${there.length} of them stand in it, ${there.length - altered.length} as they were typed`);
    wrong.push(...altered.map((it) => `${document}: altered: ${it}`));
    if (/root:x:/.test(text)) wrong.push(`${document}: a file of the machine stands in it`);
  }
  if (found.size < kept.length * share) wrong.push(`only ${found.size} of ${kept.length} were found in ${main}: the attack is blind`);
  return { lines, wrong };
}

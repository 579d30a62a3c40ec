// Chance that can be repeated: the same seed gives the same attack.

/** A generator of numbers from 0 up to 1. */
export function dice(seed) {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(roll() * n);
  const one = (list) => list[below(list.length)];
  const some = (n, make) => Array.from({ length: n }, make);
  return { roll, below, one, some };
}

const WORDS = [
  '', ' ', '\0', '\t', '\r\n', '\u200b', '\u202e', '\ufeff', '\ud83d\ude42', 'e\u0301'.repeat(40), '\u{10ffff}', 'ﷺ'.repeat(50), '0', '-0', '-1', '1e400', '0x10', 'NaN',
  'Infinity', 'null', 'undefined', 'true', '[]', '{}', '[object Object]', '18446744073709551616', '9223372036854775808', '-9223372036854775809',
  '99999999999999999999999999999999', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '../../../../etc/passwd', '..\\..\\', '/', '//', '%00',
  '%', '%2', '%zz', '%c0%af', '%ed%a0%80', '%u0041', '&', '=', '&&&', ';', "'", '"', '`', "' OR '1'='1", "'; DROP TABLE accounts; --", '$(id)', '`id`', '| id', '${7*7}', '{{7*7}}',
  '#{7*7}', '<%= 7*7 %>', '%s%s%s%n', '{0}', '\\', '\\u0000', '<script>', '</textarea>', ']]>', '<!--', '#let x = read("/etc/passwd")', '\\input{/etc/passwd}', '*', '(((((((((((',
  '^(a+)+$', 'a'.repeat(3000), '🙂'.repeat(800), '\n'.repeat(2000), 'act', '__proto__', 'constructor',
];
const DATES = [
  '0000-00-00', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-32', '-2026-01-01', '+2026-01-01', '99999-01-01', '2026-01-01T00:00:00Z', '2026-W01-1', '2026-001',
  '01-02-2026', '1/2/2026', '２０２６-01-01', '2026‐01‐01', '2026-01-01 ', '2026-01-01\0', '9999-12-31', '0001-01-01', '2024-02-29', '2025-02-29', '2026-02', '2026-13', '2026', '-', '--', '1e3-01-01',
];

/** Something that a browser would not send: a text. */
export function oddText({ roll, below, one, some }) {
  const kind = roll();
  if (kind < 0.5) return one(WORDS);
  if (kind < 0.65) return one(WORDS) + one(WORDS) + one(WORDS);
  if (kind < 0.8) return some(below(60), () => String.fromCodePoint(Math.max(0, [below(0x80), below(0x800), below(0xd7ff), 0xe000 + below(0x1fff), 0x10000 + below(0xfffff)][below(5)]))).join('');
  if (kind < 0.9) return String((roll() - 0.5) * 10 ** below(40));
  return one(WORDS).split('').reverse().join('') + below(1e9);
}

/** Something that looks like a day and mostly is none. */
export function oddDate(chance) {
  const { roll, below, one } = chance;
  const kind = roll();
  if (kind < 0.4) return one(DATES);
  if (kind < 0.7) return `${below(12000) - 1000}-${below(120)}-${below(400)}`;
  const day = [...`20${below(90) + 10}-${String(below(14)).padStart(2, '0')}-${String(below(34)).padStart(2, '0')}`];
  day[below(day.length)] = one(['', '-', 'a', '٣', '\0', ' ', '%', one(WORDS)]);
  return kind < 0.9 ? day.join('') : oddText(chance);
}

/** Bytes that are no form: random, cut off, or encoded wrongly. */
export function oddBody(chance, fields) {
  const { roll, below, one, some } = chance;
  const kind = roll();
  if (kind < 0.15) return Buffer.from(some(below(600), () => below(256)));
  const pairs = fields.map((name) => [name, oddText(chance)]);
  for (let n = below(4); n > 0; n -= 1) pairs.splice(below(pairs.length + 1), 0, [one([...fields, oddText(chance)]), oddText(chance)]);
  const encode = (text) => {
    try { return roll() < 0.9 ? encodeURIComponent(text) : text; } catch { return '%ED%A0%80'; }
  };
  let body = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join(one(['&', '&', '&', '&', ';', '&&']));
  if (kind < 0.3) body = body.slice(0, below(body.length + 1));
  if (kind > 0.85) body = body.replace(/%[0-9A-F]{2}/g, (code) => (roll() < 0.2 ? one(['%', '%F', '%ZZ', '%FF', '%C0%AF', '%00']) : code));
  return Buffer.from(body);
}

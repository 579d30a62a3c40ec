import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutes, secondsLeft } from '../countdown.js';

test('a wrong clock on the phone does not matter', () => {
  const seen = Date.parse('2031-01-01T00:00:00Z');
  assert.equal(secondsLeft('2026-11-24T14:30:00Z', '2026-11-24T14:20:00Z', seen, seen + 60_000), 540);
});

test('time does not run below zero', () => assert.equal(secondsLeft('2026-11-24T14:00:00Z', '2026-11-24T14:20:00Z', 0, 0), 0));

test('minutes are counted as people say them', () => assert.deepEqual([370, 61, 60, 1, 0].map(minutes), [7, 2, 1, 1, 0]));

test('a paused clock stands still, whatever passed here', () => {
  const left = (here, paused) => secondsLeft('2026-11-24T14:30:00Z', '2026-11-24T14:20:00Z', 0, here, paused);
  assert.deepEqual([left(0, true), left(3_600_000, true), left(60_000, false)], [600, 600, 540]);
});

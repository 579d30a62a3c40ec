import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOff, placeFor } from '../live.js';

test('a new element stands before the first that comes later', () => {
  assert.equal(placeFor([10, 20, 30], 25), 2);
  assert.equal(placeFor([10, 20, 30], 5), 0);
  assert.equal(placeFor([10, 20, 30], 99), 3);
  assert.equal(placeFor([], 1), 0);
});

test('equal orders keep the order of arrival', () => assert.equal(placeFor([1, 2, 2, 3], 2), 3));

test('waiting grows, stays under half a minute and differs between phones', () => {
  assert.equal(backOff(0, 1), 1000);
  assert.equal(backOff(3, 1), 8000);
  assert.equal(backOff(20, 1), 30_000);
  assert.ok(backOff(3, 0) < backOff(3, 1));
});

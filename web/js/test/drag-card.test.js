import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filled, nextZone, zoneAt } from '../drag-card.js';

const box = (left, top, right, bottom) => ({ left, top, right, bottom });

test('a zone inside a zone wins, and beside all zones there is none', () => {
  const zones = [{ zone: 'outer', box: box(0, 0, 100, 100) }, { zone: 'inner', box: box(40, 40, 60, 60) }];
  assert.equal(zoneAt(zones, 50, 50), 'inner');
  assert.equal(zoneAt(zones, 10, 10), 'outer');
  assert.equal(zoneAt(zones, 200, 10), null);
});

test('a sentence gets its names, and keeps what it does not know', () => {
  assert.equal(filled('{name} ligt bij {zone}.', { name: 'de raad', zone: 'Joiners A' }), 'de raad ligt bij Joiners A.');
  assert.equal(filled('{other}', {}), '{other}');
  assert.equal(filled(undefined, {}), '');
});

test('arrow keys go round the zones, other keys stay', () => {
  assert.equal(nextZone(9, 10, 'ArrowRight'), 0);
  assert.equal(nextZone(0, 10, 'ArrowUp'), 9);
  assert.equal(nextZone(3, 10, 'x'), 3);
});

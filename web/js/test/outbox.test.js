import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, meaning, newId } from '../outbox.js';

test('an id has the shape of a version 4 UUID and is new each time', () => {
  assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(newId(), newId());
});

test('a lost connection waits, a refusal does not', () => {
  assert.equal(meaning(0), 'wait');
  assert.equal(meaning(503), 'wait');
  assert.equal(meaning(422), 'mend');
  assert.equal(meaning(409), 'refused');
  assert.equal(meaning(429), 'wait');
});

test('what waits is delivered in order, each once answered', async () => {
  const arrived = [];
  let up = false;
  const outbox = inOrder(async (entry) => { if (!up) return 'wait'; arrived.push(entry); return 'done'; });
  await outbox.add('a');
  await outbox.add('b');
  await outbox.add('c');
  assert.deepEqual(arrived, []);
  up = true;
  await outbox.pump();
  assert.deepEqual(arrived, ['a', 'b', 'c']);
  assert.equal(outbox.queue.length, 0);
});

test('two pumps at the same time do not send twice', async () => {
  const arrived = [];
  const outbox = inOrder(async (entry) => { await new Promise((done) => setTimeout(done, 1)); arrived.push(entry); return 'done'; });
  outbox.queue.push('a', 'b');
  await Promise.all([outbox.pump(), outbox.pump()]);
  assert.deepEqual(arrived, ['a', 'b']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, asked, bytes, text } from '../passkey.js';

test('bytes go to text and back, whatever they are', () => {
  for (const given of [[], [0], [251, 255, 254], [...Array(256).keys()]]) {
    const written = text(Uint8Array.from(given));
    assert.match(written, /^[\w-]*$/, 'no sign that an address or a form would change');
    assert.deepEqual([...bytes(written)], given);
  }
});

test('what is asked has bytes where browsers want them, and the rest as it was', () => {
  const made = asked({ publicKey: {
    challenge: 'AQID', rp: { id: 'localhost' }, user: { id: 'BAU', name: 'a' }, excludeCredentials: [{ id: 'Bg', type: 'public-key' }],
  } });
  assert.deepEqual([...made.challenge, ...made.user.id, ...made.excludeCredentials[0].id], [1, 2, 3, 4, 5, 6]);
  assert.deepEqual([made.rp.id, made.user.name, made.excludeCredentials[0].type], ['localhost', 'a', 'public-key']);
  const entering = asked({ publicKey: { challenge: 'AQID', allowCredentials: [] }, mediation: 'conditional' });
  assert.deepEqual(entering.allowCredentials, []);
  assert.equal('user' in entering || 'mediation' in entering, false);
});

test('what comes out is text, and nothing that the device did not give', () => {
  const buffer = (...list) => Uint8Array.from(list).buffer;
  const given = { id: 'Bw', rawId: buffer(7), type: 'public-key', response: { clientDataJSON: buffer(1), signature: buffer(2), userHandle: null } };
  assert.deepEqual(answer(given), {
    id: 'Bw', rawId: 'Bw', type: 'public-key', response: { clientDataJSON: 'AQ', signature: 'Ag' }, extensions: {},
  });
});

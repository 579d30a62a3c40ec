import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasText } from '../stay.js';

test('only what somebody would have to type again keeps a form back', () => {
  const field = (type, value) => ({ type, value });
  assert.equal(hasText([field('hidden', 'x'), field('submit', 'Bewaar'), field('radio', 'yes')]), false);
  assert.equal(hasText([field('textarea', '  \n')]), false);
  assert.equal(hasText([field('textarea', 'Er werd geroepen')]), true);
  assert.equal(hasText([field('text', 'De Linden')]), true);
});

'use strict';
/**
 * Tells the room that somebody is writing, not what: an empty POST to `[data-writing="/dossiers/7/writing"]`
 * at most once per four seconds. Nobody is told who it is.
 */
const EVERY = 4000;
let last = 0;

function onInput(event) {
  const address = event.target.closest?.('[data-writing]')?.dataset.writing;
  if (!address || Date.now() - last < EVERY) return;
  last = Date.now();
  // A lost signal is no loss, so a failure is not worth a word.
  fetch(address, { method: 'POST', keepalive: true, headers: { 'X-Fragment': '1' } }).catch(() => {});
}

if (typeof document !== 'undefined') document.addEventListener('input', onInput);

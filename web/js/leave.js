'use strict';
/**
 * Leaves nothing on the screen once it is over: who signs out in one tab empties all others of this browser, also without a
 * connection, and a page that is found again with Back is read anew.
 *
 * Expects `body[data-inside]` on the pages of somebody who is known, and a form with the action `/sign-out` to leave with.
 */

/** How long signing out may take before another tab asks the server where it stands. */
const MOMENT = 3000;

/** Empties the page, and then asks for what may still be seen. */
function empty() {
  document.body.replaceChildren();
  document.title = '';
  setTimeout(() => location.replace('/'), MOMENT);
}

function start() {
  if (!document.body.hasAttribute('data-inside')) return;
  const tabs = new BroadcastChannel('veerkaart');
  tabs.addEventListener('message', empty);
  document.addEventListener('submit', (event) => {
    if (event.target.matches?.('form[action="/sign-out"]')) tabs.postMessage('over');
  });
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    document.body.replaceChildren();
    location.reload();
  });
}

if (typeof document !== 'undefined') start();

'use strict';
/**
 * Keeps the parts of a page as they are on the server.
 *
 * Expects one `[data-live="/dossiers/7/events"]` and any number of
 * `[data-part="board" data-src="/dossiers/7/board" data-seq="17"]`; a part that follows several has their names. The stream says only that a part
 * changed; the part is then fetched (`?since=17`) under the reader's own rights and morphed in. Fetching
 * starts afresh whenever the stream opens, so that catching up and starting are the same thing.
 *
 * What goes while somebody typed something in it that was not sent stays when it is `[data-unsaved]`; its
 * `[data-unsaved-note]` then says so.
 *
 * An element `[data-own]` is what this browser was told about its own act: it is left alone. So are the attributes that
 * `data-own-attributes="role tabindex"` names: another behaviour sets them.
 *
 * Texts stand on the page: `[data-connection]` has data-text-live, -lost and -queued ({n}); a part may have
 * data-announce ({n}), spoken by `[data-announcer]` (made here when the page has none).
 */

/** Where an element with this order belongs among its brothers: before the first that comes later. */
export function placeFor(orders, order) {
  const at = orders.findIndex((other) => other > order);
  return at === -1 ? orders.length : at;
}

/** Milliseconds to wait before try number `tries` (0, 1, 2 ...); never all phones of a room at once. */
export function backOff(tries, random = Math.random()) {
  return Math.min(30_000, 1000 * 2 ** tries) * (0.5 + random / 2);
}

const SPEAK_EVERY = 5000;
const SLEPT = 30_000;
const SILENT = 40_000; // the server says something at least every 15 seconds
const parts = new Map(); // element of a part -> { running, queued, asking }
let stream = null;
let tries = 0;
let reopening = 0;
let waiting = 0; // what the outbox still holds
let heard = 0; // when the stream last said anything
let lost = 0; // timer: a hiccup of two seconds is not worth a word

const say = (element, text) => { if (element && element.textContent !== text) element.textContent = text; };

function showConnection(state) {
  for (const line of document.querySelectorAll('[data-connection]')) {
    const shown = state === 'lost' && waiting > 0 ? 'queued' : state;
    line.dataset.state = shown;
    const text = { live: line.dataset.textLive, lost: line.dataset.textLost, queued: line.dataset.textQueued }[shown];
    say(line, (text ?? '').replace('{n}', String(waiting)));
  }
}

let toSpeak = new Map(); // text -> number of changes
let speaking = 0;
function speak(text, count) {
  if (!text || !count) return;
  toSpeak.set(text, (toSpeak.get(text) ?? 0) + count);
  if (speaking) return;
  const tell = () => {
    speaking = 0;
    if (!toSpeak.size) return;
    let place = document.querySelector('[data-announcer]');
    if (!place) {
      place = document.createElement('p');
      place.className = 'visually-hidden';
      place.setAttribute('aria-live', 'polite');
      place.dataset.announcer = '';
      document.body.append(place);
    }
    place.textContent = [...toSpeak].map(([words, n]) => words.replace('{n}', String(n))).join('. ');
    toSpeak = new Map();
    speaking = setTimeout(tell, SPEAK_EVERY);
  };
  speaking = setTimeout(tell, 300);
}

/** What somebody is typing or has opened here is theirs: the server does not know about it. */
const morphing = {
  morphStyle: 'outerHTML',
  ignoreActiveValue: true,
  restoreFocus: true,
  callbacks: {
    beforeNodeMorphed(old, fresh) {
      if (!(old instanceof HTMLElement)) return true;
      if (old.matches('[data-own]')) return false;
      if (old.matches('input:not([type=hidden],[type=radio],[type=checkbox]), textarea')) return old.value === old.defaultValue || old.value === fresh.value;
      if (old.matches('input[type=radio], input[type=checkbox]')) return old.checked === old.defaultChecked;
      if (old.matches('select')) return old.value === (old.querySelector('option[selected]') ?? old.options[0])?.value;
      return true;
    },
    beforeAttributeUpdated(name, node) {
      // What a behaviour made of an element stays as long as the behaviour says: taking it away could drop the focus.
      if (node.dataset?.ownAttributes?.split(' ').includes(name)) return false;
      return !(name === 'open' && node.nodeName === 'DETAILS');
    },
  },
};

const orderOf = (element) => Number(element.dataset.order);

function place(list, element) {
  const brothers = [...list.children].filter((other) => other !== element && other.dataset.order !== undefined);
  const before = brothers[placeFor(brothers.map(orderOf), orderOf(element))] ?? null;
  if (element.parentNode === list && element.nextElementSibling === before) return;
  if (element.parentNode === list && list.moveBefore) list.moveBefore(element, before);
  else list.insertBefore(element, before);
}

/** Whether a field holds something else than when the page was made. */
function isTouched(field) {
  if (field.matches('[type=radio], [type=checkbox]')) return field.checked !== field.defaultChecked;
  if (field.matches('select')) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  return field.value !== field.defaultValue;
}

function remove(element) {
  if (element.matches('[data-unsaved]') && [...element.querySelectorAll('input:not([type=hidden]), textarea, select')].some(isTouched)) {
    const note = element.querySelector('[data-unsaved-note]');
    if (note) note.hidden = false;
    return;
  }
  // Focus must not fall back to the top of the page because a colleague took a row away.
  const near = element.contains(document.activeElement) ? element.nextElementSibling ?? element.previousElementSibling : null;
  element.remove();
  near?.querySelector('a, button, input, summary')?.focus({ preventScroll: true });
}

/** Morphs, and keeps the hand where it is: a button that can no longer be pressed gives the focus to its neighbour. */
function morph(known, fresh) {
  const held = known.contains(document.activeElement) ? document.activeElement : null;
  window.Idiomorph.morph(known, fresh, morphing);
  if (!held?.disabled) return;
  const near = held.form ?? document.getElementById(fresh.id);
  near?.querySelector('button:not(:disabled), input:not(:disabled):not([type=hidden]), a[href]')?.focus({ preventScroll: true });
}

/** Brings the fragment into the part; answers how many of its elements were new, different or gone. */
function bringIn(part, html) {
  const fragment = document.createElement('template');
  fragment.innerHTML = html;
  let changes = 0;
  for (const fresh of [...fragment.content.children]) {
    if (!fresh.id) continue;
    const known = document.getElementById(fresh.id);
    if (fresh.hasAttribute('data-gone')) {
      if (known) { remove(known); changes += 1; }
    } else if (known) {
      const moved = known.dataset.order !== fresh.dataset.order;
      if (!known.isEqualNode(fresh)) changes += 1;
      morph(known, fresh);
      const now = document.getElementById(fresh.id);
      if (moved && now?.parentNode && now.dataset.order !== undefined) place(now.parentNode, now);
    } else {
      const list = part.matches('[data-list]') ? part : part.querySelector('[data-list]') ?? part;
      place(list, fresh);
      fresh.classList.add('arrived');
      setTimeout(() => fresh.classList.remove('arrived'), 400);
      changes += 1;
    }
  }
  document.dispatchEvent(new CustomEvent('veer:part', { detail: { part: part.dataset.part } }));
  return changes;
}

/** The page no longer exists for this reader: the server says so in words. Never twice in one breath. */
let reloading = 0;
function reload() {
  reloading ||= setTimeout(() => location.reload(), Math.max(0, 5000 - performance.now()));
}

async function refresh(part) {
  const state = parts.get(part) ?? { running: false, queued: false };
  parts.set(part, state);
  if (state.running) { state.queued = true; return; }
  state.running = true;
  try {
    do {
      state.queued = false;
      const address = new URL(part.dataset.src, location.href);
      if (part.dataset.seq) address.searchParams.set('since', part.dataset.seq);
      state.asking = true;
      const reply = await fetch(address, { headers: { 'X-Fragment': '1', Accept: 'text/html' }, redirect: 'manual', cache: 'no-store' });
      if ([401, 404, 410].includes(reply.status) || reply.type === 'opaqueredirect') { reload(); break; }
      if (!reply.ok) throw new Error(String(reply.status));
      const html = reply.status === 204 ? '' : await reply.text();
      state.asking = false;
      const changes = bringIn(part, html);
      const seq = reply.headers.get('X-Seq');
      if (seq) part.dataset.seq = seq;
      speak(part.dataset.announce, changes);
    } while (state.queued);
  } catch (error) {
    // The stream will say when the server is back; this is for a reply that failed alone.
    setTimeout(() => refresh(part), backOff(2));
    if (!state.asking) globalThis.reportError?.(error); // a mistake of our own: heard in the console, and not hidden by trying again
  } finally {
    state.running = false;
  }
}

function refreshAll(names) {
  for (const part of parts.keys()) if (!part.isConnected) parts.delete(part);
  for (const part of document.querySelectorAll('[data-part][data-src]')) {
    if (!names || part.dataset.part.split(' ').some((name) => names.includes(name))) refresh(part);
  }
}

function open(address) {
  clearTimeout(reopening);
  stream?.close();
  stream = new EventSource(address);
  heard = performance.now();
  stream.addEventListener('alive', () => { heard = performance.now(); });
  stream.addEventListener('open', () => {
    heard = performance.now();
    tries = 0;
    clearTimeout(lost);
    lost = 0;
    showConnection('live');
    refreshAll();
    document.dispatchEvent(new CustomEvent('veer:live'));
  });
  stream.addEventListener('changed', (event) => {
    heard = performance.now();
    let parts = null;
    try { parts = JSON.parse(event.data).parts ?? null; } catch { /* an unknown message means: look at everything */ }
    refreshAll(parts);
  });
  stream.addEventListener('closed', reload);
  stream.addEventListener('error', () => {
    if (!lost) lost = setTimeout(() => showConnection('lost'), 2000);
    if (stream.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    clearTimeout(reopening);
    reopening = setTimeout(() => open(address), backOff(tries));
    tries += 1;
  });
}

function start() {
  const address = document.querySelector('[data-live]')?.dataset.live;
  if (!address) return;
  open(address);
  let hiddenAt = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') { hiddenAt = Date.now(); return; }
    // A device that slept may hold a stream that died without a word.
    if (stream.readyState === EventSource.CLOSED || Date.now() - hiddenAt > SLEPT) open(address);
    else refreshAll();
  });
  // A phone that walked out of range keeps a stream that says nothing any more and never ends.
  setInterval(() => {
    if (document.visibilityState !== 'visible' || performance.now() - heard < SILENT) return;
    showConnection('lost');
    open(address);
  }, SILENT / 4);
  window.addEventListener('offline', () => showConnection('lost'));
  window.addEventListener('online', () => open(address));
  window.addEventListener('pageshow', (event) => { if (event.persisted) open(address); });
  window.addEventListener('pagehide', () => stream.close());
  document.addEventListener('veer:outbox', (event) => {
    waiting = event.detail.waiting;
    if (waiting === 0 && stream.readyState === EventSource.OPEN && navigator.onLine) showConnection('live');
    else if (waiting > 0 || document.querySelector('[data-connection][data-state]')) showConnection('lost');
  });
}

if (typeof document !== 'undefined') start();

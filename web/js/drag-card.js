'use strict';
/**
 * Moves a card of a drawing to a zone: drag it, or pick it up and then choose the zone, by click, tap or key.
 *
 * Expects a part `[data-pick]` (a sentence of help) with data-picked ({name}) and data-dropped ({name}, {zone}); in it
 * cards `[data-card][data-zone]`, zones `.role-zone[data-zone][data-name]`, and on the page the form `#move-card` with
 * the fields `card` and `zone`, which the outbox sends. Without this file a card is a link to a page with a button for
 * each zone.
 */

/** The zone at a point: the smallest rectangle that holds it, so that a zone inside a zone wins. */
export function zoneAt(zones, x, y) {
  const holds = ({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  const size = ({ box }) => (box.right - box.left) * (box.bottom - box.top);
  return zones.filter(holds).sort((a, b) => size(a) - size(b))[0]?.zone ?? null;
}

/** The sentence with its names in it. */
export function filled(sentence, names) {
  return (sentence ?? '').replace(/\{(\w+)\}/g, (whole, name) => names[name] ?? whole);
}

/** Which zone the arrow keys go to: the next or the one before, round and round. */
export function nextZone(at, count, key) {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at + count - 1) % count;
  return at;
}

const FAR = 6; // pixels before a press becomes a drag
let picked = ''; // id of the card that was picked up
let drag = null; // { card, x, y, moved }

const part = () => document.querySelector('[data-pick]');
const zonesOf = (root) => [...root.querySelectorAll('.role-zone[data-zone]')];
const cardOf = (id) => part()?.querySelector(`[data-card="${id}"]`);
const nameOf = (card) => card.getAttribute('aria-label')?.split(',')[0] ?? '';

function say(text) {
  const line = document.querySelector('[data-role-hint]');
  if (line && line.textContent !== text) line.textContent = text;
}

/** Shows what is picked up; done again after each change of the drawing. */
function show() {
  const root = part();
  if (!root) return;
  if (picked && !cardOf(picked)) picked = '';
  root.toggleAttribute('data-picking', picked !== '');
  for (const card of root.querySelectorAll('[data-card]')) card.toggleAttribute('data-held', card.dataset.card === picked);
  for (const zone of zonesOf(root)) {
    if (picked) {
      zone.setAttribute('role', 'button');
      zone.setAttribute('tabindex', '0');
    } else {
      zone.setAttribute('role', 'group');
      zone.removeAttribute('tabindex');
    }
  }
}

function pick(card, byKey) {
  picked = card.dataset.card;
  show();
  say(filled(part().dataset.picked, { name: nameOf(card) }));
  if (byKey) zonesOf(part()).find((zone) => zone.dataset.zone === card.dataset.zone)?.focus({ preventScroll: true });
}

function leave(focus) {
  const card = cardOf(picked);
  picked = '';
  show();
  say(part()?.dataset.pick ?? '');
  if (focus) card?.focus({ preventScroll: true });
}

function put(card, zone, focus) {
  const form = document.getElementById('move-card');
  const name = zonesOf(part()).find((other) => other.dataset.zone === zone)?.dataset.name ?? '';
  const said = filled(part().dataset.dropped, { name: nameOf(card), zone: name });
  leave(focus);
  if (!form || card.dataset.zone === zone) { card.removeAttribute('transform'); return; }
  form.elements.card.value = card.dataset.card;
  form.elements.zone.value = zone;
  form.setAttribute('aria-label', said);
  form.requestSubmit();
  say(said);
}

function boxes() {
  return zonesOf(part()).map((zone) => ({ zone: zone.dataset.zone, box: zone.querySelector('rect').getBoundingClientRect() }));
}

function onPress(event) {
  const card = event.target.closest?.('[data-pick] [data-card]');
  if (!card || event.button !== 0 || event.pointerType === 'touch') return;
  drag = { card, x: event.clientX, y: event.clientY, moved: false };
}

function onMove(event) {
  if (!drag) return;
  const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.moved && Math.hypot(x, y) < FAR) return;
  if (!drag.moved) {
    drag.moved = true;
    drag.card.setPointerCapture?.(event.pointerId);
    drag.card.setAttribute('data-dragged', '');
  }
  const scale = drag.card.ownerSVGElement.getScreenCTM()?.a || 1;
  drag.card.setAttribute('transform', `translate(${x / scale} ${y / scale})`);
}

function onRelease(event) {
  if (!drag) return;
  const { card, moved } = drag;
  drag = null;
  if (!moved) return;
  card.removeAttribute('data-dragged');
  document.addEventListener('click', (click) => { click.preventDefault(); click.stopPropagation(); }, { capture: true, once: true });
  setTimeout(() => card.removeAttribute('transform'), 1500); // the drawing itself will have come long before
  const zone = event.type === 'pointerup' ? zoneAt(boxes(), event.clientX, event.clientY) : null;
  if (zone) put(card, zone, false);
  else card.removeAttribute('transform');
}

function onClick(event) {
  const root = event.target.closest?.('[data-pick]');
  if (!root) return;
  const card = event.target.closest('[data-card]');
  if (card) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a link is a link
    event.preventDefault();
    if (picked === card.dataset.card) leave(true);
    else pick(card, event.detail === 0);
    return;
  }
  const zone = event.target.closest('.role-zone');
  if (picked && zone) put(cardOf(picked), zone.dataset.zone, event.detail === 0);
}

function onKey(event) {
  if (!picked) return;
  if (event.key === 'Escape') { event.preventDefault(); leave(true); return; }
  const zone = event.target.closest?.('.role-zone');
  if (!zone) return;
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    put(cardOf(picked), zone.dataset.zone, true);
    return;
  }
  const zones = zonesOf(part());
  const at = zones.indexOf(zone);
  const next = nextZone(at, zones.length, event.key);
  if (next !== at) { event.preventDefault(); zones[next].focus({ preventScroll: true }); }
}

function start() {
  const root = part();
  if (!root) return;
  const hint = document.createElement('p');
  hint.className = 'role-hint';
  hint.setAttribute('role', 'status');
  hint.dataset.roleHint = '';
  hint.textContent = root.dataset.pick;
  root.before(hint);
  document.addEventListener('pointerdown', onPress);
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', onRelease);
  document.addEventListener('pointercancel', onRelease);
  document.addEventListener('dragstart', (event) => { if (event.target.closest?.('[data-card]')) event.preventDefault(); });
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  document.addEventListener('veer:part', show);
}

if (typeof document !== 'undefined') start();

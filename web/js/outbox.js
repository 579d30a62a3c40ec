'use strict';
/**
 * Sends forms `[data-act]` without leaving the page, in order and each exactly once.
 *
 * Every submission gets its own id in the field `act`, made here and kept over all tries, so that the server
 * can recognise what it already has. Without a connection the form is emptied for the next sentence
 * (unless it has data-keep), and what waits is shown in `[data-outbox]`.
 *
 * Expects: the form has an id; `[data-message]` in it for a refusal in words; `[data-outbox]` with
 * data-text-waiting and data-text-refused. Replies: 200 the fresh form, 422 the form with its errors,
 * 204 with X-Location a page to go to, anything else a document with `[data-message]`.
 */

/** A random id in the shape of a version 4 UUID; crypto.randomUUID does not exist on plain HTTP. */
export function newId(bytes = crypto.getRandomValues(new Uint8Array(16))) {
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What the reply means for the act at the head of the queue. */
export function meaning(status) {
  if (status === 200) return 'done';
  if (status === 204) return 'go';
  if (status === 422) return 'mend';
  // Sent too fast: it is kept, and sent again after a while.
  if (status === 429) return 'wait';
  if (status === 0 || status === 502 || status === 503 || status === 504) return 'wait';
  return 'refused';
}

/** A first-in first-out queue that takes the next only when the one before has its answer. */
export function inOrder(send) {
  const queue = [];
  let busy = false;
  async function pump() {
    if (busy) return;
    busy = true;
    try {
      while (queue.length && (await send(queue[0])) !== 'wait') queue.shift();
    } finally {
      busy = false;
    }
  }
  return { queue, pump, add(entry) { queue.push(entry); return pump(); } };
}

const refused = []; // { label, text }: what the server would not take while its form was already in use again
let wait = 0;
let timer = 0;

const formOf = (entry) => document.getElementById(entry.form);
// What the page added itself, such as what a field held when it was made, nobody typed.
const typed = (form) => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== 'act' && !name.endsWith('-was'))).toString();
const firstField = (form) => form.querySelector('input:not([type=hidden]), textarea, select');

function labelOf(form, body) {
  const words = [...form.elements].filter((field) => field.matches('input[type=text], textarea, input:not([type])'));
  return words.map((field) => body.get(field.name)).filter(Boolean).join(' | ') || form.getAttribute('aria-label') || '';
}

function show() {
  const waiting = outbox.queue.filter((entry) => entry.failed && !entry.done);
  for (const box of document.querySelectorAll('[data-outbox]')) {
    box.hidden = waiting.length + refused.length === 0;
    box.classList.add('outbox');
    box.replaceChildren();
    const part = (text, lines) => {
      if (!lines.length) return;
      const head = document.createElement('p');
      head.textContent = text ?? '';
      const list = document.createElement('ul');
      list.append(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
      box.append(head, list);
    };
    part(box.dataset.textWaiting, waiting.map((entry) => entry.label));
    part(box.dataset.textRefused, refused.map((entry) => (entry.text ? `${entry.label}: ${entry.text}` : entry.label)));
  }
  document.dispatchEvent(new CustomEvent('veer:outbox', { detail: { waiting: waiting.length } }));
}

/** Puts the server's form in the place of ours and gives the focus back to where the hand is. */
function replace(form, fresh, hadFocus) {
  const at = [...form.elements].indexOf(document.activeElement);
  form.replaceWith(fresh);
  const summary = fresh.querySelector('.error-summary, [role=alert][tabindex]') ?? fresh.querySelector('[aria-invalid=true]');
  if (summary) { summary.focus(); return; }
  if (!hadFocus) return;
  const same = fresh.elements[at];
  // A form that keeps its words is read on where one was; a line that was emptied begins again.
  const next = (fresh.hasAttribute('data-keep') ? null : firstField(fresh)) ?? (same && !same.disabled ? same : fresh.querySelector('button:not(:disabled)'));
  next?.focus({ preventScroll: true });
}

function refuse(entry, form, text) {
  const place = form?.querySelector('[data-message]');
  const words = text || form?.dataset.textFailed || '';
  // The form still holds the words when nobody typed on; otherwise they are kept in the list.
  if (form && place && !entry.failed && typed(form) === entry.typed) place.textContent = words;
  else refused.push({ label: entry.label, text: words });
}

async function send(entry) {
  let reply = null;
  let html = '';
  formOf(entry)?.setAttribute('aria-busy', 'true');
  try {
    reply = await fetch(entry.url, {
      method: 'POST',
      body: new URLSearchParams(entry.body),
      headers: { 'X-Fragment': '1', Accept: 'text/html' },
      redirect: 'manual',
      signal: AbortSignal.timeout?.(15_000),
    });
    html = await reply.text();
  } catch { reply = reply?.type === 'opaqueredirect' ? reply : null; }
  const form = formOf(entry);
  form?.removeAttribute('aria-busy');
  if (reply?.type === 'opaqueredirect') { leaving = true; location.reload(); return 'wait'; }

  const answer = meaning(reply?.status ?? 0);
  if (answer === 'wait') {
    if (!entry.failed && form && !form.hasAttribute('data-keep') && typed(form) === entry.typed) form.reset();
    entry.failed = true;
    later();
    show();
    return answer;
  }
  wait = 0;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const fresh = page.getElementById(entry.form);
  // Somebody who is already typing the next sentence keeps it, whatever the reply.
  const untouched = form && typed(form) === (entry.failed ? entry.empty : entry.typed);
  const more = outbox.queue.some((other) => other !== entry && other.form === entry.form);
  if (answer === 'go') {
    const to = reply.headers.get('X-Location') ?? '';
    if (/^\/(?!\/)/.test(to)) { leaving = true; location.assign(to); }
  } else if (answer === 'refused' || !fresh || !untouched || more) {
    const text = page.querySelector('[data-message]:not(:empty), .utrecht-form-field-error-message')?.textContent?.trim();
    if (answer !== 'done') refuse(entry, form, text);
  } else {
    replace(form, document.adoptNode(fresh), form.contains(document.activeElement));
  }
  entry.done = true;
  queueMicrotask(show);
  return answer;
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(() => outbox.pump(), Math.min(15_000, 1000 * 2 ** wait) * (0.7 + 0.3 * Math.random()));
  wait += 1;
}

const outbox = inOrder(send);
let leaving = false;

function onSubmit(event) {
  const form = event.target;
  if (!form.matches?.('form[data-act]') || !form.id || event.defaultPrevented) return;
  event.preventDefault();
  const body = new URLSearchParams([...new FormData(form, event.submitter)]);
  const url = event.submitter?.hasAttribute('formaction') ? event.submitter.formAction : form.getAttribute('action');
  body.delete('act');
  const same = body.toString();
  if (outbox.queue.some((entry) => entry.form === form.id && entry.same === same && !entry.failed)) return; // pressed twice
  body.set('act', newId());
  const message = form.querySelector('[data-message]');
  if (message) message.textContent = '';
  const entry = { form: form.id, url: new URL(url, location.href).href, body: body.toString(), same, typed: typed(form), label: labelOf(form, body) };
  const offline = outbox.queue.some((other) => other.failed);
  const probe = form.cloneNode(true); // how the form looks when it is emptied
  probe.reset();
  entry.empty = form.hasAttribute('data-keep') ? entry.typed : typed(probe);
  if (offline) {
    entry.failed = true;
    if (!form.hasAttribute('data-keep')) form.reset();
    firstField(form)?.focus({ preventScroll: true });
  }
  outbox.add(entry);
  if (offline) show();
}

function start() {
  document.addEventListener('submit', onSubmit);
  const again = () => { wait = 0; outbox.pump(); };
  document.addEventListener('veer:live', again);
  window.addEventListener('online', again);
  window.addEventListener('beforeunload', (event) => {
    if (outbox.queue.length && !leaving) { event.preventDefault(); event.returnValue = ''; }
  });
}

if (typeof document !== 'undefined') start();

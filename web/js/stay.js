'use strict';
/**
 * Loses no text to a sign-in that ended by standing still: on a page that stood open for long, a form with text is sent
 * only after asking whether the sign-in is still there. Is it not, then the text stays, with a way to sign in beside it.
 *
 * Expects on the pages of a colleague `[data-stay]`, hidden, with a link in it that opens the sign-in in another tab.
 */

/** A page that came or asked less long ago is not asked about: no sign-in ends that soon. */
export const LONG = 30 * 60 * 1000;

let since = Date.now();

/** Whether a form has something in it that somebody would have to type again. */
export function hasText(fields) {
  return [...fields].some((field) => /^(text|search|textarea)$/.test(field.type) && field.value.trim() !== '');
}

async function isGone() {
  const answer = await fetch('/account', { method: 'HEAD', redirect: 'manual', cache: 'no-store' }).catch(() => null);
  return answer?.type === 'opaqueredirect';
}

async function onSubmit(event) {
  const [form, button] = [event.target, event.submitter];
  const notice = document.querySelector('[data-stay]');
  const goesOn = event.defaultPrevented || form.method !== 'post' || Date.now() - since < LONG;
  if (!notice || goesOn || !hasText(form.elements)) return;
  event.preventDefault();
  if (await isGone()) {
    (button ?? form.lastElementChild).before(notice);
    notice.hidden = false;
    notice.querySelector('a').focus();
    return;
  }
  notice.hidden = true;
  since = Date.now();
  form.requestSubmit(button);
}

if (typeof document !== 'undefined') document.addEventListener('submit', onSubmit);

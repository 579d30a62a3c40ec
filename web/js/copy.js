'use strict';
/**
 * Shows `[data-copy="text" data-text-copied="Gekopieerd" hidden]` and copies its text. navigator.clipboard
 * exists on HTTPS only; in the community centre the old way is used.
 */
function oldWay(text) {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  field.setAttribute('aria-hidden', 'true');
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

async function onClick(event) {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  const words = button.textContent;
  try { await navigator.clipboard.writeText(button.dataset.copy); } catch { if (!oldWay(button.dataset.copy)) return; }
  button.focus();
  if (words === button.dataset.textCopied) return;
  button.setAttribute('aria-live', 'polite');
  button.textContent = button.dataset.textCopied ?? words;
  setTimeout(() => { button.textContent = words; }, 2500);
}

if (typeof document !== 'undefined' && (navigator.clipboard || document.queryCommandSupported?.('copy'))) {
  for (const button of document.querySelectorAll('[data-copy][hidden]')) button.hidden = false;
  document.addEventListener('click', onClick);
}

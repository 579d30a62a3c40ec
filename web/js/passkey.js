'use strict';
/**
 * Lets the device make a passkey, or sign with one, and sends what comes out as an ordinary form.
 *
 * Expects a form `[data-passkey]`, hidden until the browser turns out to be able to, with a hidden field `credential`. What to ask
 * the device stands in `data-options` (to make one) or is fetched from `data-ask` (to sign in). A `[data-message]` in it says
 * `data-text-failed` when nothing came of it. `[data-passkey-missing]` is shown as long as the browser cannot.
 */

/** Bytes out of base64url. */
export function bytes(text) {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

/** Base64url out of bytes. */
export function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What the server asks, as browsers want it: bytes in the place of text. */
export function asked({ publicKey }) {
  const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));
  return {
    ...publicKey,
    challenge: bytes(publicKey.challenge),
    ...(publicKey.user && { user: { ...publicKey.user, id: bytes(publicKey.user.id) } }),
    ...(publicKey.excludeCredentials && { excludeCredentials: known(publicKey.excludeCredentials) }),
    ...(publicKey.allowCredentials && { allowCredentials: known(publicKey.allowCredentials) }),
  };
}

/** What the device made or signed, as the server reads it: text in the place of bytes. */
export function answer({ id, rawId, type, response }) {
  const part = (name) => (response[name] ? { [name]: text(response[name]) } : {});
  const names = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
  return { id, rawId: text(rawId), type, response: Object.assign({}, ...names.map(part)), extensions: {} };
}

const canDo = () => Boolean(globalThis.isSecureContext && globalThis.PublicKeyCredential && navigator.credentials);

async function credentialOf(form) {
  if (form.dataset.options) return navigator.credentials.create({ publicKey: asked(JSON.parse(form.dataset.options)) });
  const reply = await fetch(form.dataset.ask, { method: 'POST', headers: { 'X-Fragment': '1' } });
  if (!reply.ok) throw new Error(`asked in vain: ${reply.status}`);
  return navigator.credentials.get({ publicKey: asked(await reply.json()) });
}

async function onSubmit(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const message = form.querySelector('[data-message]');
  const button = form.querySelector('button');
  message.textContent = '';
  form.setAttribute('aria-busy', 'true');
  button.disabled = true;
  try {
    form.elements.credential.value = JSON.stringify(answer(await credentialOf(form)));
    form.submit();
  } catch {
    // Nobody was there, somebody said no, or the device does not know us: browsers do not tell which.
    message.textContent = form.dataset.textFailed ?? '';
    form.removeAttribute('aria-busy');
    button.disabled = false;
  }
}

function start() {
  if (!canDo()) return;
  for (const missing of document.querySelectorAll('[data-passkey-missing]')) missing.hidden = true;
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', onSubmit);
  }
}

if (typeof document !== 'undefined') start();

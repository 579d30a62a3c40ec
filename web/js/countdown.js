'use strict';
/**
 * Shortens the line and counts the minutes of `[data-ends="RFC3339" data-now="RFC3339"]`.
 *
 * With data-paused the clock stands still: what was left when the server wrote the page is what is left now.
 *
 * data-now is the server's clock when it wrote the page; phones are often minutes off. Inside:
 * `[data-minutes]` for the figure, `[data-line]` a progress element in seconds. Spoken once, when one
 * minute is left (data-text-last); a screen reader is not told every second.
 */

/** Seconds left: the server's end, minus the server's now, minus what passed here since. Never below zero. A paused clock
    stands still: nothing passed. */
export function secondsLeft(ends, serverNow, seenAt, here, paused = false) {
  const passed = paused ? 0 : here - seenAt;
  return Math.max(0, (Date.parse(ends) - Date.parse(serverNow) - passed) / 1000);
}

/** Whole minutes as people say them: 6 min 10 s left is "7", the last minute is "1", over is "0". */
export const minutes = (seconds) => Math.ceil(seconds / 60);

const seen = new WeakMap(); // clock -> { key, at, left }

function speak(text) {
  const place = document.querySelector('[data-announcer]');
  if (place && text) place.textContent = text;
}

function tick() {
  for (const clock of document.querySelectorAll('[data-ends]')) {
    const { ends, now } = clock.dataset;
    const key = `${ends} ${now}`;
    let state = seen.get(clock);
    if (state?.key !== key) seen.set(clock, (state = { key, at: Date.now(), left: Infinity })); // new, or more time was given
    const paused = clock.hasAttribute('data-paused');
    const left = secondsLeft(ends, now ?? new Date(state.at).toISOString(), state.at, Date.now(), paused);
    const figure = clock.querySelector('[data-minutes]');
    const shown = String(minutes(left));
    if (figure && figure.textContent !== shown) figure.textContent = shown;
    const line = clock.querySelector('[data-line]');
    if (line) line.value = Math.min(left, line.max);
    if (state.left > 60 && left <= 60 && left > 0 && state.left !== Infinity) speak(clock.dataset.textLast);
    state.left = left;
  }
}

if (typeof document !== 'undefined') {
  tick();
  setInterval(tick, 1000);
}

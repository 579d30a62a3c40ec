// Looks at a page as people with very different eyes, hands and screens meet it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 1280];
const SCHEMES = ['light', 'dark'];

/** The smallest side of something to press, in CSS pixels. */
const LEAST = 24;

const violations = (page) => page.evaluate(async (tags) => {
  const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.any.concat(node.all, node.none)[0]?.message ?? ''})`));
}, RULES);

const tooSmall = (page) => page.evaluate((least) => {
  const found = [];
  for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')) {
    const chip = element.matches('[type=radio], [type=checkbox]') ? element.closest('label') ?? element : element;
    if (!chip.checkVisibility({ visibilityProperty: true })) continue;
    const { width, height, right, bottom } = chip.getBoundingClientRect();
    if (width <= 1 || height <= 1 || right < 0 || bottom + scrollY < 0) continue; // for ears, or waiting outside until it has the focus
    // A link inside a sentence is as high as its line.
    const alone = [...chip.parentElement.childNodes].every((node) => node === chip || !node.textContent.trim());
    if (getComputedStyle(chip).display === 'inline' && !alone) continue;
    if (Math.round(width) < least || Math.round(height) < least) {
      found.push(`too small: ${chip.tagName.toLowerCase()} “${chip.textContent.trim().slice(0, 40)}” ${Math.round(width)} x ${Math.round(height)}`);
    }
  }
  return found;
}, LEAST);

const sideways = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
  return [`scrolls sideways: ${scrollWidth} > ${clientWidth}, by ${wide.slice(0, 3).map((e) => `${e.tagName.toLowerCase()}.${e.className}`).join(', ')}`];
});

/** Everything that is in somebody's way on this page, in each width and in light and dark. */
export async function obstacles(page, { language = 'nl' } = {}) {
  const found = new Map();
  const note = (where, lines) => lines.forEach((line) => found.set(line, [...(found.get(line) ?? []), where]));
  await page.evaluate(AXE);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      note(`${width} ${colorScheme}`, await violations(page));
    }
    note(`${width}`, await tooSmall(page));
    if (width === 320) note(`${width}`, await sideways(page));
  }
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (lang !== language) note('always', [`the language of the page is “${lang}”`]);
  if (await page.locator('h1').count() !== 1) note('always', [`${await page.locator('h1').count()} headings of level 1`]);
  return [...found].map(([line, where]) => `${line} [${where.join(', ')}]`);
}

const titles = new Map(); // title -> the kind of page that has it

/** Collects what is in the way on a number of pages and states, named “page: state”, and fails with all of it. */
export function tour(page) {
  const found = [];
  const look = async (name, options) => {
    const [kind] = name.split(':');
    const title = await page.title();
    const other = titles.get(title);
    if (other && other !== kind) found.push(`${name}: has the title of ${other}, “${title}”`);
    titles.set(title, kind);
    found.push(...(await obstacles(page, options)).map((line) => `${name}: ${line}`));
  };
  return {
    look,
    async at(name, path, options) {
      await page.goto(path);
      await look(name, options);
    },
    ends: () => assert.deepEqual(found, []),
  };
}

/** Sends a form with what is in it, past the checks of the browser, so that the server must say what is wrong. */
export async function mistakes(page, button) {
  await page.evaluate(() => { for (const form of document.forms) form.noValidate = true; });
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('#errors').waitFor();
}

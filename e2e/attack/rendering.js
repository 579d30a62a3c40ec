// The payloads on real pages in a real browser: nothing runs, nothing becomes an element, nothing is loaded from elsewhere.
import { PAYLOADS } from './payloads.js';

/** How long typing may take; the run as a whole stays within a quarter of an hour. */
const PATIENCE = 240_000;

const SEEN = `
  window.__csp = [];
  document.addEventListener('securitypolicyviolation', (event) => window.__csp.push(event.violatedDirective + ' ' + event.blockedURI));
`;

/** What a payload would leave in a page. Runs in the browser. */
function traces() {
  const found = [];
  if ('__did' in window) found.push('a script ran');
  for (const violation of window.__csp ?? []) found.push(`the policy stopped: ${violation}`);
  const strange = 'script:not([src]), script[src^="data:"], iframe, object, embed, base, meta[http-equiv], style, template, math, marquee, x-marker, video, audio, [style], link[href^="data:"], [data-live="/elsewhere"], [data-src^="//"]';
  for (const element of document.querySelectorAll(strange)) found.push(`an element: ${element.outerHTML.slice(0, 80)}`);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(`an attribute: ${name}`);
      if (/^(href|src|action|formaction|data|xlink:href)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value.replace(/[\t\n]/g, ''))) found.push(`an address: ${value.slice(0, 60)}`);
    }
  }
  return found;
}

async function newPage(browser, asker, cookie, dialogs) {
  const context = await browser.newContext({ baseURL: asker.origin, locale: 'nl-NL' });
  await context.addCookies(cookie.split('; ').map((pair) => {
    const [name, value] = pair.split('=');
    return { name, value, domain: asker.address.hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' };
  }));
  await context.addInitScript(SEEN);
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); dialog.dismiss(); });
  return page;
}

/** How many payloads leave a trace in a page that does not escape: else the attack is blind. */
async function control(browser) {
  const context = await browser.newContext();
  await context.addInitScript(SEEN);
  const page = await context.newPage();
  let seen = 0;
  for (const payload of PAYLOADS) {
    const html = `<!doctype html><title>${payload}</title><body><p>${payload}</p><input value="${payload}"><input value='${payload}'><a href="${payload}">x</a><textarea>${payload}</textarea><!--${payload}--><script>var a='${payload}',b="${payload}",c=\`${payload}\`</script>`;
    await page.route('http://control.example/', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto('http://control.example/', { waitUntil: 'commit' });
    await page.waitForTimeout(40);
    const found = await page.evaluate(traces).catch(() => ['the page was left']);
    seen += found.length > 1 ? 1 : 0; // our own script without a source is one
    await page.unroute('http://control.example/');
  }
  await context.close();
  return seen;
}

/** Keeps payloads wherever a form takes them; answers how many were kept and how many refused in words. */
async function keep(asker, { dossier, code, cookies: [leader, guest], maps }) {
  const tally = { kept: 0, refused: 0 };
  const today = new Date().toISOString().slice(0, 10);
  const send = async (path, fields, cookie) => {
    const { status } = await asker.post(path, fields, cookie);
    if ([200, 204, 303].includes(status)) tally.kept += 1;
    else tally.refused += 1;
    if (status >= 500) tally.wrong = `${path}: ${status}`;
  };
  for (const payload of PAYLOADS) {
    await send(`${dossier}/oppositions`, { us: payload, them: 'De rest', 'us-because': payload }, guest);
    await send(`${dossier}/oppositions`, { us: 'De rest', them: payload }, leader);
    await send(`${dossier}/occurrences`, { kind: 'incident', what: payload, place: payload }, guest);
    await send('/signals', { what: payload, area: payload, 'area-because': payload, 'seen-on': today, function: 'wijkmanager', evidence: 'hunch', seen: 'both' }, leader);
    await send(`${dossier}/actions`, { what: payload, owner: 'wijkmanager', due: today, state: 'running' }, leader);
    await send(`/join/${code}`, { function: payload, domain: 'safety' });
    for (const map of maps.slice(0, 1)) {
      await send(`${map}/fuel`, { description: payload, kind: 'identity-claim', side: 'a' }, leader);
      await send(`${map}/cards`, { name: payload, kind: 'group', zone: 'middle' }, leader);
    }
  }
  for (const payload of PAYLOADS.slice(0, 30)) {
    await send('/dossiers', { title: payload, purpose: payload, scope: payload, 'period-from': today, 'period-to': today, owner: 'wijkmanager', 'review-date': today, retention: 'case-file' }, leader);
  }
  return tally;
}

/** Renders everything; answers with lines and with what went wrong. */
export async function rendering(asker, browser, house) {
  const [lines, wrong, dialogs] = [[], [], []];
  const seen = await control(browser);
  lines.push(`control: ${seen} of ${PAYLOADS.length} payloads leave a trace in a page that does not escape`);
  if (seen < PAYLOADS.length * 0.8) wrong.push('the browser sees too few payloads in a page that does not escape: the attack is blind');

  const [leader, guest] = house.cookies;
  const live = await newPage(browser, asker, guest, dialogs);
  await live.goto(`${house.dossier}/map`);
  let rendered = 0;
  const look = async (page, what, payloads = 1) => {
    rendered += payloads;
    let found = null;
    // A page that is on its way elsewhere is looked at when it has arrived.
    for (let tries = 0; !found && tries < 5; tries += 1) {
      await page.waitForLoadState('domcontentloaded').catch(() => {});
      found = await page.evaluate(traces).catch(() => null);
    }
    found ??= ['the page could not be looked at'];
    if (found.length) wrong.push(`${what}: ${[...new Set(found)].join('; ')}`);
  };

  // Forms that come back with what was typed, every field filled with the payload.
  const forms = house.forms.filter(({ names }) => names.some((name) => !['act', 'back'].includes(name)) && names.length < 40);
  const addresses = (payload) => {
    const odd = encodeURIComponent(payload);
    return [`/${odd}`, `/dossiers/${odd}`, `${house.dossier}/${odd}`, `/join/${odd}`, `/join?code=${odd}`, `/sign-in?back=${odd}`, `/signals?area=${odd}`, `/interventions?q=${odd}`, `/interventions?q=ontmoeten&phase=${odd}`, `${house.dossier}/occurrences/new?opposition=${odd}`, `/account?done=${odd}`, `${house.dossier}/wall?theme=${odd}`];
  };
  const work = PAYLOADS.map((payload, at) => ({ payload, at }));
  const end = performance.now() + PATIENCE;
  const walk = async () => {
    const page = await newPage(browser, asker, leader, dialogs);
    await page.goto('/working-method');
    while (work.length && performance.now() < end) {
      const { payload, at } = work.shift();
      for (const address of addresses(payload)) {
        await page.goto(address, { waitUntil: 'domcontentloaded' }).catch(() => {});
        await look(page, address);
      }
      // Each payload in a fifth of the forms, each time another fifth.
      for (const form of forms.filter((_, n) => (n + at) % 5 === 0)) {
        if (performance.now() > end) continue;
        const fields = form.names.filter((name) => name !== 'act').map((name) => [name, payload]);
        const back = page.waitForEvent('framenavigated', { timeout: 10_000 }).catch(() => {});
        await page.evaluate(([action, typed]) => {
          const sent = document.createElement('form');
          Object.assign(sent, { method: 'post', action });
          sent.append(...typed.map(([name, value]) => Object.assign(document.createElement('textarea'), { name, value })));
          document.body.append(sent);
          sent.submit();
        }, [form.action, fields]).catch(() => {});
        await back;
        await page.waitForLoadState('domcontentloaded').catch(() => {});
        await look(page, `${form.action} with ${payload}`);
      }
    }
    await page.context().close();
  };
  await Promise.all([walk(), walk()]);
  if (work.length) lines.push(`(${work.length} payloads were not reached within ${PATIENCE / 60_000} minutes)`);
  lines.push(`typed: ${rendered} pages rendered: ${forms.length} forms and ${addresses('').length} addresses`);

  const tally = await keep(asker, house);
  if (tally.wrong) wrong.push(tally.wrong);
  lines.push(`kept: ${tally.kept} texts taken, ${tally.refused} refused in words`);
  await live.waitForTimeout(3000);
  const shown = (page) => page.evaluate((payloads) => {
    const text = document.body.innerText + [...document.querySelectorAll('input, textarea')].map((field) => field.value).join('\n');
    return payloads.filter((payload) => text.includes(payload.trim())).length;
  }, PAYLOADS);
  const many = await shown(live);
  await look(live, 'the map that was open while they came in', many);
  if (many < 20) wrong.push(`only ${many} payloads came in on a page that was open: the attack is blind there`);
  const page = await newPage(browser, asker, leader, dialogs);
  const before = rendered;
  const stored = ['/map', '/wall', '/history', '/report', '/choice', '/session', '/pruning', '/thread', '/blind-spots', '/actions', ''].map((below) => house.dossier + below);
  for (const address of [...stored, ...house.maps, ...house.maps.map((map) => `${map}/fuel`), '/dossiers', '/signals', '/signals?area=a']) {
    const answer = await page.goto(address, { waitUntil: 'domcontentloaded' });
    if (answer.status() === 404) continue;
    await look(page, address, await shown(page));
  }
  lines.push(`stored: ${rendered - before} payloads shown on pages afterwards, ${many} on a page that was open while they came in`);
  if (dialogs.length) wrong.push(`${dialogs.length} dialogs`);
  lines.push(`${rendered} renderings in all, ${wrong.length} traces, ${dialogs.length} dialogs`);
  return { lines, wrong };
}

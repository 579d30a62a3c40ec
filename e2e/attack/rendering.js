// The payloads on real pages in a real browser: nothing runs, nothing becomes an element, nothing is loaded from elsewhere.
import { shape } from './crawl.js';
import { PAYLOADS } from './payloads.js';

/** How long typing may take. */
const PATIENCE = 480_000;

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
async function control(browser, payloads) {
  const context = await browser.newContext();
  await context.addInitScript(SEEN);
  const page = await context.newPage();
  let seen = 0;
  for (const payload of payloads) {
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
async function keep(asker, { dossier, code, cookies: [leader, guest], maps }, payloads) {
  const tally = { kept: 0, refused: 0 };
  const today = new Date().toISOString().slice(0, 10);
  const send = async (path, fields, cookie) => {
    const { status } = await asker.post(path, fields, cookie);
    if ([200, 204, 303].includes(status)) tally.kept += 1;
    else tally.refused += 1;
    if (status >= 500) tally.wrong = `${path}: ${status}`;
  };
  for (const payload of payloads) {
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
  for (const payload of payloads.slice(0, 30)) {
    await send('/dossiers', { title: payload, purpose: payload, scope: payload, 'period-from': today, 'period-to': today, owner: 'wijkmanager', 'review-date': today, retention: 'case-file' }, leader);
  }
  return tally;
}

/** In how many places of the page a payload stands: in its text, and in what fields and attributes hold. Runs in the browser. */
function places() {
  const sign = /__did|x-marker|elders\.example|display:none|position:fixed|color:red|data-live=/;
  let n = 0;
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (texts.currentNode.parentElement.tagName !== 'TEXTAREA' && sign.test(texts.currentNode.data)) n += 1;
  for (const element of document.querySelectorAll('*')) {
    if ('value' in element && typeof element.value === 'string' && sign.test(element.value)) n += 1;
    for (const { name, value } of element.attributes) if (name !== 'value' && sign.test(value)) n += 1;
  }
  return n;
}

/** Renders everything; answers with lines and with what went wrong. */
export async function rendering(asker, browser, house, { renderings, small }) {
  const [lines, wrong, dialogs] = [[], [], []];
  const payloads = PAYLOADS.filter((_, n) => !small || n % 4 === 0);
  const seen = await control(browser, payloads);
  lines.push(`control: ${seen} of ${payloads.length} payloads leave a trace in a page that does not escape`);
  if (seen < payloads.length * 0.8) wrong.push('the browser sees too few payloads in a page that does not escape: the attack is blind');

  const [leader, guest] = house.cookies;
  const live = await newPage(browser, asker, guest, dialogs);
  await live.goto(`${house.dossier}/map`);
  const counted = { pages: 0, places: 0 };
  const look = async (page, what) => {
    let found = null;
    let there = 0;
    // A page that is on its way elsewhere is looked at when it has arrived.
    for (let tries = 0; !found && tries < 5; tries += 1) {
      await page.waitForLoadState('domcontentloaded').catch(() => {});
      there = await page.evaluate(places).catch(() => 0);
      found = await page.evaluate(traces).catch(() => null);
    }
    found ??= ['the page could not be looked at'];
    counted.pages += 1;
    counted.places += there;
    if (found.length) wrong.push(`${what}: ${[...new Set(found)].join('; ')}`);
    return there;
  };
  const since = ({ pages, places: before }) => `${counted.places - before} renderings on ${counted.pages - pages} pages`;

  // What an address asks for comes back in pages of errors, in fields and in links.
  const addresses = (payload) => {
    const odd = encodeURIComponent(payload);
    return [`/${odd}`, `${house.dossier}/${odd}`, `/join/${odd}`, `/join?code=${odd}`, `/sign-in?back=${odd}`, `/signals?area=${odd}`, `/interventions?q=${odd}`, `${house.dossier}/occurrences/new?opposition=${odd}`, `/account?done=${odd}`];
  };
  // Forms that come back with what was typed: every field holds another payload, and the next time round yet another. A form
  // that is there for many items is one form.
  const kinds = new Map(house.forms.filter(({ names }) => names.some((name) => !['act', 'back'].includes(name))).map((form) => [shape(form.action), form]));
  const forms = [...kinds.values()];
  const typing = (form, round) => form.fields.filter(({ name, kind }) => name !== 'act' && !(name.endsWith('-was') && kind === 'hidden')).map(({ name, kind, options }, n) => {
    const payload = PAYLOADS[(round * form.fields.length + n) % PAYLOADS.length];
    // What can be chosen is chosen three times in four: then what was typed beside it comes further.
    const chosen = ['radio', 'choice', 'checkbox', 'button'].includes(kind) && round % 4 !== 0;
    return [name, chosen ? options[round % options.length] : payload];
  });
  // As many rounds as it takes to type every payload in every form, at most two dozen; forms begin at different payloads.
  const rounds = ({ fields }) => Math.min(24, Math.ceil(PAYLOADS.length / Math.max(1, fields.filter(({ kind }) => kind === 'text').length)));
  const work = [
    ...PAYLOADS.map((payload) => ({ addresses: addresses(payload) })),
    ...forms.flatMap((form, at) => Array.from({ length: rounds(form) }, (_, round) => ({ form, fields: typing(form, at * 5 + round) }))),
  ];
  const end = performance.now() + (small ? PATIENCE / 80 : PATIENCE);
  const walk = async () => {
    const page = await newPage(browser, asker, leader, dialogs);
    await page.goto('/working-method');
    while (work.length && performance.now() < end) {
      const { addresses: asked, form, fields } = work.shift();
      for (const address of asked ?? []) {
        await page.goto(address, { waitUntil: 'domcontentloaded' }).catch(() => {});
        await look(page, address);
      }
      if (!form) continue;
      const back = page.waitForEvent('framenavigated', { timeout: 10_000 }).catch(() => {});
      await page.evaluate(([action, typed]) => {
        const sent = document.createElement('form');
        Object.assign(sent, { method: 'post', action });
        sent.append(...typed.map(([name, value]) => Object.assign(document.createElement('textarea'), { name, value })));
        document.body.append(sent);
        // A field may be called "submit".
        HTMLFormElement.prototype.submit.call(sent);
      }, [form.action, fields]).catch(() => {});
      await back;
      await page.waitForLoadState('domcontentloaded').catch(() => {});
      // A page that asks something of the house first must not stand in the way of the next.
      await look(page, `${form.action} with ${JSON.stringify(fields).slice(0, 200)}`);
    }
    await page.context().close();
  };
  await Promise.all([walk(), walk()]);
  lines.push(`typed: ${since({ pages: 0, places: 0 })}: ${forms.length} kinds of form and ${addresses('').length} kinds of address`);
  if (work.length) lines.push(`(${work.length} were not reached in time)`);

  let before = { ...counted };
  const tally = await keep(asker, house, payloads);
  if (tally.wrong) wrong.push(tally.wrong);
  lines.push(`kept: ${tally.kept} texts taken, ${tally.refused} refused in words`);
  await live.waitForTimeout(3000);
  const many = await look(live, 'the map that was open while they came in');
  if (many < 20) wrong.push(`only ${many} payloads came in on a page that was open: the attack is blind there`);
  lines.push(`live: ${since(before)}, open while they came in`);

  before = { ...counted };
  const page = await newPage(browser, asker, leader, dialogs);
  const stored = (small ? ['/map', '/report'] : ['/map', '/wall', '/history', '/report', '/choice', '/session', '/pruning', '/thread', '/blind-spots', '/actions', '/strategy', '/role-maps', '/analysis', '/report/exports', '']).map((below) => house.dossier + below);
  for (const address of small ? stored : [...stored, ...house.maps, ...house.maps.map((map) => `${map}/fuel`), '/dossiers', '/signals', '/exports']) {
    const answer = await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    if (answer.status() !== 404) await look(page, address);
  }
  lines.push(`stored: ${since(before)}, opened afterwards`);
  if (dialogs.length) wrong.push(`${dialogs.length} dialogs`);
  if (counted.places < renderings) wrong.push(`only ${counted.places} of ${renderings} renderings were reached`);
  lines.push(`${counted.places} renderings in all, ${wrong.length} with a trace, ${dialogs.length} dialogs`);
  return { lines, wrong };
}

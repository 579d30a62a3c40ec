// What people do in a room, through the same fields and buttons as everybody.

/** Opens a dossier that nobody else uses, for every colleague; answers its address. */
export async function newDossier(page, title = 'Het Hof: samen wonen') {
  await page.goto('/dossiers/new');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Doel').fill('Begrijpen wat er speelt, zodat de gemeente kan kiezen wat zij doet.');
  await page.getByLabel('Afbakening').fill('De wijk Het Hof. De rest van de gemeente hoort er niet bij.');
  await page.getByLabel('Alleen het team kan dit dossier openen').uncheck();
  await page.getByRole('button', { name: 'Maak het dossier' }).click();
  await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Opens a session; answers its code. */
export async function openSession(page, dossier) {
  await page.goto(`${dossier}/session`);
  await page.getByRole('button', { name: 'Open een sessie' }).click();
  const shown = await page.locator('.join-code').innerText();
  return shown.replace(/\s/g, '');
}

/** A dossier with a running session. */
export async function newRoom(page, title) {
  const dossier = await newDossier(page, title);
  return { dossier, code: await openSession(page, dossier) };
}

/** Closes the session. */
export async function closeSession(page, dossier) {
  await page.goto(`${dossier}/pruning`);
  await page.getByRole('button', { name: 'Sluit de sessie' }).click();
  await page.getByRole('heading', { name: 'Eerdere sessies' }).waitFor();
}

/** Starts a step of the plan on the console; answers when it runs. */
export async function startStep(page, dossier, name) {
  await page.goto(`${dossier}/session`);
  await page.getByRole('button', { name: new RegExp(`^(Begin|Ga terug) ?: ${name.replace('?', '\\?')}$`) }).click();
  await page.locator('.step--now').filter({ hasText: name }).waitFor();
}

/** The row of a wij-zij on a map. */
export function row(page, us, them) {
  return page.locator('.board > .opposition').filter({ has: page.getByRole('heading', { name: `wij ${us} zij ${them}`, exact: true }) });
}

/** Types a wij-zij in the line below and sends it. */
export async function send(page, us, them) {
  await page.getByLabel('wij', { exact: true }).fill(us);
  await page.getByLabel('zij', { exact: true }).fill(them);
  await page.getByRole('button', { name: 'Voeg een wij-zij toe' }).click();
}

/** Adds a wij-zij and waits until it stands on the map; answers the address of its card. */
export async function add(page, us, them) {
  await send(page, us, them);
  const link = row(page, us, them).getByRole('link', { name: /^Bekijk of vul aan/ });
  return link.getAttribute('href');
}

/** Notes an incident, beside the first wij-zij when there is one. */
export async function addOccurrence(page, dossier, what) {
  await page.goto(`${dossier}/occurrences/new`);
  await page.getByLabel('incident', { exact: true }).check();
  await page.getByLabel('Wat gebeurde er?').fill(what);
  const beside = page.getByRole('group', { name: 'Bij welke wij-zij hoort het?' }).getByRole('checkbox');
  if (await beside.count()) await beside.first().check();
  await page.getByRole('button', { name: 'Bewaar' }).click();
  await page.waitForURL('**/map*');
}

/** Waits until the page hears what happens in the room. */
export async function connected(page) {
  await page.locator('[data-connection]').filter({ hasText: 'verbonden' }).waitFor();
}

/** What stands on the map, as "wij | zij", in its order. */
export async function board(page) {
  const labels = await page.locator('.board > .opposition .shore__label').allInnerTexts();
  return Array.from({ length: labels.length / 2 }, (_, n) => `${labels[2 * n]} | ${labels[2 * n + 1]}`);
}

/** Starts map 2 of the first wij-zij that has none; answers its address. */
export async function startRoleMap(page, dossier) {
  await page.goto(`${dossier}/role-maps`);
  const chosen = page.getByRole('radio');
  await chosen.first().check();
  await page.getByRole('button', { name: 'Begin de kaart' }).click();
  await page.waitForURL(/\/role-maps\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Puts a card on map 2 through its form. */
export async function place(page, name, zone = 'Buiten beeld, of weten we niet', kind = 'groep') {
  const form = page.locator('#add-role-card');
  await form.getByLabel('Wie of wat?').fill(name);
  await form.getByLabel(kind, { exact: true }).check();
  await form.getByLabel(zone, { exact: true }).check();
  await form.getByRole('button', { name: 'Leg op de kaart' }).click();
  await lineOf(page, name).waitFor();
}

/** The line of a card in the list. */
export function lineOf(page, name) {
  return page.locator('.role-line').filter({ has: page.getByRole('link', { name, exact: true }) });
}

/** Who stands where, read from the drawing and from the list. */
export function standing(page) {
  return page.evaluate(() => {
    const drawing = {};
    for (const card of document.querySelectorAll('.role-drawing [data-card]')) drawing[card.dataset.card] = card.dataset.zone;
    const list = {};
    for (const zone of document.querySelectorAll('.role-list__zone')) {
      for (const line of zone.querySelectorAll('.role-line')) list[line.id.replace('line-', '')] = zone.id.replace('list-', '');
    }
    return { drawing, list };
  });
}

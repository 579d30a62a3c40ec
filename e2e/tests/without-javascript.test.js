// One walk through the whole product with JavaScript off, in steps that build on each other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, openHouse, signIn } from '../house.js';
import { board, row } from '../room.js';
import { download, tellsWhatFor } from '../export.js';

let house, facilitator, guest, dossier, code;
before(async () => {
  house = await openHouse();
  facilitator = await house.visitor({ javaScriptEnabled: false });
  guest = await house.visitor({ ...PHONE, javaScriptEnabled: false });
});
after(async () => {
  try { await house.empty(); } finally { await house.close(); }
});

/** A step builds on the one before, and has no sense after one that failed. */
let broken = '';
const step = (sentence, walk) => test(sentence, async () => {
  assert.equal(broken, '', 'an earlier step failed');
  broken = sentence;
  await walk();
  broken = '';
});

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const errorBeside = (page, field) => page.locator(`#${field}-error`).innerText();
const day = (months) => {
  const date = new Date();
  date.setMonth(date.getMonth() + months);
  return date.toISOString().slice(0, 10);
};

step('the page really has no scripts', async () => {
  await facilitator.goto(`/join/${house.code}`);
  await facilitator.goto('data:text/html,<p id="p">no</p><script>document.getElementById("p").textContent = "yes"</script>');
  assert.equal(await facilitator.locator('#p').innerText(), 'no');
});

step('signing in tells a mistake beside the field, and then signs in', async () => {
  await facilitator.goto('/sign-in');
  await facilitator.getByLabel('E-mailadres').fill('begeleider@demo.example');
  await facilitator.getByLabel('Wachtwoord').fill('iets anders');
  await press(facilitator, 'Log in');
  assert.match(await errorBeside(facilitator, 'email'), /horen niet bij elkaar/);
  assert.equal(await facilitator.getByLabel('E-mailadres').inputValue(), 'begeleider@demo.example');
  assert.equal(await facilitator.getByLabel('Wachtwoord').inputValue(), '', 'a password is never written back');
  await signIn(facilitator, 'facilitator');
});

step('a new dossier with mistakes shows each beside its field and keeps what was typed', async () => {
  await facilitator.goto('/dossiers/new');
  await facilitator.getByLabel('Titel').fill(' ');
  await facilitator.getByLabel('Doel').fill('Bel 06-12345678 voor het doel.');
  await facilitator.getByLabel('Afbakening').fill('De wijk Het Hof.\nNiet de rest van de gemeente.');
  await facilitator.getByLabel('Terugkijkdatum').fill(day(14));
  await press(facilitator, 'Maak het dossier');
  assert.equal(await errorBeside(facilitator, 'title'), 'Vul dit in.');
  assert.match(await errorBeside(facilitator, 'purpose'), /een telefoonnummer/);
  assert.equal(await facilitator.getByLabel('Doel').inputValue(), 'Bel 06-12345678 voor het doel.');
  assert.equal(await facilitator.getByLabel('Afbakening').inputValue(), 'De wijk Het Hof.\nNiet de rest van de gemeente.');
  assert.equal(await facilitator.getByLabel('Terugkijkdatum').inputValue(), day(14));
  const summary = facilitator.locator('#errors');
  assert.deepEqual(await summary.getByRole('link').evaluateAll((links) => links.map((link) => link.hash)), ['#title', '#purpose']);

  await facilitator.getByLabel('Titel').fill('Het Hof: samen wonen');
  await facilitator.getByLabel('Doel').fill('Begrijpen wat er speelt.');
  await press(facilitator, 'Maak het dossier');
  assert.equal(await errorBeside(facilitator, 'review-date'), 'De terugkijkdatum mag hooguit twaalf maanden vooruit liggen.');
  await facilitator.getByLabel('Terugkijkdatum').fill(day(6));
  await press(facilitator, 'Maak het dossier');
  await facilitator.getByRole('heading', { level: 1, name: 'Het Hof: samen wonen' }).waitFor();
  dossier = new URL(facilitator.url()).pathname;
});

step('the facilitator opens a session and starts a step, and a guest joins by the code', async () => {
  await facilitator.goto(`${dossier}/session`);
  await press(facilitator, 'Open een sessie');
  code = (await facilitator.locator('.join-code').innerText()).replace(/\s/g, '');
  await facilitator.getByRole('button', { name: /^Begin\s?: Kaart 1$/ }).click();
  await facilitator.locator('.step--now').getByText('35 min', { exact: true }).first().waitFor();
  await press(facilitator, 'iedereen schrijft');
  await guest.goto('/');
  await guest.getByRole('textbox', { name: 'Code' }).fill(code);
  await press(guest, 'Doe mee');
  await press(guest, 'jongerenwerker sociaal');
  await guest.getByRole('heading', { level: 1, name: 'Welke wij-zij’s spelen mee?' }).waitFor();
  assert.equal(new URL(guest.url()).pathname, `${dossier}/map`);
});

step('a wij-zij that is refused keeps its words, and a good one stands on the map', async () => {
  const { us, them } = { us: guest.getByLabel('wij', { exact: true }), them: guest.getByLabel('zij', { exact: true }) };
  await us.fill('Bewoners van Dorpsstraat 12');
  await them.fill('De gemeente');
  await press(guest, 'Voeg een wij-zij toe');
  assert.match(await errorBeside(guest, 'us'), /een adres/);
  assert.equal(await us.inputValue(), 'Bewoners van Dorpsstraat 12');
  assert.equal(await them.inputValue(), 'De gemeente');
  await us.fill('Bewoners van de dorpsstraat');
  await press(guest, 'Voeg een wij-zij toe');
  await row(guest, 'Bewoners van de dorpsstraat', 'De gemeente').waitFor();
  assert.equal(await us.inputValue(), '', 'the line is empty for the next');
});

step('undo takes back one’s own last act', async () => {
  await guest.getByLabel('wij', { exact: true }).fill('Te snel');
  await guest.getByLabel('zij', { exact: true }).fill('Weg ermee');
  await press(guest, 'Voeg een wij-zij toe');
  await row(guest, 'Te snel', 'Weg ermee').waitFor();
  await press(guest, 'Neem terug');
  await row(guest, 'Te snel', 'Weg ermee').waitFor({ state: 'detached' });
  assert.deepEqual(await board(guest), ['Bewoners van de dorpsstraat | De gemeente']);
});

step('an incident without words says so and keeps the rest; then it stands beside its wij-zij', async () => {
  await guest.getByRole('link', { name: 'Voeg een incident of conflict toe' }).click();
  await guest.getByLabel('conflict', { exact: true }).check();
  await guest.getByLabel('Wat gebeurde er?').fill(' ');
  await guest.getByLabel('Bewoners van de dorpsstraat en De gemeente').check();
  await guest.getByLabel(/^Plek/).fill('het plein');
  await guest.getByLabel(/^Of alleen de maand/).fill('2026-03');
  await press(guest, 'Bewaar');
  assert.equal(await errorBeside(guest, 'what'), 'Vul dit in.');
  assert.equal(await guest.getByLabel(/^Plek/).inputValue(), 'het plein');
  assert.equal(await guest.getByLabel('conflict', { exact: true }).isChecked(), true);
  await guest.getByLabel('Wat gebeurde er?').fill('Ruzie over parkeren');
  await press(guest, 'Bewaar');
  const text = await row(guest, 'Bewoners van de dorpsstraat', 'De gemeente').innerText();
  assert.match(text, /Ruzie over parkeren[\s\S]*conflict[\s\S]*het plein, maart 2026/);
});

step('the card is filled in further, taken off the map and put back', async () => {
  await guest.getByRole('link', { name: /^Bekijk of vul aan/ }).click();
  await guest.getByText('Energie', { exact: true }).click();
  await guest.getByLabel('groeit').check();
  await press(guest, 'Bewaar');
  await row(guest, 'Bewoners van de dorpsstraat', 'De gemeente').getByText('groeit').waitFor();
  await guest.getByRole('link', { name: /^Bekijk of vul aan/ }).click();
  await press(guest, 'Haal van de kaart');
  await guest.getByRole('heading', { name: 'De kaart is nog leeg' }).waitFor();
  await guest.getByText('Van de kaart gehaald').click();
  const off = guest.locator('#off-the-map li').filter({ hasText: 'Bewoners van de dorpsstraat en De gemeente' });
  await off.getByRole('button', { name: /^Zet terug/ }).click();
  await row(guest, 'Bewoners van de dorpsstraat', 'De gemeente').waitFor();
});

step('the aid asks for all five answers, and then gives an advice in words', async () => {
  await guest.getByRole('link', { name: /^Bekijk of vul aan/ }).click();
  await guest.getByRole('link', { name: 'Beantwoord de vijf vragen' }).click();
  for (const n of [1, 2, 3, 4]) await guest.locator(`#question-${n}`).getByLabel('nee').check();
  await press(guest, 'Bewaar en laat het advies zien');
  assert.equal(await errorBeside(guest, 'question-5'), 'Maak een keuze.');
  assert.equal(await guest.locator('#question-4').getByLabel('nee').isChecked(), true);
  await guest.locator('#question-1').getByLabel('ja').check();
  await guest.locator('#question-2').getByLabel('ja').check();
  await guest.locator('#question-5').getByLabel('nee').check();
  await press(guest, 'Bewaar en laat het advies zien');
  await guest.getByText('Behandel dit als conflict').waitFor();
});

step('dots are given within the limit, hidden until the round closes, and then counted', async () => {
  await facilitator.goto(`${dossier}/choice`);
  await facilitator.getByLabel('Stippen per persoon').fill('11');
  await press(facilitator, 'Begin een ronde');
  assert.equal(await errorBeside(facilitator, 'limit'), 'Dat getal kan niet.');
  assert.equal(await facilitator.getByLabel('Stippen per persoon').inputValue(), '11');
  await facilitator.getByLabel('Stippen per persoon').fill('2');
  await press(facilitator, 'Begin een ronde');
  await guest.goto(`${dossier}/choice`);
  const more = guest.getByRole('button', { name: /^Geef een stip aan/ });
  await guest.getByText('Nog 2 van uw 2 stippen.').waitFor();
  await more.click();
  await guest.getByText('Nog 1 van uw 2 stippen.').waitFor();
  await more.click();
  await guest.getByText('Nog 0 van uw 2 stippen.').waitFor();
  assert.equal(await more.isDisabled(), true);
  await facilitator.reload();
  await facilitator.getByText('1 mens heeft stippen gegeven.').waitFor();
  assert.equal(await facilitator.getByText('Wat de stippen zeggen').count(), 0);
  await press(facilitator, 'Sluit de ronde en laat de uitkomst zien');
  const counted = facilitator.getByRole('row', { name: /Bewoners van de dorpsstraat en De gemeente/ });
  assert.match(await counted.innerText(), /2$/);
});

step('the choice needs an outcome and a reason, and is kept with both', async () => {
  await facilitator.getByLabel('Waarom?', { exact: true }).fill('Hier is de druk op het midden het grootst.');
  await press(facilitator, 'Leg de keuze vast');
  assert.equal(await errorBeside(facilitator, 'outcome'), 'Maak een keuze.');
  assert.equal(await facilitator.getByLabel('Waarom?', { exact: true }).inputValue(), 'Hier is de druk op het midden het grootst.');
  await facilitator.getByLabel('Verder met: Bewoners van de dorpsstraat en De gemeente').check();
  await press(facilitator, 'Leg de keuze vast');
  const made = facilitator.getByRole('region', { name: 'Wat de groep besloot' });
  assert.match(await made.innerText(), /Verder met: Bewoners van de dorpsstraat en De gemeente[\s\S]*Hier is de druk/);
});

step('the session closes, the map is adopted, and the report says what was found', async () => {
  await facilitator.goto(`${dossier}/session`);
  await facilitator.getByRole('link', { name: 'Loop de regels na en sluit' }).click();
  await press(facilitator, 'Sluit de sessie');
  await facilitator.getByRole('heading', { name: 'Eerdere sessies' }).waitFor();
  assert.equal((await guest.goto(`/join/${code}`)).status(), 404);
  await facilitator.goto(`${dossier}/adoption`);
  await press(facilitator, 'Stel de kaart vast');
  await facilitator.getByRole('heading', { level: 1, name: 'De kaart is vastgesteld' }).waitFor();
  await facilitator.getByRole('link', { name: 'Naar het verslag' }).click();
  const report = await facilitator.locator('article.report').innerText();
  for (const said of [
    'Stand: vastgesteld', 'Op de kaart staat 1 wij-zij, met 1 incident of conflict.', 'Ruzie over parkeren',
    'De groep gaat verder met: Bewoners van de dorpsstraat en De gemeente.', 'Code van de laatste:',
  ]) assert.ok(report.includes(said), `the report says “${said}”`);
  assert.ok(!report.includes('jongerenwerker'), 'the only guest is not named by function: that would say whose words the guest’s were');
});

step('the report is also there as PDF, JSON and tables', async () => {
  await tellsWhatFor(facilitator);
  const files = { 'report.pdf': '%PDF-', 'report.json': '{', 'oppositions.csv': '', 'occurrences.csv': '', 'participants.csv': '' };
  for (const [name, start] of Object.entries(files)) {
    const { got, bytes } = await download(facilitator, name);
    assert.ok(bytes.length > 20 && bytes.toString('latin1').startsWith(start), name);
    assert.ok(got.suggestedFilename().startsWith('het-hof-samen-wonen'), got.suggestedFilename());
  }
});

step('signing out leads to the first page, and what was open asks to sign in', async () => {
  await press(facilitator, 'Log uit');
  await facilitator.getByRole('heading', { name: 'Doe mee met een code' }).waitFor();
  await facilitator.goto(`${dossier}/map`);
  await facilitator.waitForURL(/\/sign-in\?back=/);
});

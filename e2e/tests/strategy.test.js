// After map 1: a strategy, a dialogue map and actions; live, by keyboard, and without JavaScript.
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { PHONE, openHouse } from '../house.js';
import { add, connected, newRoom } from '../room.js';

let house;
before(async () => { house = await openHouse(); });
afterEach(() => house.empty());
after(() => house.close());

const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
const errorBeside = (page, field) => page.locator(`#${field}-error`).innerText();
const question = (page) => page.getByLabel(/^Welke vraag leeft in het midden\?/);
const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);

/** Presses Tab until this has the focus. */
async function tabTo(page, locator) {
  await locator.waitFor();
  for (let n = 0; n < 150; n += 1) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${locator} cannot be reached with Tab`);
}

/** The day so many days from now, as a form sends it. */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A dossier with an open room, a wij-zij that was chosen, and the address of its strategy. */
async function chosen(facilitator, us = 'De Kopers', them = 'Huurders') {
  const { dossier, code } = await newRoom(facilitator);
  await facilitator.goto(`${dossier}/map`);
  const card = await add(facilitator, us, them);
  await facilitator.goto(`${dossier}/choice`);
  await facilitator.getByLabel(`Verder met: ${us} en ${them}`).check();
  await facilitator.getByLabel('Waarom?', { exact: true }).fill('Hier kunnen wij iets doen.');
  await press(facilitator, 'Leg de keuze vast');
  await facilitator.getByRole('heading', { name: 'Wat de groep besloot' }).waitFor();
  return { dossier, code, strategy: `${card}/strategy` };
}

const unfold = async (page, part) => {
  if (!await page.locator(`#${part}`).evaluate((element) => element.open)) await page.locator(`#${part} > summary`).click();
};

test('two people on one strategy see each other’s saves, and what somebody is typing stays', async () => {
  const facilitator = await house.colleague('facilitator');
  const { strategy, code } = await chosen(facilitator);
  const guest = await house.guest(code, 'wijkagent', PHONE);
  for (const page of [facilitator, guest]) {
    await page.goto(strategy);
    await connected(page);
    await unfold(page, 'subject');
  }
  await guest.getByLabel(/^Wie uit verschillende hoeken/).fill('Half getypt');
  await question(facilitator).fill('Wat willen de kopers van ons?');
  await press(facilitator, 'Bewaar: Verander van onderwerp');
  const warning = /Deze vraag noemt een kamp: De Kopers/;
  await facilitator.getByText(warning).waitFor();
  await guest.getByText(warning).waitFor();
  assert.equal(await question(guest).inputValue(), 'Wat willen de kopers van ons?');
  assert.equal(await guest.getByLabel(/^Wie uit verschillende hoeken/).inputValue(), 'Half getypt');
  await press(guest, 'Bewaar: Verander van onderwerp');
  await guest.locator('#subject').getByText(/^Bewaard om/).waitFor();
  await facilitator.getByText('2 van 3 vragen beantwoord').waitFor();
  assert.equal(await facilitator.getByLabel(/^Wie uit verschillende hoeken/).inputValue(), 'Half getypt');
});

test('saving one form keeps what is typed in the others, and a mistake stands beside its field', async () => {
  const page = await house.colleague('facilitator');
  const { strategy } = await chosen(page, 'Boven', 'Beneden');
  await page.goto(strategy);
  await connected(page);
  await unfold(page, 'tone');
  await unfold(page, 'position');
  await page.getByLabel(/^Waar zien anderen ons staan\?/).fill('Nog niet bewaard');
  const stop = page.getByLabel(/^Welke woorden gebruiken wij niet meer\?/);
  await stop.fill('Bel 06-12345678');
  await press(page, 'Bewaar: Verander van toon');
  assert.match(await errorBeside(page, 'tone-stop'), /een telefoonnummer/);
  assert.equal(await stop.inputValue(), 'Bel 06-12345678');
  assert.equal(await hasFocus(stop), true);
  await stop.fill('Draagvlak');
  await press(page, 'Bewaar: Verander van toon');
  await page.locator('#tone').getByText(/^Bewaard om/).waitFor();
  await page.locator('#tone').getByText('1 van 3 vragen beantwoord').waitFor();
  await page.getByText('Voeg een actie toe', { exact: true }).click();
  await page.getByLabel('Wat gaan wij doen?').fill('Bel de school');
  await page.getByLabel('Wie doet het?').fill('wijkmanager');
  await page.getByLabel('Voor welke dag?').fill(day(30));
  await press(page, 'Voeg de actie toe');
  await page.locator('.action').filter({ hasText: 'Bel de school' }).waitFor();
  assert.equal(await page.getByLabel('Wat gaan wij doen?').inputValue(), '', 'the form is empty for the next');
  assert.equal(await page.getByLabel(/^Waar zien anderen ons staan\?/).inputValue(), 'Nog niet bewaard');
});

test('the keyboard answers, chooses, says why, marks ready and takes that back', async () => {
  const page = await house.colleague('facilitator');
  const { strategy } = await chosen(page, 'Jong', 'Oud');
  await page.goto(strategy);
  await connected(page);
  const tone = page.locator('#tone > summary');
  await tabTo(page, tone);
  await page.keyboard.press('Enter');
  const stop = page.getByLabel(/^Welke woorden gebruiken wij niet meer\?/);
  await tabTo(page, stop);
  await page.keyboard.type('Draagvlak');
  await tabTo(page, page.getByRole('button', { name: 'Bewaar: Verander van toon' }));
  await page.keyboard.press('Enter');
  await page.locator('#tone').getByText(/^Bewaard om/).waitFor();
  assert.equal(await stop.inputValue(), 'Draagvlak');
  assert.equal(await hasFocus(page.getByRole('button', { name: 'Bewaar: Verander van toon' })), true, 'one reads on where one was');

  await tabTo(page, page.getByLabel('Pusher, pool A'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Bewaar op wie' }));
  await page.keyboard.press('Enter');
  await page.getByText('Deze strategie richt zich alleen op pushers.').waitFor();
  const why = page.getByLabel('Waarom richt de strategie zich alleen op pushers?');
  await tabTo(page, why);
  await page.keyboard.type('Er is een wet overtreden');
  await tabTo(page, page.getByRole('button', { name: 'Zet op gereed' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Gereed sinds/ }).waitFor();
  await page.getByText('Waarom alleen op pushers: Er is een wet overtreden').waitFor();
  assert.equal(await stop.count(), 0, 'what is ready cannot be changed');
  await tabTo(page, page.getByRole('button', { name: 'Neem gereed terug' }));
  await page.keyboard.press('Enter');
  await stop.waitFor({ state: 'attached' });
});

test('without JavaScript: from the dossier to a strategy, a dialogue map and an action that is late', async () => {
  const scripted = await house.colleague('facilitator');
  const { dossier, strategy } = await chosen(scripted);
  const page = await house.colleague('facilitator', { ...PHONE, javaScriptEnabled: false });
  await page.goto(dossier);
  await page.getByRole('listitem').filter({ hasText: 'Vier dingen om te veranderen' }).getByRole('link', { name: 'Strategie' }).click();
  await page.getByRole('link', { name: 'Werk de strategie uit' }).click();
  assert.equal(new URL(page.url()).pathname, strategy);

  await page.locator('#subject > summary').click();
  await page.getByLabel(/^Welke vraag stellen de pushers\?/).fill('Bel 06-12345678');
  await question(page).fill('Hoe houden wij het plein schoon?');
  await press(page, 'Bewaar: Verander van onderwerp');
  assert.match(await errorBeside(page, 'subject-pushers'), /een telefoonnummer/);
  assert.equal(await question(page).inputValue(), 'Hoe houden wij het plein schoon?', 'what was typed stays');
  await page.getByLabel(/^Welke vraag stellen de pushers\?/).fill('Van wie is het plein?');
  await press(page, 'Bewaar: Verander van onderwerp');
  await page.locator('#subject').getByText('2 van 3 vragen beantwoord').waitFor();

  await page.getByLabel('Pusher, pool B').check();
  await press(page, 'Bewaar op wie');
  await page.getByLabel('Waarom richt de strategie zich alleen op pushers?').fill(' ');
  await press(page, 'Zet op gereed');
  assert.equal(await errorBeside(page, 'reason'), 'De strategie richt zich alleen op pushers. Schrijf op waarom.');
  await page.getByLabel('Stille midden, genuanceerd').check();
  await press(page, 'Bewaar op wie');
  await press(page, 'Zet op gereed');
  await page.getByRole('heading', { name: /^Gereed sinds/ }).waitFor();

  await page.getByRole('link', { name: 'Naar de dialoogkaart' }).click();
  assert.equal(await page.getByLabel(/^Vraagstuk van het midden/).inputValue(), 'Hoe houden wij het plein schoon?');
  await page.getByLabel(/^Wie nodigen wij uit\?/).fill('Jan de Vries en zijn buren');
  await press(page, 'Bewaar de kaart');
  assert.match(await errorBeside(page, 'invitees'), /een naam van een persoon/);
  await page.getByLabel(/^Wie nodigen wij uit\?/).fill('ouders, winkeliers, jongerenwerk');
  await press(page, 'Bewaar de kaart');
  assert.equal(await page.getByLabel(/^Wie nodigen wij uit\?/).inputValue(), 'ouders, winkeliers, jongerenwerk');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('button', { name: 'Bewaar de kaart' }).isVisible(), false);
  assert.match(await page.locator('.on-paper').innerText(), /ouders, winkeliers, jongerenwerk/);
  await page.emulateMedia({ media: null });

  await page.goto(strategy);
  await page.getByText('Voeg een actie toe', { exact: true }).click();
  await page.getByLabel('Wat gaan wij doen?').fill('Bel de school');
  await page.getByLabel('Wie doet het?').fill('wijkmanager');
  await page.getByLabel('Voor welke dag?').fill(day(-3));
  await press(page, 'Voeg de actie toe');
  const action = page.locator('.action').filter({ hasText: 'Bel de school' });
  assert.match(await action.innerText(), /wijkmanager, voor[\s\S]*nog niet begonnen[\s\S]*te laat/);

  await page.goto(dossier);
  const attention = page.locator('.attention li').filter({ hasText: 'Bel de school' });
  assert.match(await attention.innerText(), /^Te laat: wijkmanager zou dit doen voor/);
  await attention.getByRole('link', { name: 'Naar de actie' }).click();
  await page.getByLabel('vervallen', { exact: true }).check();
  await press(page, 'Bewaar');
  assert.equal(await errorBeside(page, 'state-reason'), 'Schrijf op waarom de actie is vervallen.');
  await page.getByLabel('klaar', { exact: true }).check();
  await press(page, 'Bewaar');
  await page.getByText('Uw laatste wijziging: Bel de school').waitFor();
  await page.goto(dossier);
  assert.equal(await page.locator('.attention li').filter({ hasText: 'Bel de school' }).count(), 0);
  await page.goto(`${dossier}/actions`);
  await press(page, 'Neem terug');
  assert.match(await action.innerText(), /nog niet begonnen/);
});

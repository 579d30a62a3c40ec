// Taking a file out of a dossier: the form at the head of the report asks for what and for whom.

/** Opens the form and fills it in. */
export async function tellsWhatFor(page) {
  const form = page.locator('#export');
  if (!(await form.getAttribute('open').then((open) => open !== null))) await form.locator('summary').click();
  await page.getByLabel('voor een besluit van college of raad').check();
  await page.getByLabel('Voor wie').fill('het college');
}

/** Takes a file by the name that its button sends; answers with the download and its bytes. */
export async function download(page, name) {
  const [got] = await Promise.all([page.waitForEvent('download'), page.locator(`button[name="document"][value="${name}"]`).click()]);
  return { got, bytes: Buffer.concat(await (await got.createReadStream()).toArray()) };
}

/** The bytes alone. */
export const taken = async (page, name) => (await download(page, name)).bytes;

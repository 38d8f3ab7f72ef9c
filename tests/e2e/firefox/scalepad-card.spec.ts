import { seedScalePad } from '../../practice/server/scalepad-setup.ts';
import { expect, test } from './fixtures.ts';
import { HALO, holdAll, pressIn, says, stored } from './hold.ts';

/** Runs in the page: the name of what lies where the card is, at the upper right. */
const atCorner = () => document.elementFromPoint(innerWidth - 100, 95)?.localName ?? '';

test("the card is next to ScalePad's form, and what ScalePad confirms makes the step done", async ({
  firefox,
  practice,
}) => {
  const { clientId, clientSecret } = seedScalePad(practice.store.halo(new URL(HALO).hostname));
  const form = await firefox.newPage();
  await form.goto('https://app.scalepad.com/integrations/add');
  await form.waitForSelector('::-p-xpath(//button[contains(., "HaloPSA")])');
  expect(await form.evaluate(atCorner)).not.toBe('halo-setup-assistant');
  await (await form.$('::-p-xpath(//button[contains(., "HaloPSA")])'))?.click();
  await expect.poll(() => form.evaluate(atCorner)).toBe('halo-setup-assistant');

  const popup = await firefox.openExtensionPage('popup.html');
  await holdAll(popup, { clientId, clientSecret });
  await pressIn(popup, 'Fill ScalePad form');
  await says(popup, /5 of 5 fields filled/);
  await form.bringToFront();
  await (await form.waitForSelector('::-p-xpath(//button[.="Connect now"])'))?.click();
  await form.waitForSelector('::-p-xpath(//li[contains(., "HaloPSA") and contains(., "Sync")])');
  await expect
    .poll(async () => JSON.parse((await stored(popup)).local)[`setup:${HALO}`].steps.scalepad)
    .toMatchObject({ state: 'done', met: 5, total: 5 });
  expect(practice.store.scalepad.connects.map(({ ok }) => ok)).toEqual([true]);
});

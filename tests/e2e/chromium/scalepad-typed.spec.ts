import { Popup } from '../pages/popup.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { readStorage } from '../support/read-storage.ts';
import { ALL_FILLED, putForm, VALUES } from '../support/scalepad-forms.ts';
import { storeSetup } from '../support/store-setup.ts';

const SUCCEED = `document.querySelector('form').onsubmit = (event) => {
  event.preventDefault();
  document.querySelector('main').insertAdjacentHTML('beforeend', '<p role="status">HaloPSA connected successfully</p>');
};`;
const NOT_RECORDED =
  "You entered a value yourself, so this step isn't done yet. Your Client Secret is still stored in this browser.";

for (const isThisHalo of [true, false]) {
  test(`after a value was typed over, the admin says ${isThisHalo ? 'that it is' : 'that it is not'} the Halo that is connected`, async ({
    extensionBrowser: browser,
    practice,
    tab,
    clicks,
  }) => {
    await storeSetup(browser, { done: ['role', 'agent', 'application'], values: VALUES });
    await tab.goto(putForm(practice.store, 'typed', { script: SUCCEED }));
    const popup = await Popup.open(browser, tab, clicks);
    await popup.fill();
    await popup.waitForStatus('5 of 5 fields filled');
    await popup.page.close();
    await tab.bringToFront();
    await tab.getByLabel('Tenant').pressSequentially('x');
    const card = new ScalePadCard(tab);
    await card.titled('4 of 5 fields filled');
    await tab.getByRole('button', { name: 'Connect now' }).click();
    await card.titled('ScalePad is connected');
    await expect.poll(() => card.text()).toContain(NOT_RECORDED);
    expect(await card.text()).toContain('Did you connect demo.halopsa.com?');
    const state = async () =>
      (await readStorage(browser, 'local'))[`setup:${HALO}`] as { steps: { scalepad: { state: string; met: number } } };
    expect((await state()).steps.scalepad).toMatchObject({ state: 'in-progress', met: 4 });
    await card.press(isThisHalo ? 'Yes, connected' : 'No');
    const said = isThisHalo ? 'Your Client Secret was deleted.' : NOT_RECORDED;
    await expect.poll(() => card.text()).toContain(said);
    expect(await card.text()).not.toContain('Did you connect');
    expect((await state()).steps.scalepad.state).toBe(isThisHalo ? 'done' : 'in-progress');
    expect(Object.keys(await readStorage(browser, 'session')).includes(`vault:${HALO}`)).toBe(!isThisHalo);
  });
}

test('a form that the admin filled in by hand is not recorded, and the card says so', async ({
  extensionBrowser: browser,
  practice,
  tab,
}) => {
  await storeSetup(browser, { done: ['role', 'agent', 'application'], values: VALUES });
  await tab.goto(putForm(practice.store, 'typed', { script: SUCCEED }));
  const card = new ScalePadCard(tab);
  await card.titled('HaloPSA form found');
  for (const [at, value] of ALL_FILLED.entries()) await tab.locator('input').nth(at).fill(value);
  await tab.getByRole('button', { name: 'Connect now' }).click();
  await card.titled('ScalePad is connected');
  await expect.poll(() => card.text()).toContain(NOT_RECORDED);
});

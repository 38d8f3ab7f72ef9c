import type { Page } from '@playwright/test';
import { Popup } from '../pages/popup.ts';
import { RunCard } from '../pages/run-card.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import { expect, HALO } from '../support/fixtures.ts';
import { type RunInHalo, test, upToApplication, upToPermissions } from '../support/guided-run.ts';
import { askExtension } from '../support/secret.ts';
import { waitForScalePadTab } from '../support/wait-for-page.ts';

/** Waits until the run writes the role's permissions. */
async function upToWriting(run: RunInHalo): Promise<void> {
  await upToPermissions(run);
  await run.card.waitForText('Setting ');
}

/** Checks that nothing more is written into Halo's page. */
async function expectNoChanges({ tab, card }: RunInHalo): Promise<void> {
  // Only settings with a value: Halo mounts a section with unset settings once it is in view.
  const values = async () => {
    const texts = await tab.locator('.details-form .Select__single-value').allInnerTexts();
    return texts.filter((text) => text !== 'Not set');
  };
  const before = await values();
  await card.ax.frames(60);
  expect(await values()).toEqual(before);
}

/** Opens a popover in Halo's page, which Escape closes. Returns a reader of the Escape events that Halo receives and of the focus. */
async function recordEscapes(tab: Page) {
  await tab.evaluate(() => {
    const keys: string[] = [];
    Object.assign(globalThis, { __escapes: keys });
    for (const type of ['keydown', 'keyup'])
      addEventListener(type, (event) => (event as KeyboardEvent).key === 'Escape' && keys.push(type), true);
    const popover = Object.assign(document.createElement('div'), { id: 'halos-popover', popover: 'auto' });
    document.body.append(popover);
    popover.showPopover();
  });
  return () =>
    tab.evaluate(() => ({
      keys: (globalThis as unknown as { __escapes: string[] }).__escapes,
      isPopoverOpen: document.querySelector('#halos-popover')?.matches(':popover-open'),
      isFocusInPage: document.activeElement?.localName !== 'halo-setup-assistant',
    }));
}

test('changes nothing more after Stop or Escape in the card, which Halo does not receive, and goes on with Continue', async ({
  extensionBrowser: browser,
  practice,
  begin,
}) => {
  // Slow settings: the test reads the card while they are written.
  practice.store.setQuirk('options-late', true);
  const run = await begin();
  const { tab, card } = run;
  await upToWriting(run);
  await card.click('Stop');
  await card.waitForText('Stopped');
  await expectNoChanges(run);
  await card.click('Continue');
  await card.waitForText('Setting ');
  // A setting has the focus while it is written; the shortcut moves the focus to the card.
  const escapes = await recordEscapes(tab);
  await card.focusStop(browser);
  await tab.keyboard.press('Escape');
  await card.waitForText('Stopped');
  await card.ax.frames(2);
  expect(await escapes()).toEqual({ keys: [], isPopoverOpen: true, isFocusInPage: true });
  await card.click('Continue');
  await card.waitForText('click Save in Halo', '18 of 18 settings are filled in');
});

test('changes nothing more after Stop in the popup, and goes on with Continue there', async ({
  extensionBrowser: browser,
  practice,
  clicks,
  begin,
}) => {
  practice.store.setQuirk('options-late', true);
  const run = await begin();
  const { tab, card } = run;
  await upToWriting(run);
  // The message of the popup's Stop: the settings would be written before the popup is open.
  await askExtension(browser, { type: 'run-change', origin: HALO, change: 'stop' });
  await card.waitForText('Stopped');
  await expectNoChanges(run);
  const popup = await Popup.open(browser, tab, clicks);
  await popup.continueRun();
  await card.waitForText('click Save in Halo', '18 of 18 settings are filled in');
});

test('changes nothing more in its first tab when another tab continues it', async ({
  extensionBrowser: browser,
  practice,
  clicks,
  begin,
}) => {
  practice.store.setQuirk('options-late', true);
  const run = await begin();
  const { tab, card } = run;
  const other = await browser.context.newPage();
  await other.goto(`${HALO}/config/agents/roles`);
  const otherCard = new RunCard(other, clicks);
  await otherCard.waitForText('Setup is running in another tab');
  await tab.bringToFront();
  await upToWriting(run);
  await otherCard.click('Continue');
  await card.waitForText('Setup is running in another tab');
  await expectNoChanges(run);
});

test('returns to the page of its step when the popup continues it elsewhere in Halo', async ({
  extensionBrowser: browser,
  clicks,
  begin,
}) => {
  const { tab, card } = await begin();
  await card.waitForText('click Save in Halo');
  await card.click('Stop');
  await card.waitForText('Stopped');
  await tab.goto(`${HALO}/home`);
  const popup = await Popup.open(browser, tab, clicks);
  await popup.continueRun();
  await card.waitForText('Step 1 of 4: Role', 'click Save in Halo');
});

test('is paused by a click of the admin elsewhere in Halo, and goes on with Continue', async ({ begin }) => {
  const { tab, card } = await begin();
  await card.waitForText('click Save in Halo');
  await tab.getByLabel('Description').first().click();
  await card.waitForText('Paused: you used Halo yourself');
  await card.click('Continue');
  await card.waitForText('click Save in Halo');
});

test('changes nothing more once the admin clicks elsewhere in Halo while it writes, and goes on from there', async ({
  practice,
  begin,
}) => {
  // Slow settings: the admin clicks while they are written.
  practice.store.setQuirk('options-late', true);
  const { tab, card, admin } = await begin();
  await upToPermissions({ card, admin });
  await tab.locator('.Select__single-value').getByText('Read and Modify', { exact: true }).first().waitFor();
  // The lower left corner, where Halo has nothing to click.
  await tab.mouse.click(3, 790);
  await card.waitForText('Paused: you used Halo yourself');
  // Halo may still mount a section, of which nothing is set.
  const chosen = () => tab.locator('.Select__single-value').allTextContents();
  const paused = await chosen();
  await card.ax.frames(60);
  expect(await chosen()).toEqual(paused);
  expect(paused.length).toBeLessThan(16);
  await card.click('Continue');
  await card.waitForText('click Save in Halo', '18 of 18 settings are filled in');
});

test('is not paused by the keys that save, also when they are held down', async ({ begin }) => {
  const { tab, card } = await begin();
  await card.waitForText('click Save in Halo');
  await tab.keyboard.down('Control');
  for (let times = 0; times < 3; times += 1) await tab.keyboard.down('s');
  for (const key of ['s', 'Control']) await tab.keyboard.up(key);
  await card.ax.frames(60);
  await card.waitForText('click Save in Halo');
});

test('is paused by a key of the admin in a field of Halo', async ({ begin }) => {
  const { tab, card } = await begin();
  await card.waitForText('click Save in Halo');
  await tab.keyboard.press('Tab');
  await card.waitForText('click Save in Halo');
  await tab.keyboard.press('x');
  await card.waitForText('Paused: you used Halo yourself');
});

test('continues after the page was reloaded', async ({ begin }) => {
  const { tab, card, admin } = await begin();
  await card.waitForText('click Save in Halo');
  await admin.save();
  await card.waitForText('click Edit in Halo');
  await tab.reload();
  await card.waitForText('click Edit in Halo');
});

test('ends when the admin ends it, and the step-by-step guide stays', async ({ begin }) => {
  const { card } = await begin();
  await card.waitForText('click Save in Halo');
  await card.click('Stop');
  await card.click('End setup');
  await card.ax.wait({ role: 'list', name: 'Settings on this page' });
});

test('touches no record outside the setup, and returns from it with Continue', async ({ practice, begin }) => {
  const { tab, card } = await begin();
  await card.waitForText('click Save in Halo');
  const finance = practice.store.halo(new URL(HALO).host).roles.find(({ name }) => name === 'Finance');
  await tab.goto(`${HALO}/config/agents/roles?id=${finance?.id}`);
  await card.waitForText('Setup paused');
  expect(await card.ax.first({ role: 'button', name: 'Apply settings' })).toBeNull();
  await card.click('Continue');
  await card.waitForText('click Save in Halo');
  await tab.waitForURL(/[?&]id=-1/);
});

test('asks for no second role after the browser’s Back, and returns to its own with Continue', async ({ begin }) => {
  const { tab, card, admin } = await begin();
  await card.waitForText('click Save in Halo');
  await admin.save();
  await card.waitForText('click Edit in Halo');
  const role = tab.url();
  await tab.goBack();
  await card.waitForText('Setup paused');
  await card.click('Continue');
  await card.waitForText('click Edit in Halo');
  await tab.waitForURL(role);
});

test('leaves other tabs of this Halo alone, and moves to one with Continue', async ({
  extensionBrowser: browser,
  clicks,
  begin,
}) => {
  const { tab, card } = await begin();
  await card.waitForText('click Save in Halo');
  const other = await browser.context.newPage();
  await other.goto(tab.url());
  const otherCard = new RunCard(other, clicks);
  await otherCard.waitForText('Setup is running in another tab');
  await otherCard.click('Continue');
  await otherCard.waitForText('click Save in Halo');
  await tab.bringToFront();
  await card.waitForText('Setup is running in another tab');
});

test('is paused when the admin closes its ScalePad tab, and opens another one with Continue', async ({
  extensionBrowser: browser,
  begin,
}) => {
  const { tab, card, admin } = await begin();
  await upToApplication({ card, admin });
  await admin.save();
  const first = await waitForScalePadTab(browser);
  // The run knows the tab by then.
  await new ScalePadCard(first).titled(/./);
  await first.close();
  await tab.bringToFront();
  await card.waitForText('Paused: the tab was closed');
  await card.click('Continue');
  await waitForScalePadTab(browser);
});

import type { Page } from '@playwright/test';
import type { Practice } from '../../practice/server/start.ts';
import { carryOutGuidedRun, GUIDE_A } from '../../tour/guided.ts';
import { RunCard } from '../pages/run-card.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import type { Box } from '../support/ax.ts';
import { expect, HALO } from '../support/fixtures.ts';
import { test, upToApplication, upToPermissions } from '../support/guided-run.ts';
import { readStorage } from '../support/read-storage.ts';
import { savesOf } from '../support/saved-records.ts';
import { askExtension } from '../support/secret.ts';
import { visibleTexts } from '../support/visible-text.ts';
import { waitForScalePadTab } from '../support/wait-for-page.ts';

const CARD = { role: 'complementary', name: 'Setup assistant' };

function kindsSaved(practice: Practice): string[] {
  return savesOf(practice.store.halo(new URL(HALO).host));
}

/** Returns the texts of Halo's buttons and labels that a box covers. */
function covered(page: Page, box: Box): Promise<string[]> {
  return page.evaluate(
    ({ x, y, width, height }) =>
      [...document.querySelectorAll<HTMLElement>('#app button, #app a, #app label, #app input, #app [role="tab"]')]
        .filter((part) => part.checkVisibility() && !part.closest('[class*="Toastify"]'))
        .filter((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return right > left && left < x + width && right > x && top < y + height && bottom > y;
        })
        .map((part) => part.innerText || part.outerHTML),
    box,
  );
}

test('completes Halo’s part of the setup with Save and Edit alone', async ({
  extensionBrowser: browser,
  practice,
  begin,
}) => {
  const { card, admin } = await begin();
  await upToApplication({ card, admin });
  await admin.save();
  await waitForScalePadTab(browser);
  expect(kindsSaved(practice)).toEqual(['role', 'role', 'agent', 'application']);
});

test('names what needs the admin, and goes on without it once they skip it', async ({ practice, begin }) => {
  practice.store.setQuirk('option-missing', true);
  const { card, admin } = await begin();
  await upToPermissions({ card, admin });
  await card.waitForText('2 settings need you', 'Invoices Access Level', 'Timesheets Access Level');
  await card.click('Skip and note it in the report');
  await card.waitForText('click Save in Halo', '16 of 16 settings are filled in');
  await admin.save();
  await card.waitForText('Step 2 of 4: Agent');
});

test('leaves the settings of a hidden tab to the admin, and does not retry endlessly', async ({ begin }) => {
  const { tab, card, admin } = await begin();
  await card.waitForText('click Save in Halo');
  await tab.evaluate(() => {
    const hide = () => {
      for (const one of document.querySelectorAll<HTMLElement>('[role="tab"]'))
        if (one.textContent?.trim() === 'Permissions') one.style.display = 'none';
    };
    new MutationObserver(hide).observe(document, { childList: true, subtree: true });
  });
  await upToPermissions({ card, admin });
  await card.waitForText('16 settings need you');
  await card.ax.frames(60);
  await card.waitForText('16 settings need you');
});

test('reports that Halo refused the Save, and uses the name that the admin enters instead', async ({
  practice,
  expectedErrors,
  begin,
}) => {
  expectedErrors.push(/\/api\/Roles: Failed to load resource/);
  const { tab, card, admin } = await begin();
  await card.waitForText('click Save in Halo');
  practice.store.setQuirk('save-fails', true);
  await admin.pressSave();
  await card.waitForText('click Save in Halo', "Halo didn't save. Your changes are still here.");
  practice.store.setQuirk('save-fails', false);
  await tab.getByLabel('Role Name').click();
  await card.waitForText('Paused: you used Halo yourself');
  await tab.getByLabel('Role Name').fill('ScalePad for Acme');
  await admin.save();
  await card.click('Continue');
  await card.waitForText('click Edit in Halo');
  await admin.edit();
  await card.waitForText('click Save in Halo', '18 of 18 settings are filled in');
  await admin.save();
  await card.waitForText('Step 2 of 4: Agent', 'click Save in Halo');
  await admin.save();
  await card.waitForText('Step 3 of 4: Application');
  const { roles, agents } = practice.store.halo(new URL(HALO).host);
  const role = roles.find(({ name }) => name === 'ScalePad for Acme');
  expect(agents.at(-1)?.roles).toEqual([role?.id]);
});

test('opens the tab of a setting that needs the admin', async ({ practice, begin }) => {
  practice.store.setQuirk('save-in-dialog', true);
  const { tab, card, admin } = await begin();
  await upToPermissions({ card, admin });
  await card.waitForText('3 settings need you');
  await card.click('Show Tickets Access Level');
  await expect(tab.getByText('Tickets Access Level')).toBeVisible();
});

test('does not open ScalePad while the connection fails, and goes on once it works', async ({
  extensionBrowser: browser,
  practice,
  expectedErrors,
  begin,
}) => {
  expectedErrors.push(/./);
  const { card, admin } = await begin();
  await upToApplication({ card, admin });
  practice.store.setQuirk('site-blocked', true);
  await admin.save();
  await card.waitForText("The connection doesn't work yet");
  expect(browser.context.pages().filter((page) => page.url().includes('scalepad'))).toEqual([]);
  practice.store.setQuirk('site-blocked', false);
  await card.click('Check again');
  await waitForScalePadTab(browser);
});

test('keeps its card small, and in few words, at each turn of the admin', async ({ practice, begin }) => {
  // Slow settings: the test measures the card while they are written.
  practice.store.setQuirk('options-late', true);
  const { tab, card, admin } = await begin();
  const expectCompact = async () => {
    const { width, height } = await card.box();
    expect(width).toBeLessThanOrEqual(320);
    expect(height).toBeLessThanOrEqual(140);
    expect(await card.wordCount()).toBeLessThanOrEqual(40);
    const texts = await card.ax.read(CARD, (node) => visibleTexts(card.ax, node));
    expect(texts.filter(({ size }) => size < 13)).toEqual([]);
  };
  // Halo may still be drawing the page below it.
  const expectUncovered = () => expect.poll(async () => covered(tab, await card.box())).toEqual([]);
  await card.waitForText('click Save in Halo');
  await expectCompact();
  await expectUncovered();
  await admin.save();
  await card.waitForText('click Edit in Halo');
  await expectCompact();
  await expectUncovered();
  await admin.edit();
  await card.waitForText('Setting ');
  await expectCompact();
  await card.waitForText('click Save in Halo', 'settings are filled in');
  await expectCompact();
  await expectUncovered();
  for (const texts of [
    ['Step 2 of 4: Agent', 'settings are filled in'],
    ['Step 3 of 4: Application', 'settings are filled in', 'Client ID and Client Secret are stored'],
  ]) {
    await admin.save();
    await card.waitForText('click Save in Halo', ...texts);
    await expectCompact();
    await expectUncovered();
  }
});

test('after Done no page of Halo shows the guide until it is reopened', async ({
  extensionBrowser: browser,
  practice,
  clicks,
}) => {
  await carryOutGuidedRun({ browser, clicks }, { ...GUIDE_A, fill: true });
  const scalePad = new ScalePadCard(await waitForScalePadTab(browser));
  await scalePad.press('Done');
  await scalePad.removed();
  const isEnded = async () => {
    const { [`setup:${HALO}`]: setup } = (await readStorage(browser, 'local')) as Record<string, { run?: object }>;
    return setup !== undefined && setup.run === undefined;
  };
  await expect.poll(isEnded).toBe(true);
  const { roles, agents } = practice.store.halo(new URL(HALO).host);
  const tab = await browser.context.newPage();
  const card = new RunCard(tab, clicks);
  const pages = [
    '/config/agents/roles',
    '/config/agents/agents',
    '/config/integrations/api',
    '/config/integrations/api/applications',
    `/config/agents/roles?id=${roles.at(-1)?.id}`,
    `/config/agents/agents?agentid=${agents.at(-1)?.id}`,
  ];
  for (const path of pages) {
    await tab.goto(`${HALO}${path}`);
    await tab.locator('.details_page_title, .rt-tbody, .details-form').first().waitFor();
    await card.ax.frames(60);
    expect(await card.ax.first(CARD), path).toBeNull();
  }
  await askExtension(browser, { type: 'reopen', origin: HALO });
  await tab.bringToFront();
  await card.ax.wait(CARD);
});

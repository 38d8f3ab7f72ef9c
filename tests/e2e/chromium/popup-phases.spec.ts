import type { Page } from '@playwright/test';
import { ConnectionCheck } from '../pages/connection-check.ts';
import { Popup } from '../pages/popup.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { axeFaults } from '../support/popup-window.ts';
import { VALUES } from '../support/scalepad-forms.ts';
import { storedRun } from '../support/scalepad-run.ts';
import { type StoredSetup, storeSetup } from '../support/store-setup.ts';

const HOME = `${HALO}/home`;
const FORM = 'https://app.scalepad.com/integrations/add/halopsa';
const THREE = ['role', 'agent', 'application'] as const;
const SERVERS = {
  resourceServer: VALUES.resourceServer,
  authorisationServer: VALUES.authorisationServer,
  tenant: VALUES.tenant,
};
const FILL = 'Fill ScalePad form with demo.halopsa.com';

interface State {
  at: string;
  setup?: StoredSetup;
  primary: string;
  /** The other parts that the popup shows. */
  has: ('Steps' | 'Credentials' | 'report' | 'check' | 'forget')[];
}

/** A state of each phase, with its primary button and the other parts. */
const STATES: Record<string, State> = {
  'no Halo': { at: 'about:blank', primary: 'Open Halo', has: [] },
  'nothing begun': { at: HOME, primary: 'Start setup', has: [] },
  'nothing begun, with values': {
    at: HOME,
    setup: { values: SERVERS },
    primary: 'Start setup',
    has: ['Credentials', 'forget'],
  },
  'a step done': { at: HOME, setup: { done: ['role'] }, primary: 'Go to step 2: Agent', has: ['Steps', 'report'] },
  'a stopped run': {
    at: HOME,
    setup: { done: ['role'], run: 'stopped' },
    primary: 'Continue',
    has: ['Steps', 'report'],
  },
  'a run in another tab': {
    at: 'about:blank',
    setup: { done: ['role'], run: 'running' },
    primary: 'Go to the running setup',
    has: ['Steps', 'report'],
  },
  'ScalePad to open': {
    at: HOME,
    setup: { done: THREE, values: VALUES },
    primary: 'Go to step 4: ScalePad',
    has: ['Steps', 'Credentials', 'report', 'check', 'forget'],
  },
  'the form': {
    at: FORM,
    setup: { done: THREE, values: VALUES },
    primary: FILL,
    has: ['Steps', 'Credentials', 'report', 'check', 'forget'],
  },
  'a form that was loaded again after the fill': {
    at: FORM,
    setup: { done: THREE, filled: true, values: VALUES },
    primary: FILL,
    has: ['Steps', 'Credentials', 'report', 'check', 'forget'],
  },
  'no secret any more': {
    at: HOME,
    setup: { done: THREE, values: SERVERS },
    primary: 'Go to Applications',
    has: ['Steps', 'Credentials', 'report', 'forget'],
  },
  'all done': {
    at: HOME,
    setup: { done: [...THREE, 'scalepad'] },
    primary: 'Save setup report',
    has: ['Steps', 'report'],
  },
  'all done, with credentials': {
    at: HOME,
    setup: { done: [...THREE, 'scalepad'], values: VALUES },
    primary: 'Save setup report',
    has: ['Steps', 'Credentials', 'report', 'check', 'forget'],
  },
};

/** Returns the names of the parts that the popup shows in addition to the phase's own buttons. */
async function shownParts(popup: Page): Promise<string[]> {
  const parts = {
    Steps: popup.getByRole('list', { name: 'Steps' }),
    Credentials: popup.getByRole('list', { name: 'Credentials' }),
    report: popup.getByRole('button', { name: 'Copy setup report' }),
    check: popup.getByRole('button', { name: /^Check connection/ }),
    forget: popup.getByRole('button', { name: 'Forget credentials' }),
  };
  const shown: string[] = [];
  for (const [name, part] of Object.entries(parts)) if ((await part.count()) > 0) shown.push(name);
  return shown;
}

/** Returns the controls that are partly covered after they are scrolled into view. */
function coveredControls(popup: Page): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(button, a, input, select, summary)')]
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        control.scrollIntoView({ block: 'nearest' });
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const middle = (left + right) / 2;
        return [top + 2, bottom - 2].some((y) => {
          const hit = document.elementFromPoint(middle, y);
          return hit === null || !(control.contains(hit) || hit.contains(control));
        });
      })
      .map((control) => control.textContent || control.outerHTML),
  );
}

test('each phase has one primary button, no disabled one, and only the parts that it needs', async ({
  extensionBrowser: browser,
  tab,
}) => {
  for (const [name, { at, setup, primary, has }] of Object.entries(STATES)) {
    await test.step(name, async () => {
      if (setup) await storeSetup(browser, setup);
      await tab.goto(at);
      if (at === FORM) await tab.getByRole('button', { name: 'Connect now' }).waitFor();
      const popup = await browser.openPopup(tab);
      await expect(popup.locator('.primary'), name).toHaveText([primary]);
      await expect(popup.locator('[aria-disabled], :disabled'), name).toHaveCount(0);
      await expect.poll(() => shownParts(popup), name).toEqual(has);
      expect(await axeFaults(popup), name).toEqual([]);
      await popup.close();
    });
  }
});

test('the popup leads to Connect while the form is filled, and to Fill once it was loaded again', async ({
  extensionBrowser: browser,
  tab,
  clicks,
}) => {
  await storeSetup(browser, { done: THREE, values: VALUES });
  await tab.goto(FORM);
  await tab.getByRole('button', { name: 'Connect now' }).waitFor();
  const popup = await Popup.open(browser, tab, clicks);
  await popup.page.getByRole('button', { name: FILL }).click();
  await popup.waitForStatus('5 of 5');
  await expect(popup.page.locator('.primary')).toHaveText(['Continue in ScalePad']);
  await popup.page.close();
  await tab.reload();
  await tab.getByRole('button', { name: 'Connect now' }).waitFor();
  const { page: later } = await Popup.open(browser, tab, clicks);
  await expect(later.locator('.primary')).toHaveText([FILL]);
  await expect(later.getByText('5 of 5')).toHaveCount(0);
});

test('nothing is covered at 380 by 600 and 410 by 510, and the primary button is in view', async ({
  extensionBrowser: browser,
  tab,
}) => {
  for (const [name, { at, setup, primary }] of Object.entries(STATES)) {
    // In a tab the popup does not know the page that it would be opened over.
    if (at !== HOME) continue;
    await test.step(name, async () => {
      if (setup) await storeSetup(browser, setup);
      await tab.goto(at);
      const popup = await browser.openExtensionPage('popup.html');
      for (const [width, height] of [
        [380, 600],
        [410, 510],
      ] as const) {
        await popup.setViewportSize({ width, height });
        await popup.reload();
        const first = popup.locator('.primary', { hasText: primary });
        await expect(first, `${name}, ${width} px`).toBeInViewport({ ratio: 1 });
        expect(await coveredControls(popup), `${name}, ${width} px`).toEqual([]);
      }
      await popup.close();
      await tab.bringToFront();
    });
  }
});

test('the verdict of a check is shown first, and while it fails Fill is not the primary button', async ({
  extensionBrowser: browser,
  tab,
  clicks,
  expectedErrors,
}) => {
  expectedErrors.push(/Failed to load resource/);
  await storeSetup(browser, { done: THREE, values: VALUES });
  await tab.goto(FORM);
  await tab.getByRole('button', { name: 'Connect now' }).waitFor();
  const { page: popup } = await Popup.open(browser, tab, clicks);
  const check = new ConnectionCheck(popup);
  await check.press();
  await check.ended('fails');
  const first = popup.locator('main > *').first();
  await expect(first).toHaveText("The connection doesn't work yet.");
  await expect(first.locator('svg')).toHaveCount(1);
  // Its icon and its background are red.
  const [icon = [], background = []] = await first.evaluate((verdict) =>
    [getComputedStyle(verdict.querySelector('svg') as Element).color, getComputedStyle(verdict).backgroundColor].map(
      (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number),
    ),
  );
  for (const [red = 0, green = 0, blue = 0] of [icon, background]) expect(red).toBeGreaterThan(Math.max(green, blue));
  await expect(popup.locator('.primary')).toHaveText(['Go to Applications']);
  await expect(popup.getByRole('button', { name: FILL })).toHaveClass('button plain');
});

test('the consent starts a run in this Halo, and Guide me step by step starts none', async ({
  extensionBrowser: browser,
  tab,
  clicks,
}) => {
  await tab.goto(HOME);
  await (await Popup.open(browser, tab, clicks)).stepByStep();
  await tab.waitForURL(`${HALO}/config/agents/roles?id=-1`);
  await expect.poll(() => storedRun(browser)).toBeUndefined();
  await tab.goto(HOME);
  await (await Popup.open(browser, tab, clicks)).start();
  await tab.waitForURL(`${HALO}/config/agents/roles?id=-1`);
  await expect.poll(() => storedRun(browser)).toMatchObject({ state: 'running', fill: false });
});

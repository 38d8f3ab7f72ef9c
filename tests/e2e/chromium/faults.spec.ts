import type { Page } from '@playwright/test';
import type { QuirkId } from '../../practice/quirks.ts';
import type { Practice } from '../../practice/server/start.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { ClickCounter } from '../support/clicks.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { Guide } from '../support/guide.ts';
import {
  changeExtension,
  fillQuota,
  freeQuota,
  GUARD,
  killWorker,
  newApplication,
  savedApplication,
} from '../support/secret.ts';
import { until } from '../support/until.ts';

const APPLICATIONS = `${HALO}/config/integrations/api/applications`;
const FOOT = '.form-foot .glow-btn';

interface Cell {
  browser: ExtensionBrowser;
  practice: Practice;
  tab: Page;
}

interface Fault {
  strike(cell: Cell): Promise<void>;
  /** Puts right what can be, before the next cell. */
  mend?(cell: Cell): Promise<void>;
  /** How the practice Halo behaves from the start of the cell. */
  quirk?: QuirkId;
  /** How the admin goes on to press Save; a plain press when left out. */
  press?: 'double';
}

const FAULTS: Record<string, Fault> = {
  'worker killed': { strike: ({ browser }) => killWorker(browser) },
  'extension restarted': {
    strike: ({ browser }) => changeExtension(browser, 'disable'),
    mend: ({ browser }) => changeExtension(browser, 'enable'),
  },
  offline: {
    strike: ({ browser }) => browser.context.setOffline(true),
    mend: ({ browser }) => browser.context.setOffline(false),
  },
  'storage full': { strike: ({ browser }) => fillQuota(browser), mend: ({ browser }) => freeQuota(browser) },
  'page left': { strike: async ({ tab }) => void (await tab.goto(`${HALO}/home`)) },
  'tab closed': {
    strike: async ({ tab }) => {
      const gone = tab.waitForEvent('close');
      await tab.close({ runBeforeUnload: true });
      await gone;
    },
  },
  'second tab': {
    strike: async ({ browser }) => {
      const other = await browser.context.newPage();
      await newApplication(other, new Guide(other, new ClickCounter()));
      await other.close();
    },
  },
  'double click': { strike: async () => undefined, press: 'double' },
  'slow Save': { strike: async () => undefined, quirk: 'save-slow' },
};
const STEPS = ['captured', 'made anew', 'Save pressed'] as const;

/** Cells in which a saved secret is lost without a word before it; docs/security.md names them under what is left over. */
const KNOWN = ['extension restarted × Save pressed', 'second tab × Save pressed'];

const table: Record<string, Record<string, string>> = {};

/** The vault as a page of the extension sees it; the page may have to wait until the extension is back. */
async function vaultText(browser: ExtensionBrowser): Promise<string> {
  const page = await browser.context.newPage();
  const url = `chrome-extension://${browser.extensionId}/options.html`;
  const text = await until(
    'the extension to be back',
    async () => {
      await page.goto(url);
      return page.evaluate(async () => {
        type Session = { get(key: null): Promise<unknown> };
        const { chrome } = globalThis as unknown as { chrome: { storage: { session: Session } } };
        return JSON.stringify(await chrome.storage.session.get(null));
      });
    },
    { pause: () => page.waitForLoadState() },
  );
  await page.close();
  return text;
}

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`no secret is lost unwarned: ${name}`, async ({ browserWithExtension: browser, practice, expectedErrors }) => {
    test.setTimeout(90_000);
    // Halo's own page reports what it cannot load, and the vault what it cannot keep.
    expectedErrors.push(/quota/i, /ERR_INTERNET_DISCONNECTED/, /Failed to fetch/i);
    for (const step of STEPS) {
      practice.store.reset();
      if (fault.quirk) practice.store.setQuirk(fault.quirk, true);
      const tab = await browser.context.newPage();
      const cell = { browser, practice, tab };
      const guide = new Guide(tab, new ClickCounter());
      let warned = '';
      tab.on('dialog', (dialog) => {
        warned ||= `asked before leaving`;
        void dialog.accept().catch(() => undefined);
      });
      await newApplication(tab, guide);
      if (step !== 'captured') await tab.getByRole('button', { name: 'Generate' }).click();
      if (step === 'Save pressed') await tab.locator(FOOT).click();
      await fault.strike(cell);
      if (!tab.isClosed() && tab.url().startsWith(APPLICATIONS)) {
        await tab.bringToFront();
        if (step !== 'Save pressed') await tab.locator(FOOT).click({ clickCount: fault.press === 'double' ? 2 : 1 });
        const seen = await until(
          'Save to be answered',
          async () => {
            if (await guide.ax.first(GUARD)) return 'guard';
            if (await tab.locator('.Toastify__toast--error').first().isVisible()) return 'refused by Halo';
            return savedApplication(practice).saves > 0 && (await tab.locator(FOOT).isHidden()) && 'saved';
          },
          { pause: () => guide.ax.frame(), timeout: 8000 },
        );
        if (seen === 'guard') warned = 'guard';
        if (seen === 'refused by Halo') warned = seen;
      }
      await fault.mend?.(cell);
      const { saves, secret } = savedApplication(practice);
      expect(saves, 'never doubled').toBeLessThanOrEqual(1);
      const held = (await vaultText(browser)).includes(secret) && secret !== '';
      table[name] ??= {};
      table[name][step] = held ? 'held' : secret === '' ? `not saved${warned && `, ${warned}`}` : warned || 'LOST';
      if (!tab.isClosed()) await tab.close();
    }
    const lost = STEPS.filter((step) => table[name]?.[step] === 'LOST').map((step) => `${name} × ${step}`);
    expect(lost.filter((one) => !KNOWN.includes(one))).toEqual([]);
  });
}

test.afterAll(() => {
  const lines = Object.entries(table).map(([name, row]) =>
    [name, ...STEPS.map((step) => row[step] ?? '-')].join(' | '),
  );
  process.stdout.write(`fault | ${STEPS.join(' | ')}\n${lines.join('\n')}\n`);
});

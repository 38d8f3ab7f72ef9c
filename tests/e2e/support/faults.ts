import type { Page } from '@playwright/test';
import type { QuirkId } from '../../practice/quirks.ts';
import type { ExtensionBrowser } from './browser.ts';
import { ClickCounter } from './clicks.ts';
import { HALO } from './fixtures.ts';
import { Guide } from './guide.ts';
import { changeExtension, changeSiteAccess, fillQuota, freeQuota, killWorker, newApplication } from './secret.ts';

/** Where a fault strikes: the browser, and the tab that the admin works in. */
export interface Place {
  browser: ExtensionBrowser;
  tab: Page;
}

/** Something that goes wrong while a Client Secret is on its way from Halo to ScalePad. */
export interface Fault {
  strike(place: Place): Promise<void>;
  /** Puts right what can be, as an admin would. */
  mend?(place: Place): Promise<void>;
  /** How the practice Halo behaves from the start. */
  quirk?: QuirkId;
  /** How the admin presses Save and Fill ScalePad form; once when left out. */
  press?: 'double';
  /** What the guide says beforehand where the fault cannot be withstood. */
  saidBefore?: RegExp;
}

const nothing = async (): Promise<void> => undefined;

/** Opens another new application in a second tab, as far as its pair is captured. */
async function secondTab({ browser }: Place): Promise<void> {
  const other = await browser.context.newPage();
  await newApplication(other, new Guide(other, new ClickCounter()));
  await other.close();
}

export const FAULTS: Record<string, Fault> = {
  'worker killed': { strike: ({ browser }) => killWorker(browser) },
  'extension restarted': {
    strike: ({ browser }) => changeExtension(browser, 'reload'),
    saidBefore: /In memory only\. A restart of the browser or of this extension loses it/,
  },
  'access taken away': {
    strike: ({ browser }) => changeSiteAccess(browser, 'ON_CLICK'),
    mend: ({ browser }) => changeSiteAccess(browser, 'ON_ALL_SITES'),
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
  'second tab': { strike: secondTab },
  'double click': { strike: nothing, press: 'double' },
  'slow Save': { strike: nothing, quirk: 'save-slow' },
};

import type { Page } from '@playwright/test';
import type { QuirkId } from '../../practice/quirks.ts';
import { Guide } from '../pages/guide.ts';
import type { ExtensionBrowser } from './browser.ts';
import { ClickCounter } from './clicks.ts';
import { HALO } from './fixtures.ts';
import {
  ageSecret,
  askExtension,
  badgeOf,
  capturedPair,
  fillQuota,
  freeQuota,
  hangWorker,
  NEW_APPLICATION,
  newApplication,
  ringAlarm,
} from './secret.ts';
import { until } from './until.ts';

/** Where a fault happens: the browser, and the tab that the admin works in. */
export interface FaultSite {
  browser: ExtensionBrowser;
  tab: Page;
}

/** Something that goes wrong while a Client Secret is on its way from Halo to ScalePad. */
export interface Fault {
  /** How the page of the new application is opened; by its address when left out. */
  open?(site: FaultSite): Promise<void>;
  /** Gives what was said before it, as a text, where something was. */
  trigger(site: FaultSite): Promise<unknown>;
  /** Puts right what can be, as an admin would. */
  repair?(site: FaultSite): Promise<void>;
  /** It changes the extension in the browser, so it needs a profile of its own. */
  changesExtension?: true;
  /** How the practice Halo behaves from the start. */
  quirk?: QuirkId;
  /** How the admin presses Save and Fill ScalePad form; once when left out. */
  press?: 'double';
  /** What the guide says beforehand where the fault cannot be withstood. */
  saidBefore?: RegExp;
  /** Why the secret is gone where the fault cannot be withstood. */
  gone?: 'restarted' | 'expired';
}

const nothing = async (): Promise<void> => undefined;

/** Opens another new application in a second tab, as far as its pair is captured. */
async function secondTab({ browser }: FaultSite): Promise<void> {
  const other = await browser.context.newPage();
  await newApplication(other, new Guide(other, new ClickCounter()));
  await other.close();
}

/** Lets the Client Secret expire while the admin is on another tab of its application, or elsewhere. */
async function timeOver({ browser, tab }: FaultSite): Promise<string | undefined> {
  if ((await capturedPair(browser)).clientSecret === undefined) return undefined;
  // On the application itself; a page that is being drawn again shows its tabs a moment later.
  if (new URL(tab.url()).searchParams.has('id')) await tab.getByRole('tab', { name: 'Permissions' }).click();
  // A Save that is noted meanwhile restarts the secret's lifetime.
  const warned = async () => {
    await ageSecret(browser, 26);
    await ringAlarm(browser, 'vault-warning');
    await tab.waitForLoadState();
    return (await badgeOf(browser, `${HALO}/*`)) === '!';
  };
  const gone = async () => {
    await ageSecret(browser, 31);
    await ringAlarm(browser, 'vault-expiry');
    await tab.waitForLoadState();
    return (await capturedPair(browser)).clientSecret === undefined;
  };
  await until('the button to warn', warned);
  await until('the secret to be gone', gone);
  return 'said five minutes before';
}

/** Another limit for the Client Secret, shorter than the captured one is old. */
const LIMIT_MINUTES = 5;
async function setLimit(browser: ExtensionBrowser, secretMinutes: number): Promise<void> {
  await askExtension(browser, { type: 'set-preferences', patch: { secretMinutes } });
}

async function importLimit({ browser }: FaultSite): Promise<void> {
  const { answer } = await askExtension<string>(browser, { type: 'settings-export' });
  const file = JSON.parse(answer) as { preferences: { secretMinutes: number } };
  file.preferences.secretMinutes = LIMIT_MINUTES;
  await askExtension(browser, { type: 'settings-import', text: JSON.stringify(file) });
}

const FIRST_LIMIT_MINUTES = 30;
const HANGS_MS = 4000;

const ALL = {
  'worker killed': { trigger: ({ browser }) => browser.stopBackground() },
  'extension restarted': {
    changesExtension: true,
    trigger: ({ browser }) => browser.changeExtension('reload'),
    gone: 'restarted',
    saidBefore: /Deleted when the browser closes or the extension restarts/,
  },
  'access taken away': {
    changesExtension: true,
    trigger: ({ browser }) => browser.changeSiteAccess(false),
    repair: ({ browser }) => browser.changeSiteAccess(true),
  },
  offline: {
    trigger: ({ browser }) => browser.context.setOffline(true),
    repair: ({ browser }) => browser.context.setOffline(false),
  },
  'storage full': { trigger: ({ browser }) => fillQuota(browser), repair: ({ browser }) => freeQuota(browser) },
  'page left': { trigger: async ({ tab }) => void (await tab.goto(`${HALO}/home`)) },
  'tab closed': {
    trigger: async ({ tab }) => {
      const gone = tab.waitForEvent('close');
      await tab.close({ runBeforeUnload: true });
      await gone;
    },
  },
  'second tab': { trigger: secondTab },
  'double click': { trigger: nothing, press: 'double' },
  'slow Save': { trigger: nothing, quirk: 'save-slow' },
  'tab open before install': {
    changesExtension: true,
    open: async ({ browser, tab }) => {
      await browser.changeExtension('disable');
      await tab.goto(NEW_APPLICATION);
      await browser.changeExtension('enable');
      await tab.bringToFront();
    },
    trigger: nothing,
  },
  'time over while on another tab': { trigger: timeOver, gone: 'expired' },
  'limit shortened': {
    async trigger({ browser }) {
      await ageSecret(browser, LIMIT_MINUTES + 1);
      await setLimit(browser, LIMIT_MINUTES);
    },
    repair: ({ browser }) => setLimit(browser, FIRST_LIMIT_MINUTES),
  },
  'limit shortened by an import': {
    async trigger(site) {
      await ageSecret(site.browser, LIMIT_MINUTES + 1);
      await importLimit(site);
    },
    repair: ({ browser }) => setLimit(browser, FIRST_LIMIT_MINUTES),
  },
  'vault hangs': {
    trigger: ({ browser }) => hangWorker(browser, HANGS_MS),
    async repair({ browser }) {
      await askExtension(browser, { type: 'overview' });
    },
  },
} satisfies Record<string, Fault>;
export const FAULTS: Record<keyof typeof ALL, Fault> = ALL;

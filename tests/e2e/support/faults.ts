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
  fireAlarm,
  freeQuota,
  hangWorker,
  NEW_APPLICATION,
  newApplication,
} from './secret.ts';
import { until } from './until.ts';

/** Where a fault happens: the browser, and the tab that the admin works in. */
export interface FaultSite {
  browser: ExtensionBrowser;
  tab: Page;
}

/** Something that goes wrong between the capture of a Client Secret and its fill in ScalePad. */
export interface Fault {
  /** Opens the page of the new application; by its address when omitted. */
  open?(site: FaultSite): Promise<void>;
  /** Causes the fault. Returns the warning that the extension showed before it, if any. */
  trigger(site: FaultSite): Promise<unknown>;
  /** Repairs what an admin can repair. */
  repair?(site: FaultSite): Promise<void>;
  /** The fault changes the extension in the browser, so it needs its own profile. */
  changesExtension?: true;
  /** A quirk of the practice Halo from the start. */
  quirk?: QuirkId;
  /** How the admin presses Save and Fill ScalePad form; once when omitted. */
  press?: 'double';
  /** What the guide says beforehand where the fault deletes the secret. */
  warning?: RegExp;
  /** The reason that the extension reports where the fault deletes the secret. */
  gone?: 'restarted' | 'expired';
}

const nothing = async (): Promise<void> => undefined;

/** Opens another new application in a second tab, and waits until its pair is captured. */
async function secondTab({ browser }: FaultSite): Promise<void> {
  const other = await browser.context.newPage();
  await newApplication(other, new Guide(other, new ClickCounter()));
  await other.close();
}

/** Makes the Client Secret expire while the admin is on another tab of its application, or elsewhere. */
async function timeOver({ browser, tab }: FaultSite): Promise<string | undefined> {
  if ((await capturedPair(browser)).clientSecret === undefined) return undefined;
  // On the application's own page, which may still be rendering its tabs.
  if (new URL(tab.url()).searchParams.has('id')) await tab.getByRole('tab', { name: 'Permissions' }).click();
  // A Save that the vault records meanwhile restarts the secret's lifetime.
  const warned = async () => {
    await ageSecret(browser, 26);
    await fireAlarm(browser, 'vault-warning');
    await tab.waitForLoadState();
    return (await badgeOf(browser, `${HALO}/*`)) === '!';
  };
  const expired = async () => {
    await ageSecret(browser, 31);
    await fireAlarm(browser, 'vault-expiry');
    await tab.waitForLoadState();
    return (await capturedPair(browser)).clientSecret === undefined;
  };
  await until('the toolbar button to warn', warned);
  await until('the secret to expire', expired);
  return 'warned five minutes before';
}

/** A new limit for the Client Secret, shorter than the age of the captured one. */
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
    warning: /Deleted when the browser closes or the extension restarts/,
  },
  'access revoked': {
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
      const closed = tab.waitForEvent('close');
      await tab.close({ runBeforeUnload: true });
      await closed;
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

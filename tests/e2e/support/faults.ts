import type { Page } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import type { QuirkId } from '../../practice/quirks.ts';
import type { ExtensionBrowser } from './browser.ts';
import { ClickCounter } from './clicks.ts';
import { changeExtension, changeSiteAccess } from './extensions-page.ts';
import { HALO } from './fixtures.ts';
import { Guide } from './guide.ts';
import {
  ageSecret,
  askExtension,
  badgeOf,
  fillQuota,
  freeQuota,
  hangWorker,
  heldPair,
  killWorker,
  NEW_APPLICATION,
  newApplication,
  ringAlarm,
} from './secret.ts';
import { until } from './until.ts';

/** Where a fault strikes: the browser, and the tab that the admin works in. */
export interface Place {
  browser: ExtensionBrowser;
  tab: Page;
}

/** Something that goes wrong while a Client Secret is on its way from Halo to ScalePad. */
export interface Fault {
  /** How the page of the new application is opened; by its address when left out. */
  arrive?(place: Place): Promise<void>;
  /** Gives what was said before it, as a text, where something was. */
  strike(place: Place): Promise<unknown>;
  /** Puts right what can be, as an admin would. */
  mend?(place: Place): Promise<void>;
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
async function secondTab({ browser }: Place): Promise<void> {
  const other = await browser.context.newPage();
  await newApplication(other, new Guide(other, new ClickCounter()));
  await other.close();
}

/** The Client Secret's time is over while the admin is on another tab of its application, or elsewhere. */
async function timeOver({ browser, tab }: Place): Promise<string | undefined> {
  if ((await heldPair(browser)).clientSecret === undefined) return undefined;
  const other = tab.getByRole('tab', { name: 'Permissions' });
  if (await other.isVisible()) await other.click();
  await ageSecret(browser, 26);
  await ringAlarm(browser, 'vault-warning');
  const said = await until('the button to warn', async () => (await badgeOf(browser, `${HALO}/*`)) === '!', {
    pause: () => tab.waitForLoadState(),
    timeout: GRACE_LIMIT_MS,
  }).catch(() => false);
  await ageSecret(browser, 5);
  await ringAlarm(browser, 'vault-expiry');
  await until('the secret to be gone', async () => (await heldPair(browser)).clientSecret === undefined, {
    pause: () => tab.waitForLoadState(),
  });
  return said ? 'said five minutes before' : undefined;
}

/** Another limit for the Client Secret, shorter than the held one is old. */
const LIMIT_MINUTES = 5;
async function setLimit(browser: ExtensionBrowser, secretMinutes: number): Promise<void> {
  await askExtension(browser, { type: 'set-preferences', patch: { secretMinutes } });
}

async function importLimit({ browser }: Place): Promise<void> {
  const { answer } = await askExtension<string>(browser, { type: 'settings-export' });
  const file = JSON.parse(answer) as { preferences: { secretMinutes: number } };
  file.preferences.secretMinutes = LIMIT_MINUTES;
  await askExtension(browser, { type: 'settings-import', text: JSON.stringify(file) });
}

const FIRST_LIMIT_MINUTES = 30;
const HANGS_MS = 4000;

export const FAULTS: Record<string, Fault> = {
  'worker killed': { strike: ({ browser }) => killWorker(browser) },
  'extension restarted': {
    changesExtension: true,
    strike: ({ browser }) => changeExtension(browser, 'reload'),
    gone: 'restarted',
    saidBefore: /In memory only\. A restart of the browser or of this extension loses it/,
  },
  'access taken away': {
    changesExtension: true,
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
  'tab open before install': {
    changesExtension: true,
    arrive: async ({ browser, tab }) => {
      await changeExtension(browser, 'disable');
      await tab.goto(NEW_APPLICATION);
      await changeExtension(browser, 'enable');
      await tab.bringToFront();
    },
    strike: nothing,
  },
  'time over while on another tab': { strike: timeOver, gone: 'expired' },
  'limit shortened': {
    async strike({ browser }) {
      await ageSecret(browser, LIMIT_MINUTES + 1);
      await setLimit(browser, LIMIT_MINUTES);
    },
    mend: ({ browser }) => setLimit(browser, FIRST_LIMIT_MINUTES),
  },
  'limit shortened by an import': {
    async strike(place) {
      await ageSecret(place.browser, LIMIT_MINUTES + 1);
      await importLimit(place);
    },
    mend: ({ browser }) => setLimit(browser, FIRST_LIMIT_MINUTES),
  },
  'vault hangs': {
    strike: ({ browser }) => hangWorker(browser, HANGS_MS),
    async mend({ browser }) {
      await askExtension(browser, { type: 'overview' });
    },
  },
};

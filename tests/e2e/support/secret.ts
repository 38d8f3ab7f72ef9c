import type { Page } from '@playwright/test';
import type { ApplicationRecord } from '../../practice/records.ts';
import type { Practice } from '../../practice/server/start.ts';
import type { Guide } from '../pages/guide.ts';
import type { ExtensionBrowser } from './browser.ts';
import { expect, HALO } from './fixtures.ts';
import { ATTEMPT_LIMIT_MS, until } from './until.ts';

export const NEW_APPLICATION = `${HALO}/config/integrations/api/applications?id=-1`;
/** Halo's Save below the form; Halo has another one above it. */
export const LOWER_SAVE = '.form-foot .glow-btn';
export const GUARD = { role: 'alertdialog', name: 'Client Secret not captured' };
/** The quota of `storage.session`: 10 MB. */
const QUOTA = 10 * 1024 * 1024;

interface Area {
  get(key: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}
interface ExtensionScope {
  __captures: number;
  chrome: {
    storage: { session: Area; local: Area; sync?: Area };
    tabs: { query(what: object): Promise<{ id: number }[]> };
    alarms: { create(name: string, when: { when: number }): Promise<void> };
    action: { getBadgeText(which: { tabId: number }): Promise<string> };
    scripting: { executeScript(what: object): Promise<{ result?: unknown }[]> };
    runtime: { onMessage: { addListener(listen: (message: { type?: string }) => void): void } };
  };
}
interface OwnPage {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> }; storage: { session: Area } };
}
type Pair = { clientId: string; clientSecret: string };
type CapturedPair = Partial<Record<keyof Pair, { value: string; saved: boolean }>>;

/** Returns the pair of this Halo address as the vault holds it. */
export async function capturedPair(
  browser: ExtensionBrowser,
  origin = HALO,
): Promise<Partial<Pair> & { saved?: boolean }> {
  const record = (await browser.inExtension(async (key) => {
    const { session } = (globalThis as unknown as ExtensionScope).chrome.storage;
    return (await session.get(null))[key];
  }, `vault:${origin}`)) as CapturedPair | undefined;
  return {
    clientId: record?.clientId?.value,
    clientSecret: record?.clientSecret?.value,
    saved: record?.clientSecret?.saved,
  };
}

/** Waits until the vault holds this pair as saved by Halo. */
export async function expectSavedPair(
  browser: ExtensionBrowser,
  pair: Record<keyof Pair, string | undefined>,
): Promise<void> {
  await expect.poll(() => capturedPair(browser)).toEqual({ ...pair, saved: true });
}

/** Sets the age of the captured secret. */
export async function ageSecret(browser: ExtensionBrowser, minutes: number, origin = HALO): Promise<void> {
  await browser.inExtension(
    async ([key, ms]) => {
      const { session } = (globalThis as unknown as ExtensionScope).chrome.storage;
      const record = (await session.get(null))[key] as { clientSecret?: { at: number } } | undefined;
      if (!record?.clientSecret) return;
      record.clientSecret.at = Date.now() - ms;
      await session.set({ [key]: record });
    },
    [`vault:${origin}`, minutes * 60_000] as const,
  );
}

/** Fires an alarm of the background. */
export async function fireAlarm(browser: ExtensionBrowser, name: 'vault-expiry' | 'vault-warning'): Promise<void> {
  await browser.inExtension(async (alarm) => {
    const { alarms } = (globalThis as unknown as ExtensionScope).chrome;
    await alarms.create(alarm, { when: Date.now() });
  }, name);
}

/** Returns the badge of the toolbar button for the tab with this address. */
export async function badgeOf(browser: ExtensionBrowser, url: string): Promise<string> {
  return browser.inExtension(async (address) => {
    const { tabs, action } = (globalThis as unknown as ExtensionScope).chrome;
    const [tab] = await tabs.query({ url: address });
    return tab ? action.getBadgeText({ tabId: tab.id }) : '';
  }, url);
}

/** Blocks the background for a time, as if it hangs. Does not wait until it answers again. */
export async function hangWorker(browser: ExtensionBrowser, ms: number): Promise<void> {
  await browser.inExtension((time) => {
    setTimeout(() => {
      const end = Date.now() + time;
      while (Date.now() < end);
    });
  }, ms);
}

/** Reads a storage area in a content script on Halo's page. Returns the browser's error message, or "readable". */
export async function storageReadFromPage(browser: ExtensionBrowser, area: 'session' | 'local'): Promise<unknown> {
  return browser.inExtension(
    async ([url, name]) => {
      const { tabs, scripting } = (globalThis as unknown as ExtensionScope).chrome;
      const [tab] = await tabs.query({ url });
      const [answer] = await scripting.executeScript({
        target: { tabId: tab?.id },
        args: [name],
        func: (areaName: 'session' | 'local') =>
          (globalThis as unknown as ExtensionScope).chrome.storage[areaName].get(null).then(
            () => 'readable',
            (error: Error) => error.message,
          ),
      });
      return answer?.result;
    },
    [`${HALO}/*`, area] as const,
  );
}

/** Returns the content of all storage areas, as text. */
export async function everythingStored(
  browser: ExtensionBrowser,
): Promise<Record<'session' | 'local' | 'sync', string>> {
  return browser.inExtension(async () => {
    const { session, local, sync } = (globalThis as unknown as ExtensionScope).chrome.storage;
    const text = async (area: Area | undefined) => JSON.stringify((await area?.get(null)) ?? null);
    return { session: await text(session), local: await text(local), sync: await text(sync) };
  });
}

/** Fills the vault's storage up to its quota, so that it refuses further values. */
export async function fillQuota(browser: ExtensionBrowser): Promise<void> {
  await browser.inExtension(async (most) => {
    const { session } = (globalThis as unknown as ExtensionScope).chrome.storage;
    const has = JSON.stringify(await session.get(null)).length;
    // Nearly all at once, then smaller and smaller pieces, until a pair no longer fits.
    let size = most - has - 4096;
    for (let at = 0; size > 64; at += 1) {
      try {
        await session.set({ [`fill-${at}`]: 'x'.repeat(size) });
        size = Math.min(size, 4096);
      } catch {
        size = Math.floor(size / 2);
      }
    }
  }, QUOTA);
}

/** Counts the requests to store something in the vault from now on. Returns a function that returns the count. */
export async function countCaptures(browser: ExtensionBrowser): Promise<() => Promise<number>> {
  await browser.inExtension(() => {
    const scope = globalThis as unknown as ExtensionScope;
    scope.__captures = 0;
    scope.chrome.runtime.onMessage.addListener((message) => {
      if (message?.type === 'capture') scope.__captures += 1;
    });
  });
  return () => browser.inExtension(() => (globalThis as unknown as ExtensionScope).__captures);
}

/** Removes what `fillQuota` stored. */
export async function freeQuota(browser: ExtensionBrowser): Promise<void> {
  await browser.inExtension(async () => {
    const { session } = (globalThis as unknown as ExtensionScope).chrome.storage;
    for (const key of Object.keys(await session.get(null))) if (key.startsWith('fill-')) await session.remove(key);
  });
}

/**
 * Sends a message to the background as the extension's own pages do, such as { type: 'overview' }, and waits until the
 * extension answers. Returns the answer, and the vault's storage afterwards. `active`: the tab that is active meanwhile.
 */
export async function askExtension<T>(
  browser: ExtensionBrowser,
  message: object,
  active?: Page,
): Promise<{ answer: T; session: string }> {
  return until('the extension to answer', () =>
    browser.inOwnPage(askBackground<T>, [message, ATTEMPT_LIMIT_MS] as const, active ?? null),
  );
}

/** Runs in a page of the extension. Rejects where the background does not answer in time: a stopping one never does. */
async function askBackground<T>([request, limitMs]: readonly [object, number]): Promise<{
  answer: T;
  session: string;
}> {
  const { chrome } = globalThis as unknown as OwnPage;
  const limit = new Promise((_, reject) => setTimeout(reject, limitMs, new Error('the background is silent')));
  const answer = (await Promise.race([chrome.runtime.sendMessage(request), limit])) as never;
  return { answer, session: JSON.stringify(await chrome.storage.session.get(null)) };
}

/** Opens a new application, applies the guide's settings, and waits until the pair is captured. */
export async function newApplication(
  tab: Page,
  guide: Guide,
  waitFor = ['Client ID', 'Client Secret'],
  open: () => Promise<unknown> = () => tab.goto(NEW_APPLICATION),
): Promise<void> {
  await open();
  await guide.atStep(3, 'Application');
  await guide.apply();
  await until('the application to be set', async () => /settings? applied/.test(await guide.status()));
  await tab.getByRole('tab', { name: 'Details' }).click();
  await guide.captured(waitFor);
}

/** Opens a new application, applies the guide's settings, and returns the captured pair. */
export async function newPair(tab: Page, guide: Guide): Promise<Pair> {
  await newApplication(tab, guide);
  return shownPair(tab);
}

/** Opens a new application while the vault is full, and waits until the vault has refused the pair. */
export async function refusedApplication(browser: ExtensionBrowser, tab: Page, guide: Guide): Promise<void> {
  // Before the first capture: a value that replaces one of the same length would still fit.
  await fillQuota(browser);
  const captures = await countCaptures(browser);
  await newApplication(tab, guide, []);
  // The page sends a second request only after the vault refused the first.
  await until('a second request to the vault', async () => (await captures()) > 1);
}

/**
 * Opens a new application and manually chooses the method that has a secret. Nothing else is set. Returns the captured
 * pair.
 */
export async function captureQuickly(tab: Page, guide: Guide): Promise<Pair> {
  await tab.goto(NEW_APPLICATION);
  // The first scan scrolls the form; an earlier press could miss its target.
  await guide.audited();
  await tab.getByRole('radio', { name: 'Client ID and Secret (Services)' }).click();
  await guide.captured(['Client ID', 'Client Secret']);
  return shownPair(tab);
}

/** Returns the pair as the page shows it. */
export async function shownPair(tab: Page): Promise<Pair> {
  const value = (label: string) =>
    tab
      .locator('label', { hasText: new RegExp(`^\\s*${label}\\s*$`) })
      .locator('xpath=..')
      .innerText();
  const pick = (text: string, pattern: RegExp) => pattern.exec(text)?.[0] ?? '';
  const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
  return {
    clientId: pick(await value('Client ID'), new RegExp(guid)),
    clientSecret: pick(await value('Client Secret'), new RegExp(`${guid}-${guid}`)),
  };
}

/**
 * Returns the number of saved applications, and the last one with its secret; `last` is null when this test saved none.
 */
export function savedApplication(practice: Practice): {
  saves: number;
  last: ApplicationRecord | null;
  secret: string;
} {
  const halo = practice.store.halo('demo.halopsa.com');
  const saves = halo.saves.filter(({ kind }) => kind === 'application').length;
  const last = saves > 0 ? (halo.applications.at(-1) ?? null) : null;
  return { saves, last, secret: (last && halo.secrets.get(last.id)) ?? '' };
}

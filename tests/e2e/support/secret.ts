import type { Page } from '@playwright/test';
import type { ApplicationRecord } from '../../practice/records.ts';
import type { Practice } from '../../practice/server/start.ts';
import type { ExtensionBrowser } from './browser.ts';
import { HALO } from './fixtures.ts';
import type { Guide } from './guide.ts';
import { stopWorkers } from './reset.ts';
import { until } from './until.ts';

export const NEW_APPLICATION = `${HALO}/config/integrations/api/applications?id=-1`;
export const GUARD = { role: 'alertdialog', name: 'Client Secret not captured' };
/** `storage.session` takes 10 MB. */
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
type Held = Partial<Record<keyof Pair, { value: string; saved: boolean }>>;

/** What the vault holds of the pair of this Halo address. */
export async function heldPair(browser: ExtensionBrowser, origin = HALO): Promise<Partial<Pair> & { saved?: boolean }> {
  const worker = await browser.worker();
  const record = (await worker.evaluate(async (key) => {
    const { session } = (globalThis as unknown as ExtensionScope).chrome.storage;
    return (await session.get(null))[key];
  }, `vault:${origin}`)) as Held | undefined;
  return {
    clientId: record?.clientId?.value,
    clientSecret: record?.clientSecret?.value,
    saved: record?.clientSecret?.saved,
  };
}

/** Lets so many minutes pass over the held secret: its capture moves back. */
export async function ageSecret(browser: ExtensionBrowser, minutes: number, origin = HALO): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(
    async ([key, ms]) => {
      const { session } = (globalThis as unknown as ExtensionScope).chrome.storage;
      const record = (await session.get(null))[key] as { clientSecret?: { at: number } } | undefined;
      if (!record?.clientSecret) return;
      record.clientSecret.at -= ms;
      await session.set({ [key]: record });
    },
    [`vault:${origin}`, minutes * 60_000] as const,
  );
}

/** Lets the background do what it does when this alarm is due. */
export async function ringAlarm(browser: ExtensionBrowser, name: 'vault-expiry' | 'vault-warning'): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async (alarm) => {
    const { alarms } = (globalThis as unknown as ExtensionScope).chrome;
    await alarms.create(alarm, { when: Date.now() });
  }, name);
}

/** What stands on the toolbar's button for the tab with this address. */
export async function badgeOf(browser: ExtensionBrowser, url: string): Promise<string> {
  const worker = await browser.worker();
  return worker.evaluate(async (address) => {
    const { tabs, action } = (globalThis as unknown as ExtensionScope).chrome;
    const [tab] = await tabs.query({ url: address });
    return tab ? action.getBadgeText({ tabId: tab.id }) : '';
  }, url);
}

/** Keeps the background from answering for so long, as one that hangs. Does not wait for its end. */
export async function hangWorker(browser: ExtensionBrowser, ms: number): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate((time) => {
    setTimeout(() => {
      const end = Date.now() + time;
      while (Date.now() < end);
    });
  }, ms);
}

/** What a content script gets that asks for a storage area in Halo's page: the browser's refusal, or "readable". */
export async function storageReadFromPage(browser: ExtensionBrowser, area: 'session' | 'local'): Promise<unknown> {
  const worker = await browser.worker();
  return worker.evaluate(
    async ([url, name]) => {
      const { tabs, scripting } = (globalThis as unknown as ExtensionScope).chrome;
      const [tab] = await tabs.query({ url });
      const [answer] = await scripting.executeScript({
        target: { tabId: tab?.id },
        args: [name],
        func: (asked: 'session' | 'local') =>
          (globalThis as unknown as ExtensionScope).chrome.storage[asked].get(null).then(
            () => 'readable',
            (error: Error) => error.message,
          ),
      });
      return answer?.result;
    },
    [`${HALO}/*`, area] as const,
  );
}

/** Everything in all storage areas, as text. */
export async function everythingStored(
  browser: ExtensionBrowser,
): Promise<Record<'session' | 'local' | 'sync', string>> {
  const worker = await browser.worker();
  return worker.evaluate(async () => {
    const { session, local, sync } = (globalThis as unknown as ExtensionScope).chrome.storage;
    const text = async (area: Area | undefined) => JSON.stringify((await area?.get(null)) ?? null);
    return { session: await text(session), local: await text(local), sync: await text(sync) };
  });
}

/** Fills the vault's storage up to its quota, so that it refuses whatever comes next. */
export async function fillQuota(browser: ExtensionBrowser): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async (most) => {
    const { session } = (globalThis as unknown as ExtensionScope).chrome.storage;
    const has = JSON.stringify(await session.get(null)).length;
    // Nearly all at once, then the rest in pieces too small for a pair.
    let left = most - has - 4096;
    for (let at = 0; left > 64; at += 1) {
      try {
        await session.set({ [`fill-${at}`]: 'x'.repeat(left) });
        left = Math.min(left, 4096);
      } catch {
        left = Math.floor(left / 2);
      }
    }
  }, QUOTA);
}

/** Counts from now on how often a page asks the vault to keep something; gives the number so far. */
export async function countCaptures(browser: ExtensionBrowser): Promise<() => Promise<number>> {
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const scope = globalThis as unknown as ExtensionScope;
    scope.__captures = 0;
    scope.chrome.runtime.onMessage.addListener((message) => {
      if (message?.type === 'capture') scope.__captures += 1;
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as ExtensionScope).__captures);
}

/** Makes room again. */
export async function freeQuota(browser: ExtensionBrowser): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async () => {
    const { session } = (globalThis as unknown as ExtensionScope).chrome.storage;
    for (const key of Object.keys(await session.get(null))) if (key.startsWith('fill-')) await session.remove(key);
  });
}

/** Kills the service worker through the debugging protocol, and waits until it has stopped. */
export async function killWorker(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.context.newPage();
  await stopWorkers(browser.context, page);
  await page.close();
}

/**
 * Asks the background as the extension's own pages do, such as { type: 'overview' }; waits until the extension is there.
 * Gives its answer, and what the vault's storage holds afterwards.
 */
export async function askExtension<T>(
  browser: ExtensionBrowser,
  message: object,
): Promise<{ answer: T; session: string }> {
  const page = await browser.context.newPage();
  try {
    return await until(
      'the extension to answer',
      async () => {
        await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
        return page.evaluate(async (asked) => {
          const { chrome } = globalThis as unknown as OwnPage;
          const answer = (await chrome.runtime.sendMessage(asked)) as never;
          return { answer, session: JSON.stringify(await chrome.storage.session.get(null)) };
        }, message);
      },
      { pause: () => page.waitForLoadState() },
    );
  } finally {
    await page.close();
  }
}

/** Opens a new application, lets the guide set it, and waits until the pair is there. */
export async function newApplication(
  tab: Page,
  guide: Guide,
  waitFor = ['Client ID', 'Client Secret'],
  arrive: () => Promise<unknown> = () => tab.goto(NEW_APPLICATION),
): Promise<void> {
  await arrive();
  await guide.atStep(3, 'Application');
  await guide.audited();
  await guide.apply();
  await until('the application to be set', async () => /settings? applied/.test(await guide.status()));
  await tab.getByRole('tab', { name: 'Details' }).click();
  await guide.captured(waitFor);
}

/** Opens a new application and chooses by hand the method that has a secret: the pair is there, nothing else is set. */
export async function captureQuickly(tab: Page, guide: Guide): Promise<void> {
  await tab.goto(NEW_APPLICATION);
  // The first look scrolls through the form; a press aimed before it would land elsewhere.
  await guide.audited();
  await tab.getByRole('radio', { name: 'Client ID and Secret (Services)' }).click();
  await guide.captured(['Client ID', 'Client Secret']);
}

/** The pair as the page shows it. */
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

/** The application that Halo saved last, with its secret; null when none was saved in this test. */
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

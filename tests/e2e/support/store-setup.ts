import type { ExtensionBrowser } from './browser.ts';
import { HALO } from './fixtures.ts';
import { AGENT, APPLICATION, ROLE } from './lab-records.ts';
import { VALUES } from './scalepad-forms.ts';
import { askExtension } from './secret.ts';

type StepId = 'role' | 'agent' | 'application' | 'scalepad';

interface ExtensionScope {
  chrome: {
    storage: {
      local: { get(key: string): Promise<Record<string, object>>; set(items: object): Promise<void> };
      session: { get(key: string): Promise<Record<string, string>>; set(items: object): Promise<void> };
    };
  };
}

/** The parts of a stored setup. */
export interface StoredSetup {
  done?: readonly StepId[];
  /** All five fields of ScalePad's form were filled. */
  filled?: boolean;
  /** A guided run in this state. */
  run?: 'running' | 'paused' | 'stopped';
  /** The captured credentials, by id. */
  values?: Record<string, string>;
}

/** Stores a setup of this Halo, as if the admin had done these steps. Works without a running worker. */
export async function storeSetup(browser: ExtensionBrowser, setup: StoredSetup, origin = HALO): Promise<void> {
  await createSetup(browser, origin);
  await browser.inOwnPage(
    async ([address, { done = [], filled, run }]) => {
      const { storage } = (globalThis as unknown as ExtensionScope).chrome;
      const key = `setup:${address}`;
      const { [key]: created } = await storage.local.get(key);
      const { 'browser-session': session = 'none' } = await storage.session.get('browser-session');
      const steps = Object.fromEntries(
        ['role', 'agent', 'application', 'scalepad'].map((id) => [
          id,
          { state: done.includes(id as 'role') ? 'done' : 'to-do' },
        ]),
      );
      await storage.local.set({
        [key]: {
          ...created,
          run: undefined,
          steps: { ...steps, ...(filled && { scalepad: { state: 'in-progress', met: 5, total: 5 } }) },
          ...(run && { run: { state: run, tabId: 1, session, pressedAt: Date.now(), fill: false, skipped: [] } }),
        },
      });
    },
    [origin, setup] as const,
    null,
  );
  await storeCredentials(browser, origin, setup.values ?? {});
}

/**
 * Stores all five values for a Halo whose setup has begun, as after its three steps. Does not change the steps of an
 * existing setup. Works without a running worker.
 */
export async function storeAllCredentials(browser: ExtensionBrowser, origin = HALO): Promise<void> {
  await createSetup(browser, origin);
  await storeCredentials(browser, origin, VALUES);
}

/**
 * Stores a setup to which the role at this address belongs, so that the guide works on it. Replaces an existing setup.
 * Needs a worker, and so Chromium. Opens no page where the worker runs, so that the bench measures nothing of it.
 */
export async function ownRole(browser: ExtensionBrowser, url: string): Promise<void> {
  const { origin } = new URL(url);
  const toDo = { state: 'to-do' };
  const setup = {
    origin,
    recipeId: 'scalepad',
    options: { 'two-way-sync': true },
    names: { role: ROLE, agent: AGENT, application: APPLICATION },
    labels: {},
    steps: { role: { state: 'in-progress', recordUrl: url }, agent: toDo, application: toDo, scalepad: toDo },
    updatedAt: Date.now(),
  };
  const worker = await browser.worker();
  await worker.evaluate((items) => (globalThis as unknown as ExtensionScope).chrome.storage.local.set(items), {
    [`setup:${origin}`]: setup,
  });
}

/** Creates the setup of this Halo where there is none. */
async function createSetup(browser: ExtensionBrowser, origin: string): Promise<void> {
  // A choice that changes nothing creates the setup.
  await askExtension(browser, { type: 'update-setup', origin });
}

/** Replaces the captured credentials of this Halo by these values, saved now. */
async function storeCredentials(
  browser: ExtensionBrowser,
  origin: string,
  values: Record<string, string>,
): Promise<void> {
  await browser.inOwnPage(
    async ([address, captured]) => {
      const { storage } = (globalThis as unknown as ExtensionScope).chrome;
      const entries = Object.entries(captured).map(([id, value]) => [id, { value, at: Date.now(), saved: true }]);
      await storage.session.set({ [`vault:${address}`]: Object.fromEntries(entries) });
    },
    [origin, values] as const,
    null,
  );
}

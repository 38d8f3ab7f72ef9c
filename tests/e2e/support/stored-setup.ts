import type { ExtensionBrowser } from './browser.ts';
import { HALO } from './fixtures.ts';
import { askExtension } from './secret.ts';

type StepId = 'role' | 'agent' | 'application' | 'scalepad';

interface PageScope {
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
  // A choice that changes nothing creates the setup.
  await askExtension(browser, { type: 'update-setup', origin });
  const own = await browser.openExtensionPage('options.html');
  await own.evaluate(
    async ([address, { done = [], filled, run, values = {} }]) => {
      const { storage } = (globalThis as unknown as PageScope).chrome;
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
      const captured = Object.entries(values).map(([id, value]) => [id, { value, at: Date.now(), saved: true }]);
      await storage.session.set({ [`vault:${address}`]: Object.fromEntries(captured) });
    },
    [origin, setup] as const,
  );
  await own.close();
}

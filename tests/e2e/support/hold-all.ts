import type { ExtensionBrowser } from './browser.ts';
import { HALO } from './fixtures.ts';
import { VALUES } from './scalepad-forms.ts';

interface PageScope {
  chrome: {
    runtime: { sendMessage(message: object): Promise<unknown> };
    storage: { session: { set(items: object): Promise<void> } };
  };
}

/** All five values are captured of a Halo whose setup has begun, as after its three steps. Needs no worker that is awake. */
export async function holdAll(browser: ExtensionBrowser, origin = HALO): Promise<void> {
  const own = await browser.openExtensionPage('options.html');
  await own.evaluate(
    async ([address, values]) => {
      const { runtime, storage } = (globalThis as unknown as PageScope).chrome;
      // A choice that changes nothing makes the setup.
      await runtime.sendMessage({ type: 'update-setup', origin: address });
      const captured = Object.entries(values).map(([id, value]) => [id, { value, at: Date.now(), saved: true }]);
      await storage.session.set({ [`vault:${address}`]: Object.fromEntries(captured) });
    },
    [origin, VALUES] as const,
  );
  await own.close();
}

import type { ExtensionBrowser } from './browser.ts';
import { HALO } from './fixtures.ts';
import { VALUES } from './scalepad-forms.ts';
import { askExtension } from './secret.ts';

interface PageScope {
  chrome: {
    storage: { session: { set(items: object): Promise<void> } };
  };
}

/** Stores all five values for a Halo whose setup has begun, as after its three steps. Works without a running worker. */
export async function storeAllCredentials(browser: ExtensionBrowser, origin = HALO): Promise<void> {
  // A choice that changes nothing creates the setup.
  await askExtension(browser, { type: 'update-setup', origin });
  const own = await browser.openExtensionPage('options.html');
  await own.evaluate(
    async ([address, values]) => {
      const { storage } = (globalThis as unknown as PageScope).chrome;
      const captured = Object.entries(values).map(([id, value]) => [id, { value, at: Date.now(), saved: true }]);
      await storage.session.set({ [`vault:${address}`]: Object.fromEntries(captured) });
    },
    [origin, VALUES] as const,
  );
  await own.close();
}

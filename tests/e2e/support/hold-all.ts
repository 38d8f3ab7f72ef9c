import type { ExtensionBrowser } from './browser.ts';
import { holdValues } from './check.ts';
import { HALO } from './fixtures.ts';
import { VALUES } from './scalepad-forms.ts';

interface PageScope {
  chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
}

/** All five values are held of a Halo whose set-up has begun, as after its three steps. */
export async function holdAll(browser: ExtensionBrowser, origin = HALO): Promise<void> {
  const own = await browser.openExtensionPage('options.html');
  // A choice that changes nothing makes the setup.
  await own.evaluate(
    (address) => (globalThis as unknown as PageScope).chrome.runtime.sendMessage({ type: 'choose', origin: address }),
    origin,
  );
  await own.close();
  await holdValues(browser, origin, VALUES);
}

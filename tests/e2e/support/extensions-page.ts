import { assertOwnProfile, type ExtensionBrowser } from './browser.ts';

interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      reload(id: string, options: object): Promise<void>;
      updateProfileConfiguration(what: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(what: { extensionId: string; hostAccess: SiteAccess }): Promise<void>;
    };
    management: { setEnabled(id: string, on: boolean): Promise<void> };
  };
}

/** What the admin may choose on chrome://extensions under "Site access". */
type SiteAccess = 'ON_CLICK' | 'ON_ALL_SITES';

/** Reloads, disables or enables the extension on chrome://extensions, as a person would there. */
export async function changeExtension(browser: ExtensionBrowser, how: 'reload' | 'disable' | 'enable'): Promise<void> {
  assertOwnProfile(browser);
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async ([id, what]) => {
      const { developerPrivate, management } = (globalThis as unknown as ExtensionsPage).chrome;
      // Outside developer mode an unpacked extension that is reloaded stays switched off.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      // Only asked for the error does it answer when the extension is loaded again, and not at once.
      if (what === 'reload') await developerPrivate.reload(id, { failQuietly: true, populateErrorForUnpacked: true });
      else await management.setEnabled(id, what === 'enable');
    },
    [browser.extensionId, how] as const,
  );
  await page.close();
}

/** Removes or restores the extension's access to its sites on chrome://extensions. */
export async function changeSiteAccess(browser: ExtensionBrowser, hostAccess: SiteAccess): Promise<void> {
  assertOwnProfile(browser);
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([extensionId, access]) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess: access,
      }),
    [browser.extensionId, hostAccess] as const,
  );
  await page.close();
}

import type { BrowserContext, Page } from '@playwright/test';

interface ExtensionsPage {
  chrome: {
    developerPrivate: {
      addHostPermission(id: string, host: string): Promise<void>;
      getExtensionsInfo(): Promise<{ id: string; location: string }[]>;
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
export async function changeExtension(
  context: BrowserContext,
  id: string,
  how: 'reload' | 'disable' | 'enable',
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    async ([extensionId, what]) => {
      const { developerPrivate, management } = (globalThis as unknown as ExtensionsPage).chrome;
      // Outside developer mode, an unpacked extension stays disabled after a reload.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      // Without `populateErrorForUnpacked`, the call returns before the extension has reloaded.
      const quietly = { failQuietly: true, populateErrorForUnpacked: true };
      if (what === 'reload') await developerPrivate.reload(extensionId, quietly);
      else await management.setEnabled(extensionId, what === 'enable');
    },
    [id, how] as const,
  );
  await page.close();
}

/** Grants or withdraws the extension's access to its sites on chrome://extensions. */
export async function changeSiteAccess(context: BrowserContext, id: string, isGranted: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([extensionId, access]) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess: access,
      }),
    [id, (isGranted ? 'ON_ALL_SITES' : 'ON_CLICK') as SiteAccess] as const,
  );
  await page.close();
}

/** Grants the next `permissions.request` for this pattern without Chromium's prompt. */
export async function preapproveHost(context: BrowserContext, id: string, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([extensionId, host]) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.addHostPermission(extensionId, host),
    [id, pattern] as const,
  );
  await page.close();
}

/** Opens chrome://extensions in this tab and returns the id of the unpacked extension; undefined when there is none. */
export async function unpackedExtension(page: Page): Promise<string | undefined> {
  await page.goto('chrome://extensions/');
  return page.evaluate(async () => {
    const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
    return (await developerPrivate.getExtensionsInfo()).find(({ location }) => location === 'UNPACKED')?.id;
  });
}

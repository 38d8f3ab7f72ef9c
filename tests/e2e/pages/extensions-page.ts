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

/** A document of chrome://extensions that has the APIs of that page, and none of its many elements. */
const WITHOUT_ELEMENTS = 'chrome://extensions/strings.m.js';

/** What the admin may choose on chrome://extensions under "Site access". */
type SiteAccess = 'ON_CLICK' | 'ON_ALL_SITES';

/** Runs a function with the APIs of chrome://extensions. */
async function inExtensionsPage<A>(
  context: BrowserContext,
  what: (argument: A) => Promise<void>,
  argument: A,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(WITHOUT_ELEMENTS);
  await page.evaluate(what as never, argument);
  await page.close();
}

/** Reloads, disables or enables the extension by the APIs behind the buttons of chrome://extensions. */
export function changeExtension(
  context: BrowserContext,
  id: string,
  how: 'reload' | 'disable' | 'enable',
): Promise<void> {
  return inExtensionsPage(
    context,
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
}

/** Grants or withdraws the extension's access to its sites, as chrome://extensions does. */
export function changeSiteAccess(context: BrowserContext, id: string, isGranted: boolean): Promise<void> {
  return inExtensionsPage(
    context,
    ([extensionId, access]) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateExtensionConfiguration({
        extensionId,
        hostAccess: access,
      }),
    [id, (isGranted ? 'ON_ALL_SITES' : 'ON_CLICK') as SiteAccess] as const,
  );
}

/** Grants the next `permissions.request` for this pattern without Chromium's prompt. */
export function preapproveHost(context: BrowserContext, id: string, pattern: string): Promise<void> {
  return inExtensionsPage(
    context,
    ([extensionId, host]) =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.addHostPermission(extensionId, host),
    [id, pattern] as const,
  );
}

/** Opens a document of chrome://extensions in this tab and returns the id of the unpacked extension; undefined when there is none. */
export async function unpackedExtension(page: Page): Promise<string | undefined> {
  await page.goto(WITHOUT_ELEMENTS);
  return page.evaluate(async () => {
    const { developerPrivate } = (globalThis as unknown as ExtensionsPage).chrome;
    return (await developerPrivate.getExtensionsInfo()).find(({ location }) => location === 'UNPACKED')?.id;
  });
}

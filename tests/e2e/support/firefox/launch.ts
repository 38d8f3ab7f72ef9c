import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type BrowserContext, firefox } from '@playwright/test';
import { WAIT_LIMIT_MS } from '../../../limits.ts';
import { setAxEngine } from '../ax.ts';
import { type ExtensionBrowser, watchOrigins } from '../browser.ts';
import { firefoxPath, firefoxVersion } from '../executables.ts';
import type { LaunchOptions } from '../launch-options.ts';
import { until } from '../until.ts';
import { FirefoxAx } from './ax.ts';
import { Bidi } from './bidi.ts';
import { Chrome } from './chrome.ts';
import { Debugger, freePort } from './debugger.ts';
import { ExtensionPages } from './extension-pages.ts';
import { idOf, preferences, UUID } from './preferences.ts';
import { startProxy } from './proxy.ts';

/** BiDi of this version does not reach the browser's own windows; that of Firefox 153 does. */
const VERSION_WITHOUT_WINDOWS = 140;

function startFirefox(
  profile: string,
  prefs: Record<string, string | number | boolean>,
  debuggerPort: number | null,
): Promise<BrowserContext> {
  return firefox.launchPersistentContext(profile, {
    // Mozilla's Firefox, by WebDriver BiDi: Playwright's own build cannot load extensions.
    channel: 'moz-firefox',
    executablePath: firefoxPath(),
    headless: true,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    // Without it BiDi refuses the extension's pages and the browser's own windows.
    args: [
      '--remote-allow-system-access',
      ...(debuggerPort === null ? [] : [`--start-debugger-server=${debuggerPort}`]),
    ],
    firefoxUserPrefs: {
      ...prefs,
      // A temporary extension is removed at the end of the session. Its data stays, as that of an installed extension does.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // The popup is a tab here, which may close itself.
      'dom.allow_scripts_to_close_windows': true,
      'ui.prefersReducedMotion': 1,
    },
    timeout: WAIT_LIMIT_MS,
  });
}

/** Runs in the popup's page. Makes the page close itself in its tab, as it does under the toolbar button. */
function imitatePopup(): void {
  const { extension } = (globalThis as unknown as { browser: { extension: { getViews(): Window[] } } }).browser;
  extension.getViews = () => [window];
}

/**
 * Starts Firefox with the built extension in a profile of its own. Halo's and ScalePad's real host names lead to the
 * practice server; no other host can be reached.
 * @throws Error when no Firefox is found or the extension does not start.
 */
export async function launchFirefox({ practice, profileDir }: LaunchOptions): Promise<ExtensionBrowser> {
  const scratch = mkdtempSync(join(tmpdir(), 'setup-assistant-'));
  const folder = profileDir ?? scratch;
  // A copy, because a build at the same time may remove files.
  const extensionDir = join(folder, 'extension');
  if (!existsSync(extensionDir)) cpSync(resolve('.output/firefox-mv3'), extensionDir, { recursive: true });
  const id = idOf(extensionDir);
  const proxy = await startProxy(practice.port);
  const downloads = mkdtempSync(join(scratch, 'downloads-'));
  const debuggerPort = firefoxVersion() <= VERSION_WITHOUT_WINDOWS ? await freePort() : null;
  const context = await startFirefox(
    join(folder, 'profile'),
    {
      ...preferences(proxy.port, id),
      // 2: the folder named next. Firefox 140 has no command for it.
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      // For debugger.ts.
      'devtools.debugger.remote-enabled': debuggerPort !== null,
      'devtools.debugger.prompt-connection': false,
      'devtools.chrome.enabled': true,
    },
    debuggerPort,
  );
  const bidi = Bidi.ofLastStart();
  if (debuggerPort !== null) bidi.debugger = await Debugger.at(debuggerPort);
  setAxEngine(context, (page) => new FirefoxAx(bidi, page));
  const visited = watchOrigins(context);
  const pages = await ExtensionPages.inNewWindow(context, bidi);
  const chrome = new Chrome(bidi, pages.window, id);
  if (bidi.debugger) await chrome.permitEval();
  const install = () => bidi.send('webExtension.install', { extensionData: { type: 'path', path: extensionDir } });
  await install();
  await pages.closeWelcome();

  return {
    kind: 'firefox',
    context,
    extensionId: UUID,
    extensionDir,
    isShared: false,
    visited,
    tab: async () => pages.tab,
    worker: () => Promise.reject(new Error('Firefox has no access to the background: use inExtension')),
    inExtension: (what: unknown, argument?: unknown) => pages.evaluate(what as never, argument as never),
    async inOwnPage(what, argument, active) {
      await active?.bringToFront();
      return pages.evaluate(what, argument);
    },
    openExtensionPage: (path) => pages.open(path),
    async openPopup(page) {
      await page.bringToFront();
      const popup = await pages.open('popup.html');
      await popup.evaluate(imitatePopup);
      return popup;
    },
    // A preference switches the browser's prompt off (preferences.ts).
    preapproveHost: async () => undefined,
    async saveDownload(_page, press, path) {
      await press();
      const file = await until('the file', async () =>
        readdirSync(downloads).find((name) => !name.endsWith('.part') && statSync(join(downloads, name)).size > 0),
      );
      mkdirSync(dirname(path), { recursive: true });
      cpSync(join(downloads, file), path);
      // A second file of the same name would get a different name.
      rmSync(join(downloads, file));
      return file;
    },
    command: (name) => chrome.command(name),
    stopBackground: () => chrome.stopBackground(),
    async changeExtension(how) {
      pages.forgetOwnPage();
      if (how === 'reload') await install();
      else await chrome.setEnabled(how === 'enable');
    },
    changeSiteAccess: (isGranted) => chrome.setSiteAccess(isGranted),
    async reset() {
      // Once no page needs the background and it has stopped, it stores nothing more.
      await pages.closeOthers();
      await pages.revokePermissions();
      await chrome.stopBackground();
      await pages.clear();
      await chrome.clearSiteData([...visited]);
      visited.clear();
      await chrome.stopBackground();
    },
    async close() {
      pages.stop();
      bidi.debugger?.close();
      await context.close();
      proxy.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

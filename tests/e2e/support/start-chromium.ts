import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { START_LIMIT_MS } from '../../limits.ts';
import { unpackedExtension } from '../pages/extensions-page.ts';
import { chromiumPath } from './executables.ts';
import type { LaunchOptions } from './launch-options.ts';
import { until } from './until.ts';

// Playwright reads it when a target appears. Without it, the toolbar popup is not a page for Playwright.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

/**
 * Set by scripts/lowest.mjs: Chromium 120 and 150 crash when the driver sets the size of the popup, and Playwright sets a
 * size for all pages or for none.
 */
const HAS_REAL_SIZE = process.env.REAL_WINDOW_SIZE === '1';

/** The hosts of the practice server, which the shipped match patterns include. */
const PRACTICE_HOSTS = ['*.halopsa.com', '*.haloitsm.com', 'app.scalepad.com', 'halo.customer.example'];

/**
 * Returns Chromium's switches: they load the extension, map the practice hosts to this machine and block every other
 * host.
 */
export function switches(extensionDir: string, practice: LaunchOptions['practice'], headless: boolean): string[] {
  const hosts = PRACTICE_HOSTS.map((host) => `MAP ${host} 127.0.0.1:${practice.port}`);
  return [
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    // With the browser's own bars the page has about 1280 by 800.
    ...(HAS_REAL_SIZE ? ['--window-size=1280,887'] : []),
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    `--host-resolver-rules=${hosts.join(',')},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost`,
    `--ignore-certificate-errors-spki-list=${practice.spki}`,
  ];
}

/** Starts Chromium with the extension in this folder. `isKnown`: the profile already has the extension. */
export async function startChromium(profile: string, extensionDir: string, options: LaunchOptions, isKnown: boolean) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath ?? chromiumPath(),
    headless: options.headless,
    viewport:
      options.viewport === undefined && !HAS_REAL_SIZE ? { width: 1280, height: 800 } : (options.viewport ?? null),
    colorScheme: options.colorScheme ?? 'light',
    // Without a display, the CPU draws each frame of a spinner.
    reducedMotion: options.headless ? 'reduce' : null,
    args: switches(extensionDir, options.practice, options.headless),
    timeout: START_LIMIT_MS,
  });
  const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  try {
    const started = context.waitForEvent('serviceworker', { predicate: isOurs, timeout: START_LIMIT_MS });
    started.catch(() => undefined);
    // In a profile that already has the extension, the worker starts only at its first event.
    if (isKnown) await wake(context);
    const first = context.serviceWorkers().find(isOurs) ?? (await started);
    return { context, first, isOurs };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Opens a page of the extension, found in Chromium's own list. The page sends a message, which starts the worker. */
async function wake(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const id = await unpackedExtension(page);
  if (id !== undefined) {
    await page.goto(`chrome-extension://${id}/welcome.html`);
    await hasTexts(page);
  }
  await page.close();
}

/**
 * Closes the welcome page. While it is open, the tab under test is in the background and draws no frames, so each read
 * of its accessibility tree takes a second.
 */
export async function closeWelcome(context: BrowserContext): Promise<void> {
  if (context.pages().length === 0) await context.newPage();
  const welcome = await until('the welcome page', async () =>
    context.pages().find((page) => page.url().endsWith('/welcome.html')),
  );
  await hasTexts(welcome);
  await welcome.close();
}

/**
 * Waits until the welcome page has its texts. Closed earlier, it leaves all of the extension's pages without texts in
 * Chromium.
 */
function hasTexts(welcome: Page): Promise<void> {
  return welcome.getByRole('heading').last().filter({ hasText: /\S/ }).waitFor();
}

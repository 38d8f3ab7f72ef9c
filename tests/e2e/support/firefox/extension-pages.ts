import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { ATTEMPT_LIMIT_MS, NoAnswer, TIMEOUT_MS, until, withTimeout } from '../until.ts';
import type { Bidi } from './bidi.ts';
import { inWindow, windowsOf } from './chrome.ts';
import { UUID } from './preferences.ts';

const BASE = `moz-extension://${UUID}/`;
/** The interval of the checks whether one of the extension's pages has closed. */
const CHECK_INTERVAL_MS = 60;
/** A page without an answer for this time never answers. Nothing that tests run there takes as long. */
const EVALUATE_LIMIT_MS = TIMEOUT_MS / 3;

interface Tab {
  context: string;
  url: string;
}
interface ExtensionScope {
  chrome: {
    alarms: { clearAll(): Promise<boolean> };
    permissions: {
      getAll(): Promise<{ permissions?: string[]; origins?: string[] }>;
      remove(what: { permissions: string[]; origins: string[] }): Promise<boolean>;
    };
    runtime: { getManifest(): { permissions: string[]; host_permissions: string[] } };
    storage: Record<'local' | 'session', { clear(): Promise<void> }>;
  };
}

/**
 * Opens the extension's pages in a separate window, so that the tab under test stays active, as it does under the real
 * popup. BiDi accepts commands for these pages but reports no events of them, so this class reports the events.
 */
export class ExtensionPages {
  /** The tab that a test begins with. */
  tab: Page;
  /** BiDi's id of the window. */
  readonly window: string;
  readonly #context: BrowserContext;
  readonly #bidi: Bidi;
  /** Keeps the window open. */
  readonly #blank: Page;
  readonly #open = new Map<string, Page>();
  /** A page in which tests use the extension's APIs; null until one is needed. */
  #own: Page | null = null;
  #isWatching = false;
  #isOver = false;

  private constructor(context: BrowserContext, bidi: Bidi, window: string, [tab, blank]: [Page, Page]) {
    this.#context = context;
    this.tab = tab;
    this.#blank = blank;
    this.#bidi = bidi;
    this.window = window;
  }

  /** Opens the window. */
  static async inNewWindow(context: BrowserContext, bidi: Bidi): Promise<ExtensionPages> {
    const tab = context.pages()[0] ?? (await context.newPage());
    const before = await windowsOf(bidi);
    const blank = await context.newPage();
    const window = (await windowsOf(bidi)).find((one) => !before.includes(one));
    if (window === undefined) throw new Error('Firefox opened no window');
    await tab.bringToFront();
    return new ExtensionPages(context, bidi, window, [tab, blank]);
  }

  /** Opens a page of the extension, such as "options.html". Tries again where Playwright gets no event of the new tab. */
  open(path: string): Promise<Page> {
    return until(`the page ${path}`, () => this.#openOnce(path));
  }

  async #openOnce(path: string): Promise<Page> {
    const opened = this.#context.waitForEvent('page', { timeout: ATTEMPT_LIMIT_MS });
    // Awaited below; a failure before that must not count as unhandled.
    opened.catch(() => undefined);
    const known = new Set((await this.#tabs()).map(({ context }) => context));
    await inWindow(
      this.#bidi,
      this.window,
      `const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedTab = gBrowser.addTab(argument, { triggeringPrincipal });`,
      BASE + path,
    );
    const tab = await until(`a tab of ${path}`, async () =>
      (await this.#tabs()).find(({ context, url }) => !known.has(context) && url.startsWith(BASE)),
    );
    const page = await opened.catch(async (error) => {
      // The next attempt opens another tab.
      await this.#bidi.send('browsingContext.close', { context: tab.context }).catch(() => undefined);
      throw error;
    });
    await this.#adopt(page, tab.context, BASE + path);
    return page;
  }

  /** Reports one of the extension's documents to Playwright, once it is complete. */
  async #adopt(page: Page, context: string, url: string): Promise<void> {
    await until(url, async () => {
      const question = {
        expression: `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`,
        target: { context },
        awaitPromise: true,
      };
      type Answer = { result?: { value: unknown } };
      const { result } = await this.#bidi.send<Answer>('script.evaluate', question, ATTEMPT_LIMIT_MS);
      return result?.value === true;
    });
    const about = { context, navigation: null, url, timestamp: Date.now() };
    this.#bidi.report('browsingContext.navigationCommitted', about);
    const realm = `extension ${context}`;
    this.#bidi.report('script.realmCreated', { realm, type: 'window', origin: new URL(url).origin, context });
    this.#bidi.report('browsingContext.domContentLoaded', about);
    this.#bidi.report('browsingContext.load', about);
    this.#open.set(context, page);
    if (!this.#isWatching) void this.#watch();
  }

  /** Reports the pages that close, while any but the page for `evaluate` is open, which the extension does not close. */
  async #watch(): Promise<void> {
    this.#isWatching = true;
    do {
      await setTimeout(CHECK_INTERVAL_MS);
      const open = [...this.#open.keys()];
      // Without an answer, no page counts as closed.
      const tabs = await this.#tabs().catch(() => null);
      if (tabs === null) continue;
      for (const context of open) if (!tabs.some((tab) => tab.context === context)) this.#closed(context);
    } while ([...this.#open.values()].some((page) => page !== this.#own) && !this.#isOver);
    this.#isWatching = false;
  }

  #closed(context: string): void {
    if (this.#open.get(context) === this.#own) this.#own = null;
    this.#open.delete(context);
    const about = { context, url: BASE, children: null, parent: null, userContext: 'default', originalOpener: null };
    this.#bidi.report('browsingContext.contextDestroyed', about);
  }

  async #tabs(): Promise<Tab[]> {
    const all = { maxDepth: 0 };
    return (await this.#bidi.send<{ contexts: Tab[] }>('browsingContext.getTree', all, ATTEMPT_LIMIT_MS)).contexts;
  }

  /** Runs a function in one of the extension's pages, which has the same APIs as the background. */
  async evaluate<R, A>(what: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    if (this.#own === null || this.#own.isClosed()) this.#own = await this.open('options.html');
    const own = this.#own;
    try {
      return (await withTimeout(own.evaluate(what as never, argument), EVALUATE_LIMIT_MS, 'a function')) as R;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      // BiDi sometimes never answers for this page (seen after a tab was closed). A new page answers.
      this.#own = await this.open('options.html');
      return (await this.#own.evaluate(what as never, argument)) as R;
    }
  }

  /** Closes the page that the extension opens when it is installed. */
  async closeWelcome(): Promise<void> {
    const welcome = await until('the welcome page', async () =>
      (await this.#tabs()).find(({ url }) => url === `${BASE}welcome.html`),
    );
    await this.#bidi.send('browsingContext.close', { context: welcome.context });
    this.#closed(welcome.context);
  }

  /** Discards the page for `evaluate`, which closes when the extension reloads. */
  forgetOwnPage(): void {
    this.#own = null;
  }

  /** Closes the tabs of a test, and opens one blank tab. */
  async closeOthers(): Promise<void> {
    this.tab = await this.#context.newPage();
    const stays = [this.tab, this.#blank, this.#own];
    for (const page of this.#context.pages()) if (!stays.includes(page)) await page.close();
    await this.tab.bringToFront();
  }

  /** Revokes the permissions that the manifest does not require. Wakes the background, which handles that. */
  revokePermissions(): Promise<void> {
    return this.evaluate(async () => {
      const { permissions, runtime } = (globalThis as unknown as ExtensionScope).chrome;
      const { permissions: names, host_permissions: hosts } = runtime.getManifest();
      const granted = await permissions.getAll();
      const beyond = {
        permissions: granted.permissions?.filter((name) => !names.includes(name)) ?? [],
        origins: granted.origins?.filter((origin) => !hosts.includes(origin)) ?? [],
      };
      if (beyond.permissions.length + beyond.origins.length > 0) await permissions.remove(beyond);
    }, null);
  }

  /** Deletes everything that the extension stores, and its alarms. */
  clear(): Promise<void> {
    return this.evaluate(async () => {
      const { alarms, storage } = (globalThis as unknown as ExtensionScope).chrome;
      await Promise.all([storage.local.clear(), storage.session.clear(), alarms.clearAll()]);
    }, null);
  }

  stop(): void {
    this.#isOver = true;
  }
}

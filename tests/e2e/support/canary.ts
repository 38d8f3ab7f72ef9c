import type { BrowserContext, Page, Worker } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { cdp } from './cdp.ts';
import { until } from './until.ts';

/** One place that was read, and its whole text. */
export interface Observation {
  where: string;
  text: string;
}

interface Node {
  nodeName: string;
  nodeValue?: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  contentDocument?: Node;
}

interface WorkerScope {
  chrome: {
    action: Record<'getBadgeText' | 'getTitle', (of: { tabId: number }) => Promise<string>>;
    tabs: { query(what: object): Promise<{ id: number }[]> };
    storage: Record<'session' | 'local' | 'sync' | 'managed', { get(key: null): Promise<object> } | undefined>;
  };
}

const HALO = /^https:\/\/[a-z0-9.-]+\.halopsa\.com\//;

/** Returns the whole text of a document's tree: text, attributes and comments, in closed shadow roots and frames too. */
function textOf(node: Node, leaveOut: (node: Node) => boolean): string {
  if (leaveOut(node)) return '';
  const below = [
    ...(node.shadowRoots ?? []),
    ...(node.children ?? []),
    ...(node.contentDocument ? [node.contentDocument] : []),
  ];
  return [node.nodeValue ?? '', ...(node.attributes ?? []), ...below.map((one) => textOf(one, leaveOut))].join('\n');
}

/** Returns a predicate for the nodes in which the page itself shows the secret. All other nodes are checked. */
function ownTo(url: string): (node: Node) => boolean {
  // Halo shows the secret in its own element.
  if (HALO.test(url))
    return ({ attributes = [] }) => attributes.includes('id') && attributes[attributes.indexOf('id') + 1] === 'app';
  // React also writes a field's value into an attribute. The fields are checked separately.
  if (url.startsWith('https://app.scalepad.com/')) return ({ nodeName }) => nodeName === 'INPUT';
  return () => false;
}

/**
 * Collects all console messages, errors and requests of a browser from now on, reads its pages and stores on demand,
 * and searches everything.
 */
export class Canary {
  readonly observations: Observation[] = [];
  readonly #browser: ExtensionBrowser;
  readonly #sent: Observation[] = [];

  private constructor(browser: ExtensionBrowser) {
    this.#browser = browser;
  }

  static async watch(browser: ExtensionBrowser): Promise<Canary> {
    const canary = new Canary(browser);
    const { context } = browser;
    canary.#listenTo(context);
    canary.#listenToWorker(await browser.worker());
    context.on('serviceworker', (worker) => canary.#listenToWorker(worker));
    return canary;
  }

  /** Reads the trees, stores and addresses of all open pages, and the extension's storage areas, badges and titles. */
  async observe(stage: string): Promise<void> {
    for (const page of this.#browser.context.pages()) {
      // A page may close or navigate while it is read.
      await until(`${page.url()} to be read`, async () => page.isClosed() || (await this.#observePage(stage, page)));
    }
    await this.#stores(stage);
  }

  async #observePage(stage: string, page: Page): Promise<true> {
    const { pathname } = new URL(page.url());
    this.#note(`${stage}: the tree of ${pathname}`, await this.#tree(page));
    // The values of fields are not part of the tree.
    const inPage = await page.evaluate(async () => {
      const stores =
        location.protocol === 'about:' ? [] : [{ ...localStorage }, { ...sessionStorage }, document.cookie];
      const databases = location.protocol === 'about:' ? [] : await indexedDB.databases();
      const fields = [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value);
      return [
        location.href,
        document.title,
        JSON.stringify([history.state, stores, databases]),
        fields.join('\n'),
      ] as const;
    });
    const [fields, rest] = [inPage[3], inPage.slice(0, 3).join('\n')];
    this.#note(`${stage}: address, state and stores of ${pathname}`, rest);
    if (!HALO.test(page.url())) this.#note(`${stage}: the fields of ${new URL(page.url()).host}`, fields);
    return true;
  }

  /** Adds another place, such as a saved file. */
  note(where: string, text: string): void {
    this.#note(where, text);
  }

  /** Returns the places that contain one of these texts, each once, without their stage. */
  found(texts: string[]): string[] {
    const hits = [...this.observations, ...this.#sent].filter(({ text }) => texts.some((one) => text.includes(one)));
    return [...new Set(hits.map(({ where }) => where.replace(/^[a-z-]+: /, '')))].sort();
  }

  async #tree(page: Page): Promise<string> {
    const { root } = await cdp(page)('DOM.getDocument', { depth: -1, pierce: true });
    return textOf(root, ownTo(page.url()));
  }

  async #stores(stage: string): Promise<void> {
    const observed = await this.#browser.inExtension(async () => {
      const { action, tabs, storage } = (globalThis as unknown as WorkerScope).chrome;
      const areas: Record<string, string> = {};
      for (const name of ['session', 'local', 'sync', 'managed'] as const)
        areas[name] = JSON.stringify((await storage[name]?.get(null).catch(() => null)) ?? null);
      const shown = await Promise.all(
        (await tabs.query({})).map(async ({ id: tabId }) => [
          await action.getBadgeText({ tabId }),
          await action.getTitle({ tabId }),
        ]),
      );
      return {
        areas,
        shown: JSON.stringify(shown),
        databases: JSON.stringify([await indexedDB.databases(), await caches.keys()]),
      };
    });
    for (const [name, text] of Object.entries(observed.areas)) this.#note(`${stage}: storage.${name}`, text);
    this.#note(`${stage}: badges and titles`, observed.shown);
    this.#note(`${stage}: the extension's databases and caches`, observed.databases);
  }

  #note(where: string, text: string): void {
    this.observations.push({ where, text });
  }

  #listenTo(context: BrowserContext): void {
    context.on('console', (message) => {
      this.#sent.push({ where: 'a console', text: message.text() });
      for (const arg of message.args())
        void arg.jsonValue().then(
          (value) => this.#sent.push({ where: 'a console', text: JSON.stringify(value) ?? '' }),
          () => undefined,
        );
    });
    context.on('weberror', (error) =>
      this.#sent.push({ where: 'an error', text: error.error().stack ?? error.error().message }),
    );
    context.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      const text = [request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join('\n');
      this.#sent.push({ where: `${request.method()} ${origin}${pathname}`, text });
    });
  }

  #listenToWorker(worker: Worker): void {
    worker.on('console', (message) => this.#sent.push({ where: 'a console', text: message.text() }));
  }
}

import type { BrowserContext, Page } from '@playwright/test';

/** A file of the extension that runs no code of its own. Its page has the extension's APIs. */
const PATH = 'manifest.json';

/**
 * The page in which tests use the extension's APIs in Chromium. The tests' browsers keep it open in the background, because
 * a new tab for each use takes more of the processor's time than most steps of a test.
 */
export class OwnPage {
  readonly #context: BrowserContext;
  readonly #url: string;
  #kept: Page | null = null;

  constructor(context: BrowserContext, extensionId: string) {
    this.#context = context;
    this.#url = `chrome-extension://${extensionId}/${PATH}`;
  }

  /** The page that is kept open; null where there is none, such as after a reload of the extension. */
  get kept(): Page | null {
    return this.#kept?.isClosed() ? null : this.#kept;
  }

  /** Opens the page where it is not open, and keeps it open. Returns it. The new tab is the active one. */
  async keep(): Promise<Page> {
    this.#kept = this.kept ?? (await this.#open());
    return this.#kept;
  }

  /** Calls `work` with the page, which is closed afterwards where it is not kept. Returns what `work` returns. */
  async use<T>(work: (page: Page) => Promise<T>): Promise<T> {
    const { kept } = this;
    if (kept) return work(kept);
    const page = await this.#open();
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  }

  async #open(): Promise<Page> {
    const page = await this.#context.newPage();
    await page.goto(this.#url);
    return page;
  }
}

import type { BrowserContext, CDPSession, Page } from '@playwright/test';

const BINDING = '__spoken';

/** Resolves with the extension's next element in the page that is not followed yet. Runs in the page. */
const NEXT_HOST = `new Promise((done) => {
  const followed = (globalThis.__followed ??= new WeakSet());
  const find = () => {
    const host = [...document.querySelectorAll('halo-setup-assistant')].find((one) => !followed.has(one));
    if (!host) return false;
    followed.add(host);
    watcher.disconnect();
    done(host);
    return true;
  };
  const watcher = new MutationObserver(find);
  if (!find()) watcher.observe(document, { childList: true, subtree: true });
})`;

/** Reports each text that the live regions below a root get, and the one that they have. Runs in the page, on the root. */
const FOLLOW = `function () {
  let last = '';
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType === Node.ELEMENT_NODE && node.getAttribute('aria-live') === 'off') return '';
    return [...node.childNodes].map(textOf).join('');
  };
  const report = () => {
    const regions = [...this.querySelectorAll('[aria-live="polite"], [aria-live="assertive"], [role="alert"]')];
    const text = regions.map(textOf).join(' ').trim();
    // What is taken away is not spoken.
    if (!last.includes(text)) globalThis.${BINDING}(text);
    last = text;
  };
  report();
  new MutationObserver(report).observe(this, { childList: true, subtree: true, characterData: true });
}`;

/** Notes what the live regions of the extension's cards say, in all pages of a browser, in order. */
export class LiveTexts {
  readonly spoken: string[] = [];

  static async follow(context: BrowserContext): Promise<LiveTexts> {
    const texts = new LiveTexts();
    context.on('page', (page) => void texts.#follow(page));
    await Promise.all(context.pages().map((page) => texts.#begin(page)));
    return texts;
  }

  async #follow(page: Page): Promise<void> {
    await this.#begin(page).catch(() => undefined);
  }

  async #begin(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === BINDING) this.spoken.push(payload);
    });
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: BINDING });
    void this.#followHosts(page, session);
  }

  async #followHosts(page: Page, session: CDPSession): Promise<void> {
    while (!page.isClosed()) {
      // A navigation ends what is awaited in the document before; Chromium may not say so.
      const left = page.waitForEvent('framenavigated', { timeout: 0 }).catch(() => undefined);
      const followed = followNextHost(session).catch(() => new Promise((done) => setTimeout(done, 10)));
      await Promise.race([left, followed]);
    }
  }
}

async function followNextHost(session: CDPSession): Promise<void> {
  const { result } = await session.send('Runtime.evaluate', { expression: NEXT_HOST, awaitPromise: true });
  const { objectId } = result;
  if (!objectId) return;
  const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  await session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: FOLLOW });
}

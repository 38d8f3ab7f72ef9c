import type { BrowserContext, CDPSession, Page } from '@playwright/test';

const BINDING = '__spoken';

/**
 * Pauses the page at each new element of the extension, as a breakpoint does, so that the observer of its live regions is in
 * place before the page continues. Runs in the page.
 */
const PAUSE_AT_HOSTS = `(() => {
  const known = new WeakSet();
  const find = () => {
    for (const host of document.querySelectorAll('halo-setup-assistant')) {
      if (known.has(host)) continue;
      known.add(host);
      debugger;
    }
  };
  new MutationObserver(find).observe(document, { childList: true, subtree: true });
  find();
})()`;

/**
 * Reports the text of the live regions below a root, now and at each change. Runs in the page, with the root as `this`.
 */
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
    // Removed text is not spoken.
    if (!last.includes(text)) globalThis.${BINDING}(text);
    last = text;
  };
  report();
  new MutationObserver(report).observe(this, { childList: true, subtree: true, characterData: true });
}`;

/** Collects the texts of the live regions of the extension's cards, in all pages of a browser, in order. */
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
    session.on('Debugger.paused', ({ callFrames: [frame] }) => {
      // The page may close meanwhile.
      followHost(session, frame?.callFrameId ?? '').catch(() => undefined);
    });
    await session.send('Runtime.enable');
    await session.send('Runtime.addBinding', { name: BINDING });
    await session.send('Page.enable');
    await session.send('Debugger.enable');
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: PAUSE_AT_HOSTS });
    await session.send('Runtime.evaluate', { expression: PAUSE_AT_HOSTS });
  }
}

/** Observes the element at which the page is paused, and resumes the page. */
async function followHost(session: CDPSession, callFrameId: string): Promise<void> {
  try {
    const { result } = await session.send('Debugger.evaluateOnCallFrame', { callFrameId, expression: 'host' });
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    await session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: FOLLOW });
  } finally {
    await session.send('Debugger.resume');
  }
}

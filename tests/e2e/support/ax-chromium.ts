import type { CDPSession, Page, Request } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import type { AxEngine, AxNode, AxQuery, Box, Point } from './ax.ts';
import { cdp } from './cdp.ts';
import { until } from './until.ts';

/** The pending request for the next document of each page; null where there is none. */
const navigations = new WeakMap<Page, { request: Request | null }>();

/** Tracks the navigations of a page from now on. */
function trackNavigations(page: Page): void {
  if (navigations.has(page)) return;
  const now: { request: Request | null } = { request: null };
  navigations.set(page, now);
  const end = (request: Request) => {
    if (now.request === request) now.request = null;
  };
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) now.request = request;
  });
  page.on('requestfailed', end);
  page.on('requestfinished', end);
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) now.request = null;
  });
}

/** Reads closed shadow roots through Chromium's accessibility tree, which screen readers use. */
export class ChromiumAx implements AxEngine {
  readonly #page: Page;
  readonly #send: CDPSession['send'];

  constructor(page: Page) {
    this.#page = page;
    this.#send = cdp(page);
    trackNavigations(page);
  }

  async frames(count: number): Promise<void> {
    const frame = 'new Promise((done) => { requestAnimationFrame(() => done()); setTimeout(done, 50); })';
    const expression = `(async () => { for (let left = ${count}; left > 0; left -= 1) await ${frame}; })()`;
    await this.#send('Runtime.evaluate', { expression, awaitPromise: true }).catch(() => undefined);
  }

  async all(query: AxQuery, within?: AxNode): Promise<AxNode[]> {
    // A tab of Chromium crashes when its accessibility tree is requested while another document replaces the current one.
    const isSettled = async () => navigations.get(this.#page)?.request === null;
    await until('the next document', isSettled, { timeout: GRACE_LIMIT_MS }).catch(() => undefined);
    const from = within
      ? { backendNodeId: within.backendNodeId }
      : { nodeId: (await this.#send('DOM.getDocument', { depth: 0 })).root.nodeId };
    const exact = typeof query.name === 'string' ? { accessibleName: query.name } : {};
    const { nodes } = await this.#send('Accessibility.queryAXTree', { ...from, role: query.role, ...exact });
    const found: AxNode[] = [];
    for (const node of nodes) {
      const name = String(node.name?.value ?? '');
      if (node.ignored || node.backendDOMNodeId === undefined) continue;
      if (query.name instanceof RegExp && !query.name.test(name)) continue;
      const property = (key: string) => node.properties?.find((entry) => entry.name === key)?.value.value as unknown;
      const expanded = property('expanded');
      found.push({
        backendNodeId: node.backendDOMNodeId,
        role: query.role,
        name,
        disabled: property('disabled') === true,
        focused: property('focused') === true,
        ...(typeof expanded === 'boolean' ? { expanded } : {}),
      });
    }
    return found;
  }

  async box(node: AxNode): Promise<Box | null> {
    const { quads } = await this.#send('DOM.getContentQuads', { backendNodeId: node.backendNodeId });
    const quad = quads[0];
    if (!quad) return null;
    const xs = [0, 2, 4, 6].map((index) => quad[index] ?? 0);
    const ys = [1, 3, 5, 7].map((index) => quad[index] ?? 0);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }

  async reveal(node: AxNode): Promise<void> {
    await this.#send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendNodeId });
  }

  async isOnTop(node: AxNode, point: Point): Promise<boolean> {
    const { cssVisualViewport } = await this.#send('Page.getLayoutMetrics');
    const hit = await this.#send('DOM.getNodeForLocation', {
      x: Math.round(point.x + cssVisualViewport.pageX),
      y: Math.round(point.y + cssVisualViewport.pageY),
    });
    const { object } = await this.#send('DOM.resolveNode', { backendNodeId: hit.backendNodeId });
    const body =
      'function (hit) { for (let n = hit; n; n = n.parentNode ?? n.host) if (n === this) return true; return false; }';
    return this.call<boolean>(node, body, [{ objectId: object.objectId }]);
  }

  async call<T>(node: AxNode, body: string, args: { objectId?: string }[] = []): Promise<T> {
    const { object } = await this.#send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
    const { result, exceptionDetails } = await this.#send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: body,
      arguments: args,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as T;
  }
}

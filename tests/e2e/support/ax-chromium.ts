import type { CDPSession, Page } from '@playwright/test';
import type { AxEngine, AxNode, AxQuery, Box, Point } from './ax.ts';

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  return session;
}

/** Reads closed shadow roots through the accessibility tree that Chromium gives to screen readers. */
export class ChromiumAx implements AxEngine {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async frames(count: number): Promise<void> {
    const session = await sessionOf(this.#page);
    const frame = 'new Promise((done) => { requestAnimationFrame(() => done()); setTimeout(done, 50); })';
    const expression = `(async () => { for (let left = ${count}; left > 0; left -= 1) await ${frame}; })()`;
    await session.send('Runtime.evaluate', { expression, awaitPromise: true }).catch(() => undefined);
  }

  async all(query: AxQuery, within?: AxNode): Promise<AxNode[]> {
    const session = await sessionOf(this.#page);
    const from = within
      ? { backendNodeId: within.backendNodeId }
      : { nodeId: (await session.send('DOM.getDocument', { depth: 0 })).root.nodeId };
    const exact = typeof query.name === 'string' ? { accessibleName: query.name } : {};
    const { nodes } = await session.send('Accessibility.queryAXTree', { ...from, role: query.role, ...exact });
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
    const session = await sessionOf(this.#page);
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: node.backendNodeId });
    const quad = quads[0];
    if (!quad) return null;
    const xs = [0, 2, 4, 6].map((index) => quad[index] ?? 0);
    const ys = [1, 3, 5, 7].map((index) => quad[index] ?? 0);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }

  async reveal(node: AxNode): Promise<void> {
    const session = await sessionOf(this.#page);
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendNodeId });
  }

  async isOnTop(node: AxNode, point: Point): Promise<boolean> {
    const session = await sessionOf(this.#page);
    const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
    const hit = await session.send('DOM.getNodeForLocation', {
      x: Math.round(point.x + cssVisualViewport.pageX),
      y: Math.round(point.y + cssVisualViewport.pageY),
    });
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: hit.backendNodeId });
    const body =
      'function (hit) { for (let n = hit; n; n = n.parentNode ?? n.host) if (n === this) return true; return false; }';
    return this.call<boolean>(node, body, [{ objectId: object.objectId }]);
  }

  async call<T>(node: AxNode, body: string, args: { objectId?: string }[] = []): Promise<T> {
    const session = await sessionOf(this.#page);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: body,
      arguments: args,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value as T;
  }
}

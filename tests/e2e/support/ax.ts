import type { CDPSession, Page } from '@playwright/test';
import { until } from './until.ts';

/** What to look for: a role and an accessible name, the way people with screen readers find it. */
export interface AxQuery {
  role: string;
  /** Exact as text; any name when left out. */
  name?: string | RegExp;
}

/** A node of the accessibility tree, as it was when it was found. */
export interface AxNode {
  backendNodeId: number;
  role: string;
  name: string;
  disabled: boolean;
  focused: boolean;
  /** aria-expanded; undefined when the node has none. */
  expanded?: boolean;
}

export interface ListItem {
  text: string;
  /** The text of the fold's summary; all of the item's text where nothing folds. */
  summary: string;
  buttons: string[];
}

interface Point {
  x: number;
  y: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  let session = sessions.get(page);
  if (!session) {
    session = page.context().newCDPSession(page);
    sessions.set(page, session);
  }
  return session;
}

/**
 * Sees and uses what stands in a page's closed shadow roots, through the accessibility tree that Chromium gives to
 * screen readers. Nothing is put into the page: the built extension is tested as it ships.
 */
export class Ax {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits for the page's next frame; a page that draws none (in the background) is waited for by its clock. */
  async frame(): Promise<void> {
    const session = await sessionOf(this.page);
    const expression = 'new Promise((done) => { requestAnimationFrame(() => done()); setTimeout(done, 50); })';
    await session.send('Runtime.evaluate', { expression, awaitPromise: true }).catch(() => undefined);
  }

  /** All nodes of that role and name now, in document order; below `within` when it is given. */
  async all(query: AxQuery, within?: AxNode): Promise<AxNode[]> {
    const session = await sessionOf(this.page);
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

  /** The first node of that role and name now, or null. */
  async first(query: AxQuery, within?: AxNode): Promise<AxNode | null> {
    return (await this.all(query, within))[0] ?? null;
  }

  /**
   * Waits until there is such a node, in what `within` finds at each check: the guide may be replaced meanwhile.
   * @throws Error when the time is over.
   */
  wait(query: AxQuery, options: { within?: () => Promise<AxNode>; timeout?: number } = {}): Promise<AxNode> {
    return until(`${query.role} "${query.name ?? ''}"`, async () => this.first(query, await options.within?.()), {
      timeout: options.timeout,
    });
  }

  /** Waits until there is no such node. @throws Error when the time is over. */
  async waitGone(query: AxQuery, timeout?: number): Promise<void> {
    await until(`no ${query.role} "${query.name ?? ''}"`, async () => (await this.first(query)) === null, {
      timeout,
    });
  }

  /** The node's text as it is rendered, lines trimmed. */
  async text(node: AxNode): Promise<string> {
    const text = await this.#call<string>(node, 'function () { return this.innerText ?? this.textContent; }');
    return linesOf(text);
  }

  /**
   * The text of each list item below a list that readers get, and of what folds in it, lines trimmed, with the names of its buttons: in one
   * request, where a request for each item and button takes most of a test's time.
   */
  async listItems(list: AxNode): Promise<ListItem[]> {
    const items = await this.#call<ListItem[]>(
      list,
      `function () {
        const isSeen = (item) =>
          item.checkVisibility({ visibilityProperty: true }) && !item.closest('[aria-hidden="true"]');
        return [...this.querySelectorAll('li, [role="listitem"]')].filter(isSeen).map((item) => ({
          text: item.innerText,
          summary: item.querySelector('summary')?.innerText ?? item.innerText,
          buttons: [...item.querySelectorAll('button')].map((one) => one.ariaLabel ?? one.innerText.trim()),
        }));
      }`,
    );
    return items.map(({ text, summary, buttons }) => ({ text: linesOf(text), summary: linesOf(summary), buttons }));
  }

  /** An attribute of the node's element, such as a link's href; null when it has none. */
  attribute(node: AxNode, name: string): Promise<string | null> {
    return this.#call<string | null>(node, `function () { return this.getAttribute(${JSON.stringify(name)}); }`);
  }

  /**
   * Presses the node with the real mouse: scrolled into view, at rest, and with nothing lying over it.
   * @throws Error when it cannot be pressed within the time.
   */
  async press(query: AxQuery, options: { within?: () => Promise<AxNode>; timeout?: number } = {}): Promise<void> {
    const what = `${query.role} "${query.name ?? ''}" that can be pressed`;
    let before: Point | null = null;
    const point = await until(
      what,
      async () => {
        const node = await this.first(query, options.within ? await options.within() : undefined);
        if (!node || node.disabled) {
          before = null;
          return null;
        }
        const now = await this.#centre(node);
        const atRest = before !== null && before.x === now.x && before.y === now.y;
        before = now;
        return atRest && (await this.#isOnTop(node, now)) ? now : null;
      },
      { timeout: options.timeout },
    );
    await this.page.mouse.click(point.x, point.y);
  }

  /** The node's box in the viewport, in CSS px; null when it has none. */
  async box(node: AxNode): Promise<{ x: number; y: number; width: number; height: number } | null> {
    const session = await sessionOf(this.page);
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: node.backendNodeId });
    const quad = quads[0];
    if (!quad) return null;
    const xs = [0, 2, 4, 6].map((index) => quad[index] ?? 0);
    const ys = [1, 3, 5, 7].map((index) => quad[index] ?? 0);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }

  async #centre(node: AxNode): Promise<Point> {
    const session = await sessionOf(this.page);
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node.backendNodeId });
    const box = await this.box(node);
    if (!box || box.width < 1 || box.height < 1) throw new Error(`${node.role} "${node.name}" has no box`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** A press must land on the node itself, else something covers it: a fault that a test must see. */
  async #isOnTop(node: AxNode, point: Point): Promise<boolean> {
    const session = await sessionOf(this.page);
    const { cssVisualViewport } = await session.send('Page.getLayoutMetrics');
    const hit = await session.send('DOM.getNodeForLocation', {
      x: Math.round(point.x + cssVisualViewport.pageX),
      y: Math.round(point.y + cssVisualViewport.pageY),
    });
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: hit.backendNodeId });
    const body =
      'function (hit) { for (let n = hit; n; n = n.parentNode ?? n.host) if (n === this) return true; return false; }';
    return this.#call<boolean>(node, body, [{ objectId: object.objectId }]);
  }

  async #call<T>(node: AxNode, body: string, args: { objectId?: string }[] = []): Promise<T> {
    const session = await sessionOf(this.page);
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

function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

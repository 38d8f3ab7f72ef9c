import type { BrowserContext, Page } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import { ChromiumAx } from './ax-chromium.ts';
import { until } from './until.ts';

/** An element that has not moved for this number of frames is at rest. */
const REST_FRAMES = 2;
/** After this number of frames, a press that counts has usually had a visible effect or opened another document. */
const EFFECT_FRAMES = 30;
/** The number of frames between two checks after that. A state that two checks find is final. */
const CHECK_FRAMES = 3;

/** A role and an accessible name, by which people with screen readers find an element. */
export interface AxQuery {
  role: string;
  /** A string must match exactly; any name when omitted. */
  name?: string | RegExp;
}

/** A node of the accessibility tree, in its state when it was found. */
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
  /** The text of the summary; all of the item's text where it has none. */
  summary: string;
  buttons: string[];
}

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** Finds and uses nodes in a page's closed shadow roots, with the tools of one browser. */
export interface AxEngine {
  /** Waits for a number of frames of the page. */
  frames(count: number): Promise<void>;
  /** Returns all current nodes of that role and name, in document order; only those below `within` when it is set. */
  all(query: AxQuery, within?: AxNode): Promise<AxNode[]>;
  /** Calls a function, passed as text, with the node as `this`, and returns its result. */
  call<T>(node: AxNode, body: string): Promise<T>;
  /** Returns the node's box in the viewport, in CSS px; null when it has none. */
  box(node: AxNode): Promise<Box | null>;
  /** Scrolls the node into view. */
  reveal(node: AxNode): Promise<void>;
  /** Checks whether a press at that point reaches the node. If not, something covers it, and the test must fail. */
  isOnTop(node: AxNode, point: Point): Promise<boolean>;
}

const engines = new WeakMap<BrowserContext, (page: Page) => AxEngine>();

/** Sets how closed shadow roots are read in the pages of a browser other than Chromium. */
export function setAxEngine(context: BrowserContext, engineFor: (page: Page) => AxEngine): void {
  engines.set(context, engineFor);
}

/**
 * Finds and uses nodes in a page's closed shadow roots by role and name, as people with screen readers do. It adds nothing
 * to the page: the built extension is tested as it ships.
 */
export class Ax {
  readonly page: Page;
  readonly #engine: AxEngine;
  /** What `waitOnce` found last, by role and name. */
  readonly #known = new Map<string, AxNode>();

  constructor(page: Page) {
    this.page = page;
    this.#engine = engines.get(page.context())?.(page) ?? new ChromiumAx(page);
  }

  /**
   * Waits for a number of frames of the page, in one request. For a page that draws none (in the background), waits for a
   * time instead.
   */
  frames(count = 1): Promise<void> {
    return this.#engine.frames(count);
  }

  /** Returns all nodes of that role and name now, in document order; below `within` when it is given. */
  all(query: AxQuery, within?: AxNode): Promise<AxNode[]> {
    return this.#engine.all(query, within);
  }

  /** Returns the first current node of that role and name, or null. */
  async first(query: AxQuery, within?: AxNode): Promise<AxNode | null> {
    return (await this.all(query, within))[0] ?? null;
  }

  /**
   * Waits until there is such a node, and returns it. `within` is called at each check, because the guide may be replaced
   * meanwhile.
   * @throws Error when the time is over.
   */
  wait(query: AxQuery, options: { within?: () => Promise<AxNode>; timeout?: number } = {}): Promise<AxNode> {
    return until(`${query.role} "${query.name ?? ''}"`, async () => this.first(query, await options.within?.()), {
      timeout: options.timeout,
    });
  }

  /**
   * Returns the node that an earlier call found, while it is in the document; else waits as `wait` does. A search through
   * the accessibility tree of the whole page costs more than most of what follows it.
   */
  async waitOnce(query: AxQuery, timeout?: number): Promise<AxNode> {
    const key = `${query.role} ${query.name}`;
    const known = this.#known.get(key);
    if (known && (await this.#isConnected(known))) return known;
    const found = await this.wait(query, { timeout });
    this.#known.set(key, found);
    return found;
  }

  /** Waits until there is no such node. @throws Error when the time is over. */
  async waitForRemoval(query: AxQuery, timeout?: number): Promise<void> {
    await until(`no ${query.role} "${query.name ?? ''}"`, async () => (await this.first(query)) === null, {
      timeout,
    });
  }

  /** Returns the node's text as it is rendered, lines trimmed. */
  async text(node: AxNode): Promise<string> {
    const text = await this.#engine.call<string>(node, 'function () { return this.innerText ?? this.textContent; }');
    return linesOf(text);
  }

  /** Waits until there is such a node, and returns its text as it is rendered, lines trimmed. */
  textOf(query: AxQuery, options: { within?: () => Promise<AxNode> } = {}): Promise<string> {
    return this.read(query, (node) => this.text(node), options);
  }

  /** Waits until there is such a node with a box, and returns its box in the viewport, in CSS px. */
  boxOf(query: AxQuery, options: { within?: () => Promise<AxNode> } = {}): Promise<Box> {
    return this.read(
      query,
      async (node) => {
        const box = await this.box(node);
        if (!box) throw new Error('it has no box');
        return box;
      },
      options,
    );
  }

  /** Waits until there is such a node, and reads it. Tries again where the guide was redrawn in between. */
  async read<T>(
    query: AxQuery,
    read: (node: AxNode) => Promise<T>,
    options: { within?: () => Promise<AxNode> } = {},
  ): Promise<T> {
    const { value } = await until(`${query.role} "${query.name ?? ''}" to be read`, async () => {
      const node = await this.first(query, await options.within?.());
      return node && { value: await read(node) };
    });
    return value;
  }

  /** Calls a function, passed as text, with the node as `this`, and returns its result. */
  evaluate<T>(node: AxNode, body: string): Promise<T> {
    return this.#engine.call<T>(node, body);
  }

  /**
   * Returns the visible items of a list, each with its text and its summary, lines trimmed, and the names of its buttons.
   * Reads them in one request: one for each item and button would take most of a test's time.
   */
  async listItems(list: AxNode): Promise<ListItem[]> {
    const items = await this.#engine.call<ListItem[]>(
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

  /** Returns an attribute of the node's element, such as a link's href; null when it has none. */
  attribute(node: AxNode, name: string): Promise<string | null> {
    return this.#engine.call<string | null>(node, `function () { return this.getAttribute(${JSON.stringify(name)}); }`);
  }

  /**
   * Presses the node with the real mouse, once it is scrolled into view, at rest and not covered.
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
        return atRest && (await this.#engine.isOnTop(node, now)) ? now : null;
      },
      // Two checks in the same frame would not prove that it is at rest.
      { timeout: options.timeout, pause: () => this.frames(REST_FRAMES) },
    );
    await this.page.mouse.click(point.x, point.y);
  }

  /**
   * Presses until `isDone`. The guide ignores a press on an element that was drawn or moved a moment before, so the press is
   * repeated. It is not repeated at once: the effect of a press that counts may need the background, and a second press could
   * reach what has replaced the button.
   */
  async pressUntil(
    query: AxQuery,
    isDone: () => Promise<boolean>,
    options: { within?: () => Promise<AxNode> } = {},
  ): Promise<void> {
    const what = `${query.role} "${query.name ?? ''}" to have an effect`;
    const hasEffect = async () => {
      let wasDone = false;
      const isStill = async () => {
        const isBefore = wasDone;
        wasDone = await isDone();
        return isBefore && wasDone;
      };
      const pause = () => this.frames(CHECK_FRAMES);
      await this.frames(EFFECT_FRAMES);
      return until(what, isStill, { timeout: GRACE_LIMIT_MS, pause }).catch(() => false);
    };
    await this.press(query, options);
    await until(what, async () => {
      if (await hasEffect()) return true;
      await this.press(query, { ...options, timeout: GRACE_LIMIT_MS });
      return false;
    });
  }

  /** Presses a button of the open dialog until the dialog closes. */
  async answer(button: string): Promise<void> {
    const dialog = { role: 'alertdialog' };
    const isClosed = async () => (await this.first(dialog)) === null;
    await this.pressUntil({ role: 'button', name: button }, isClosed, { within: () => this.wait(dialog) });
  }

  /** Returns the node's box in the viewport, in CSS px; null when it has none. */
  box(node: AxNode): Promise<Box | null> {
    return this.#engine.box(node);
  }

  #isConnected(node: AxNode): Promise<boolean> {
    return this.#engine.call<boolean>(node, 'function () { return this.isConnected; }').catch(() => false);
  }

  async #centre(node: AxNode): Promise<Point> {
    await this.#engine.reveal(node);
    const box = await this.box(node);
    if (!box || box.width < 1 || box.height < 1) throw new Error(`${node.role} "${node.name}" has no box`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}

function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

import type { BrowserContext, Page } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import { ChromiumAx } from './ax-chromium.ts';
import { until } from './until.ts';

/** What is where it was after so many frames is at rest. */
const REST_FRAMES = 2;
/** A press that counts has mostly changed what is drawn after so many frames, or opened another document. */
const EFFECT_FRAMES = 30;
/** After that it is looked at every so many frames; what is so in two looks stays. */
const CHECK_FRAMES = 3;

/** What to find: a role and an accessible name, the way people with screen readers find it. */
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

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** Finds and uses what is in a page's closed shadow roots, by the means of one browser. */
export interface AxEngine {
  /** Waits for so many frames of the page. */
  frames(count: number): Promise<void>;
  /** All nodes of that role and name now, in document order; below `within` when it is given. */
  all(query: AxQuery, within?: AxNode): Promise<AxNode[]>;
  /** What a function, given as text, returns for the node as its `this`. */
  call<T>(node: AxNode, body: string): Promise<T>;
  /** The node's box in the viewport, in CSS px; null when it has none. */
  box(node: AxNode): Promise<Box | null>;
  /** Scrolls the node into view. */
  reveal(node: AxNode): Promise<void>;
  /** Whether a press at that point lands on the node: else something covers it, a fault that a test must see. */
  isOnTop(node: AxNode, point: Point): Promise<boolean>;
}

const engines = new WeakMap<BrowserContext, (page: Page) => AxEngine>();

/** Says how closed shadow roots are read in the pages of a browser that is not Chromium. */
export function setAxEngine(context: BrowserContext, engineFor: (page: Page) => AxEngine): void {
  engines.set(context, engineFor);
}

/**
 * Finds and uses what is in a page's closed shadow roots by role and name, as people with screen readers do. Nothing is
 * put into the page: the built extension is tested as it ships.
 */
export class Ax {
  readonly page: Page;
  readonly #engine: AxEngine;

  constructor(page: Page) {
    this.page = page;
    this.#engine = engines.get(page.context())?.(page) ?? new ChromiumAx(page);
  }

  /**
   * Waits for so many frames of the page, in one request; a page that draws none (in the background) is waited for by
   * its clock.
   */
  frames(count = 1): Promise<void> {
    return this.#engine.frames(count);
  }

  /** Returns all nodes of that role and name now, in document order; below `within` when it is given. */
  all(query: AxQuery, within?: AxNode): Promise<AxNode[]> {
    return this.#engine.all(query, within);
  }

  /** Returns the first node of that role and name now, or null. */
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

  /** Waits until there is such a node, and reads it: again where the guide was redrawn between the two. */
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

  /** Returns what a function, given as text, returns for the node as its `this`. */
  evaluate<T>(node: AxNode, body: string): Promise<T> {
    return this.#engine.call<T>(node, body);
  }

  /**
   * Returns the text of each list item below a list that readers get, and of what folds in it, lines trimmed, with the names of its buttons: in one
   * request, where a request for each item and button needs most of a test's time.
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
        return atRest && (await this.#engine.isOnTop(node, now)) ? now : null;
      },
      // Two looks between two frames say nothing of rest.
      { timeout: options.timeout, pause: () => this.frames(REST_FRAMES) },
    );
    await this.page.mouse.click(point.x, point.y);
  }

  /**
   * Presses until `isDone`. The guide does not count a press on what was drawn or moved a moment before, so it is made
   * again; not at once, because the effect of one that counts may need the background, and a second press would then land
   * on what is there instead.
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

  /** Answers the question of the open dialog, which closes then. */
  async answer(button: string): Promise<void> {
    const dialog = { role: 'alertdialog' };
    const isClosed = async () => (await this.first(dialog)) === null;
    await this.pressUntil({ role: 'button', name: button }, isClosed, { within: () => this.wait(dialog) });
  }

  /** Returns the node's box in the viewport, in CSS px; null when it has none. */
  box(node: AxNode): Promise<Box | null> {
    return this.#engine.box(node);
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

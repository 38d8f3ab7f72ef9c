import { nextDrawing, untilQuiet } from './wait';

/** A page is walked in this many stops at most; what is longer than that is not a form. */
const MOST_STOPS = 80;

/**
 * Scrolls through everything below `root` that scrolls, a screen at a time, so that sections which mount only in view
 * are there (knowledge: halo-ui 3.4). Calls `atStop` at each stop and ends early when that gives true. Puts scroll
 * positions and the focus back, also when it is aborted. Gives whether there was anything to scroll.
 */
export async function walk(root: HTMLElement, atStop: () => boolean, signal: AbortSignal): Promise<boolean> {
  let scrolled = false;
  for (const scroller of scrollersIn(root)) {
    scrolled = true;
    if (await walkOne(scroller, root, atStop, signal)) break;
  }
  return scrolled;
}

async function walkOne(
  scroller: Element,
  root: HTMLElement,
  atStop: () => boolean,
  signal: AbortSignal,
): Promise<boolean> {
  const { scrollTop, scrollLeft } = scroller;
  const focused = root.ownerDocument.activeElement;
  const to = (top: number) => scroller.scrollTo({ top, left: scrollLeft, behavior: 'instant' });
  try {
    for (let stop = 0, top = 0; stop < MOST_STOPS; stop += 1) {
      to(top);
      await settle(root, signal);
      if (atStop()) return true;
      const last = scroller.scrollHeight - scroller.clientHeight;
      if (top >= last - 1) return false;
      top = Math.min(last, top + Math.max(200, scroller.clientHeight * 0.8));
    }
    return false;
  } finally {
    to(scrollTop);
    if (focused instanceof HTMLElement && focused !== root.ownerDocument.activeElement && focused.isConnected) {
      focused.focus({ preventScroll: true });
    }
  }
}

/** What mounts in view needs a frame to be noticed, one to be drawn, and quiet before it can be read. */
async function settle(root: Node, signal: AbortSignal): Promise<void> {
  await nextDrawing(signal);
  await nextDrawing(signal);
  await untilQuiet(root, { quiet: 40, within: 600, signal });
}

function scrollersIn(root: HTMLElement): Element[] {
  const found = new Set<Element>();
  const page = root.ownerDocument.scrollingElement;
  if (page && page.scrollHeight > page.clientHeight + 8) found.add(page);
  for (let node = root.parentElement; node; node = node.parentElement) if (scrolls(node)) found.add(node);
  if (scrolls(root)) found.add(root);
  for (const el of root.querySelectorAll('div, main, section, form'))
    if (scrolls(el) && el.clientHeight > 200) found.add(el);
  return [...found].sort((a, b) => b.scrollHeight - b.clientHeight - (a.scrollHeight - a.clientHeight)).slice(0, 3);
}

function scrolls(el: Element): boolean {
  if (el.scrollHeight <= el.clientHeight + 8 || el.clientHeight === 0) return false;
  const { overflowY } = getComputedStyle(el);
  return overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'overlay';
}

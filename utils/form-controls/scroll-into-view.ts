import { until } from '@/utils/dom/wait';

/** Everything below and above `root` that scrolls, the longest first; three at most. */
export function scrollersAround(root: HTMLElement): Element[] {
  const found = new Set<Element>();
  const page = root.ownerDocument.scrollingElement;
  if (page && page.scrollHeight > page.clientHeight + 8) found.add(page);
  for (let node = root.parentElement; node; node = node.parentElement) if (scrolls(node)) found.add(node);
  if (scrolls(root)) found.add(root);
  for (const el of root.querySelectorAll('div, main, section, form')) {
    if (el.clientHeight > 200 && scrolls(el)) found.add(el);
  }
  const length = (el: Element) => el.scrollHeight - el.clientHeight;
  return [...found].sort((a, b) => length(b) - length(a)).slice(0, 3);
}

/** Where the page stood: its scroll positions, and what had the focus. */
export interface ViewState {
  spots: readonly { el: Element; top: number; left: number }[];
  focused: Element | null;
}

/** How long content that mounts in view may take to make room for a scroll position. */
const GROWS_WITHIN = 500;

/** Where the page around `root` stands now. `inside` gives what has the focus within an element that keeps it to itself. */
export function captureView(root: HTMLElement, inside: (el: Element) => Element | null = () => null): ViewState {
  const { activeElement } = root.ownerDocument;
  return {
    spots: scrollersAround(root).map((el) => ({ el, top: el.scrollTop, left: el.scrollLeft })),
    focused: activeElement && (inside(activeElement) ?? activeElement),
  };
}

/**
 * Remembers where the page is scrolled to and what has the focus. Gives the function that puts both back, to be called
 * once, with `false` where the page is to stay as it is. A page is not moved under a press that began meanwhile: it would
 * end on another element than it began on, and be no click.
 */
export function keepView(root: HTMLElement): (put?: boolean) => void {
  const place = captureView(root);
  const press = watchPress();
  return (put = true) => {
    press.end();
    if (put && !press.isDown()) putBack(place);
  };
}

/** Whether a person holds a pointer down since this was called; seen before anything that aborts on the same press. */
function watchPress(): { isDown(): boolean; end(): void } {
  const watching = new AbortController();
  const options = { capture: true, signal: watching.signal };
  let down = false;
  const note = (event: Event) => {
    if (event.isTrusted) down = event.type === 'pointerdown';
  };
  for (const type of ['pointerdown', 'pointerup', 'pointercancel']) addEventListener(type, note, options);
  return { isDown: () => down, end: () => watching.abort() };
}

/**
 * Puts the page back to where it stood, also when it has made its scrollers anew meanwhile, or has them filled only as
 * they come into view: waits a bounded time as long as they grow. Throws the signal's reason when aborted.
 */
export async function restoreView(
  { spots, focused }: ViewState,
  root: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  const now = scrollersAround(root);
  const sameAs = (old: Element) => now.find((el) => el.tagName === old.tagName && el.className === old.className);
  const place = {
    focused,
    spots: spots.flatMap((spot) => {
      const el = spot.el.isConnected ? spot.el : sameAs(spot.el);
      return el ? [{ ...spot, el }] : [];
    }),
  };
  const room = () => place.spots.reduce((sum, { el }) => sum + el.scrollHeight, 0);
  for (;;) {
    putBack(place);
    const before = room();
    if (place.spots.every(({ el, top }) => Math.abs(el.scrollTop - top) <= 1)) return;
    if (!(await until(() => room() !== before, { within: GROWS_WITHIN, signal }))) return;
  }
}

function putBack({ spots, focused }: ViewState): void {
  for (const { el, top, left } of spots) {
    if (el.isConnected && el.scrollTop !== top) el.scrollTo({ top, left, behavior: 'instant' });
  }
  if (focused instanceof HTMLElement && focused.isConnected && !hasFocus(focused))
    focused.focus({ preventScroll: true });
}

function hasFocus(el: HTMLElement): boolean {
  const root = el.getRootNode();
  return (root instanceof ShadowRoot || root instanceof Document) && root.activeElement === el;
}

function scrolls(el: Element): boolean {
  if (el.scrollHeight <= el.clientHeight + 8 || el.clientHeight === 0) return false;
  const { overflowY } = getComputedStyle(el);
  return overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'overlay';
}

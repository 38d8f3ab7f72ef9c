import { call, documentOf, isConnected, native, parentOf, queryAll } from '@/utils/dom/native';
import { nextDrawing, until } from '@/utils/dom/wait';

/** Returns the elements around and below `root` that scroll, the longest first; three at most. */
export function scrollersAround(root: HTMLElement): Element[] {
  const found = new Set<Element>();
  const page = native(documentOf(root), 'scrollingElement');
  if (page && native(page, 'scrollHeight') > native(page, 'clientHeight') + 8) found.add(page);
  for (let node = parentOf(root); node; node = parentOf(node)) if (scrolls(node)) found.add(node);
  if (scrolls(root)) found.add(root);
  for (const el of queryAll(root, 'div, main, section, form')) {
    if (native(el, 'clientHeight') > 200 && scrolls(el)) found.add(el);
  }
  const length = (el: Element) => native(el, 'scrollHeight') - native(el, 'clientHeight');
  return [...found].sort((a, b) => length(b) - length(a)).slice(0, 3);
}

/** The scroll positions of the page, and the focused element. */
export interface ViewState {
  spots: readonly { el: Element; top: number; left: number }[];
  focused: Element | null;
}

/** Content that mounts in view makes space for a scroll position within this time. */
const GROWTH_TIMEOUT_MS = 500;
/**
 * After this many frames the page has rendered what a scroll brought into view, and the browser has adjusted the scroll
 * position.
 */
const MOUNT_FRAMES = 4;
/** On a page that grows all the time, restoring ends after this time. */
const RESTORE_TIMEOUT_MS = 5000;

/** Returns the present view around `root`. `inside` returns the focused element within an element that hides it. */
export function captureView(root: HTMLElement, inside: (el: Element) => Element | null = () => null): ViewState {
  const activeElement = native(documentOf(root), 'activeElement');
  return {
    spots: scrollersAround(root).map((el) => ({ el, top: native(el, 'scrollTop'), left: native(el, 'scrollLeft') })),
    focused: activeElement && (inside(activeElement) ?? activeElement),
  };
}

/**
 * Remembers the scroll positions and the focus. Returns a function that restores both, to be called once; with
 * `false` the page stays as it is. The page does not move under a press that began meanwhile: the press would end on
 * another element than it began on, and be no click.
 */
export function rememberView(root: HTMLElement): (shouldRestore?: boolean) => void {
  const view = captureView(root);
  const press = watchPress();
  return (shouldRestore = true) => {
    press.end();
    if (shouldRestore && !press.isDown()) applyView(view);
  };
}

/** Tracks whether a person holds a pointer down now. Its listener runs before those that abort because of the press. */
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
 * Restores the scroll positions, also when the page has replaced its scrollers meanwhile, or fills them only in view:
 * waits for a limited time as long as they grow, and restores again what their growth moved. Throws the signal's reason
 * when aborted.
 */
export async function restoreView(
  { spots, focused }: ViewState,
  root: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  const now = scrollersAround(root);
  const sameAs = (old: Element) =>
    now.find(
      (el) => native(el, 'tagName') === native(old, 'tagName') && native(el, 'className') === native(old, 'className'),
    );
  const view = {
    focused,
    spots: spots.flatMap((spot) => {
      const el = isConnected(spot.el) ? spot.el : sameAs(spot.el);
      return el ? [{ ...spot, el }] : [];
    }),
  };
  const height = () => view.spots.reduce((sum, { el }) => sum + native(el, 'scrollHeight'), 0);
  const isRestored = () => view.spots.every(({ el, top }) => Math.abs(native(el, 'scrollTop') - top) <= 1);
  const end = performance.now() + RESTORE_TIMEOUT_MS;
  for (;;) {
    applyView(view);
    const before = height();
    if (isRestored()) return keepRestored(view, signal);
    const hasGrown = await until(() => height() !== before, { within: GROWTH_TIMEOUT_MS, signal });
    if (!hasGrown || performance.now() > end) return;
  }
}

/**
 * Restores the scroll positions again when what mounts above them is higher than the space that the page kept for it:
 * the browser scrolls by the difference then, some frames later. Ends early when the admin scrolls, when aborted,
 * because the admin works in the page, and in a hidden tab, where nothing is drawn.
 */
async function keepRestored({ spots }: ViewState, signal: AbortSignal): Promise<void> {
  let isScrolledByAdmin = false;
  const note = ({ isTrusted }: Event) => {
    isScrolledByAdmin ||= isTrusted;
  };
  addEventListener('wheel', note, { capture: true, passive: true });
  const isOver = () => isScrolledByAdmin || signal.aborted || native(document, 'visibilityState') === 'hidden';
  for (let frames = 0; frames < MOUNT_FRAMES && !isOver(); frames += 1) {
    await nextDrawing(signal).catch(() => undefined);
    if (!isOver()) applyView({ spots, focused: null });
  }
  removeEventListener('wheel', note, { capture: true });
}

function applyView({ spots, focused }: ViewState): void {
  for (const { el, top, left } of spots) {
    if (isConnected(el) && native(el, 'scrollTop') !== top)
      call<void>(el, 'scrollTo', { top, left, behavior: 'instant' });
  }
  if (focused instanceof HTMLElement && isConnected(focused) && !hasFocus(focused))
    focused.focus({ preventScroll: true });
}

function hasFocus(el: HTMLElement): boolean {
  const root = call<Node>(el, 'getRootNode');
  return (root instanceof ShadowRoot || root instanceof Document) && native(root, 'activeElement') === el;
}

function scrolls(el: Element): boolean {
  if (native(el, 'scrollHeight') <= native(el, 'clientHeight') + 8 || native(el, 'clientHeight') === 0) return false;
  const { overflowY } = getComputedStyle(el);
  return overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'overlay';
}

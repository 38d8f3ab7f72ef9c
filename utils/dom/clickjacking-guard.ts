import { flatParent } from './flat-tree';
import { isDrawnOver } from './is-drawn-over';
import { bodyOf, call, closest, elementAt, isConnected, parentOf, rectOf } from './native';

/** Below this opacity the guide counts as invisible; Halo dims nothing that contains it. */
const MIN_OPACITY = 0.8;
const MIN_SIZE_PX = 8;
/**
 * The permitted filters: those of dark themes and of small corrections, each once. Any other one can hide content, as
 * `brightness(100)` and `invert(0.5)` do.
 */
const FILTERS: Record<string, (amount: number) => boolean> = {
  invert: (amount) => amount <= 0.1 || (amount >= 0.85 && amount <= 1),
  'hue-rotate': () => true,
  brightness: (amount) => amount >= 0.7 && amount <= 1.4,
  contrast: (amount) => amount >= 0.7 && amount <= 1.4,
  saturate: () => true,
  grayscale: () => true,
  sepia: () => true,
};
const FILTER = /^([a-z-]+)\(([\d.]+)(?:deg|%)?\)$/u;
/**
 * The button is checked this often while the pointer is on the guide, and must be clear this many times in
 * succession.
 */
const CHECK_INTERVAL_MS = 150;
const CLEAR_CHECKS = 2;

/** The exposure of each host before a press. */
const exposures = new WeakMap<Element, { coveredFor: number; wasCovered: boolean }>();

/**
 * Returns whether the admin could see the button that they pressed: a page can make the guide invisible or draw
 * something over it, and provoke a press. Checks opacity, filter, clip and mask of the button, the host and
 * everything around it, the button's size, what covers five points of it, and what is drawn above without receiving
 * presses: now, when the pointer or the key went down, and in the 300 ms before, as long as the pointer was on the
 * host. False for a press that a script made.
 */
export function isUnobscured(event: Event, button: EventTarget | null = event.currentTarget): boolean {
  if (!event.isTrusted || !(button instanceof Element)) return false;
  const root = call<Node>(button, 'getRootNode');
  if (!(root instanceof ShadowRoot)) return false;
  const before = exposures.get(root.host);
  if (before && (before.wasCovered || before.coveredFor > 0)) return false;
  return isClear(button, root.host, true);
}

/**
 * Watches whether what is under the pointer in a host is visible. Returns a function that expects each event of the
 * host, and `null` for an event outside of it.
 */
export function watchExposure(host: Element, root: ShadowRoot): (event: Event | null) => void {
  const state = { coveredFor: 0, wasCovered: false };
  exposures.set(host, state);
  let at: { x: number; y: number } | null = null;
  let isWatching = false;
  const check = (byKey = false): boolean => {
    const part = at && !byKey ? call<Element | null>(root, 'elementFromPoint', at.x, at.y) : root.activeElement;
    const isCovered = part !== null && !isClear(closest(part, 'button, a, label, input, select') ?? part, host);
    if (isCovered) state.coveredFor = CLEAR_CHECKS;
    return isCovered;
  };
  const again = () => {
    isWatching = isConnected(host) && (at !== null || state.coveredFor > 0);
    if (!isWatching) return;
    if (!check() && state.coveredFor > 0) state.coveredFor -= 1;
    setTimeout(again, CHECK_INTERVAL_MS);
  };
  return (event) => {
    if (!event) {
      at = null;
      return;
    }
    if (!event.isTrusted) return;
    // After the handlers: the result is about this press only.
    if (event.type === 'click') setTimeout(() => (state.wasCovered = false));
    if (event instanceof PointerEvent && event.type !== 'click') at = { x: event.clientX, y: event.clientY };
    const isDown = event.type === 'pointerdown' || event.type === 'keydown';
    if (!isDown && event.type !== 'pointerover') return;
    const wasCovered = state.coveredFor > 0;
    const isCovered = check(event.type === 'keydown');
    if (isDown) state.wasCovered = isCovered || wasCovered;
    if (!isWatching) setTimeout(again, CHECK_INTERVAL_MS);
    isWatching = true;
  };
}

function isClear(button: Element, host: Element, isPress = false): boolean {
  for (let el: Element | null = button; el; el = parentOf(el)) if (isDimmed(el)) return false;
  for (let el: Element | null = host; el; el = flatParent(el)) if (isDimmed(el)) return false;
  // The guide is a sibling of the body; what a press would change in the body must be visible too.
  if (isDimmed(bodyOf(document))) return false;
  const box = rectOf(button);
  if (box.width < MIN_SIZE_PX || box.height < MIN_SIZE_PX) return false;
  return pointsOf(box).every(([x, y]) => isHit(host, x, y)) && !isDrawnOver(host, box, isPress);
}

/** Checks whether a press at this point arrives at the host, which may be in a dialog within open shadow roots of the page. */
function isHit(host: Element, x: number, y: number): boolean {
  let el = elementAt(document, x, y);
  while (el && el !== host && el.shadowRoot) {
    const inner: Element | null = call(el.shadowRoot, 'elementFromPoint', x, y);
    if (inner === el) break;
    el = inner;
  }
  return el === host;
}

function isDimmed(el: Element): boolean {
  const { opacity, filter, clipPath, maskImage, visibility, transform } = getComputedStyle(el);
  if (Number(opacity) < MIN_OPACITY || visibility !== 'visible' || canHide(filter)) return true;
  return clipPath !== 'none' || (maskImage !== 'none' && maskImage !== '') || (transform !== 'none' && isTiny(el));
}

function canHide(filter: string): boolean {
  if (filter === 'none' || filter === '') return false;
  const checked = new Set<string>();
  return filter.split(' ').some((one) => {
    const [, name = '', amount = ''] = FILTER.exec(one) ?? [];
    const isRepeated = checked.has(name);
    checked.add(name);
    return isRepeated || !FILTERS[name]?.(Number(amount));
  });
}

function isTiny(el: Element): boolean {
  const box = rectOf(el);
  return box.width < MIN_SIZE_PX || box.height < MIN_SIZE_PX;
}

/** Returns the middle of a box and four points near its corners, without those outside of the viewport. */
function pointsOf({ left, top, width, height }: DOMRect): [number, number][] {
  const points: [number, number][] = [
    [0.5, 0.5],
    [0.15, 0.2],
    [0.85, 0.2],
    [0.15, 0.8],
    [0.85, 0.8],
  ].map(([x = 0, y = 0]) => [left + width * x, top + height * y]);
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  // None in the viewport: the check uses the one outside, and finds nothing there.
  return inside.length > 0 ? inside : points.slice(0, 1);
}

import { bodyOf, call, elementAt, parentOf, queryAll, rectOf } from './native';

/** Below this the guide counts as made invisible; Halo dims nothing that holds it. */
const OPACITY = 0.8;
const SMALLEST = 8;
/** Filters that hide; a dark theme's `invert` and `hue-rotate` do not. */
const HIDING_FILTER = /opacity|blur|url|brightness\(0|contrast\(0/u;
/** The host's own z-index (card.tsx): what stands below it in the page cannot cover it. */
const OUR_LAYER = 2_147_483_000;
const TOP_LAYER = ':popover-open, :modal, :fullscreen';

/**
 * Whether the admin could really see what they pressed: a page can make the guide invisible or draw something over it,
 * and lure a press. Looks at the opacity, filter and clip of the host and all around it, at the
 * button's size, at what lies over five points of it, and at what is drawn above without catching presses. Takes the
 * press, as long as it is being handled. False for a press that a script made.
 */
export function isUnobscured(event: Event): boolean {
  const button = event.currentTarget;
  if (!event.isTrusted || !(button instanceof Element)) return false;
  const root = call<Node>(button, 'getRootNode');
  if (!(root instanceof ShadowRoot)) return false;
  for (let el: Element | null = button; el; el = parentOf(el)) if (isDimmed(el)) return false;
  for (let el: Element | null = root.host; el; el = parentOf(el)) if (isDimmed(el)) return false;
  // The guide stands beside the body; what a press would change in there has to be seen too.
  if (isDimmed(bodyOf(document))) return false;
  const box = rectOf(button);
  if (box.width < SMALLEST || box.height < SMALLEST) return false;
  return pointsOf(box).every(([x, y]) => elementAt(document, x, y) === root.host) && !isDrawnOver(root.host, box);
}

function isDimmed(el: Element): boolean {
  const { opacity, filter, clipPath, maskImage, visibility, transform } = getComputedStyle(el);
  if (Number(opacity) < OPACITY || visibility !== 'visible' || HIDING_FILTER.test(filter)) return true;
  return clipPath !== 'none' || (maskImage !== 'none' && maskImage !== '') || (transform !== 'none' && isTiny(el));
}

function isTiny(el: Element): boolean {
  const box = rectOf(el);
  return box.width < SMALLEST || box.height < SMALLEST;
}

/** The middle and four points near the corners, those that are in the viewport. */
function pointsOf({ left, top, width, height }: DOMRect): [number, number][] {
  const points: [number, number][] = [
    [0.5, 0.5],
    [0.15, 0.2],
    [0.85, 0.2],
    [0.15, 0.8],
    [0.85, 0.8],
  ].map(([x = 0, y = 0]) => [left + width * x, top + height * y]);
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
  // None in the viewport: the one outside is looked at, and nothing is found there.
  return inside.length > 0 ? inside : points.slice(0, 1);
}

/** What lets presses through is not found at a point: it counts when it is in a layer above ours and over the button. */
function isDrawnOver(host: Element, box: DOMRect): boolean {
  const inTopLayer = new Set(queryAll(document, TOP_LAYER));
  for (const el of call<HTMLCollectionOf<Element>>(bodyOf(document), 'getElementsByTagName', '*')) {
    const over = rectOf(el);
    if (over.right <= box.left || over.left >= box.right || over.bottom <= box.top || over.top >= box.bottom) continue;
    const { pointerEvents, zIndex, opacity, visibility } = getComputedStyle(el);
    if (pointerEvents !== 'none' || el === host || Number(opacity) === 0 || visibility !== 'visible') continue;
    if (inTopLayer.has(el) || Number(zIndex) >= OUR_LAYER) return true;
  }
  return false;
}

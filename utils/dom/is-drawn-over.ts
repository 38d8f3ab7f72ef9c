import { flatClosest, flatParent, openRoots } from './flat-tree';
import { bodyOf, call, contains, matches, queryAll, queryOne, rectOf, rootElementOf } from './native';
import { shield } from './shield';
import { topModal } from './top-modal';

/**
 * The z-index of our hosts, above the page's own overlays. Elements of the page with a lower one cannot cover them.
 * Markers and spotlight are one layer below the guide.
 */
export const LAYER = 2_147_483_000;
const TOP_LAYER = ':popover-open, :modal, :fullscreen';
const INERT = '[inert]';
const PSEUDO_ELEMENTS = ['::before', '::after'];
const VIEW_TRANSITION = ':active-view-transition';

/**
 * Returns whether an element that lets presses through is drawn over a box of the host. Hit testing does not find it.
 * Walks the document and its open shadow roots, without the elements of this extension. The pseudo-elements of all
 * elements are costly to read, so they are read only for a press.
 */
export function isDrawnOver(host: Element, box: DOMRect, isPress: boolean): boolean {
  if (inViewTransition()) return true;
  const own = new Set([...shield()].map(({ el }) => el));
  const roots = openRoots(document);
  const modal = topModal(roots);
  const inTopLayer = new Set(roots.flatMap((root) => [...queryAll(root, TOP_LAYER)]));
  const isAbove = (el: Element): boolean => {
    for (let at: Element | null = el; at && !contains(at, host); at = flatParent(at)) {
      const { opacity, zIndex } = getComputedStyle(at);
      if (Number(opacity) === 0) return false;
      if (inTopLayer.has(at) || (!inTopLayer.has(host) && Number(zIndex) >= LAYER)) return true;
    }
    return false;
  };
  const hasInert = roots.some((root) => queryOne(root, INERT) !== null);
  // A modal dialog makes everything outside of it inert.
  const isInert = (el: Element): boolean =>
    (hasInert && flatClosest(el, INERT) !== null) || (modal !== null && !contains(modal, el));
  for (const root of roots) {
    for (const el of queryAll<HTMLElement>(root, '*')) {
      if (own.has(el)) continue;
      if ((isPress || contains(el, host) || el === bodyOf(document)) && hasPseudoElementAbove(el)) return true;
      const { pointerEvents, visibility } = getComputedStyle(el);
      // Before the box: few elements let presses through, and reading all the boxes is half of the time.
      if (pointerEvents !== 'none' && !isInert(el)) continue;
      if (visibility !== 'visible' || contains(el, host) || !overlaps(rectOf(el), box)) continue;
      if (isAbove(el)) return true;
    }
  }
  return false;
}

function overlaps(one: DOMRect, other: DOMRect): boolean {
  return one.right > other.left && one.left < other.right && one.bottom > other.top && one.top < other.bottom;
}

/**
 * Checks whether an element has a pseudo-element in a layer above ours. Its box cannot be measured, so it counts at
 * any position.
 */
function hasPseudoElementAbove(el: Element): boolean {
  return PSEUDO_ELEMENTS.some((pseudo) => {
    const { content, zIndex, opacity, display, visibility } = getComputedStyle(el, pseudo);
    if (content === 'none' || content === 'normal' || content === '' || display === 'none') return false;
    return Number(zIndex) >= LAYER && Number(opacity) !== 0 && visibility === 'visible';
  });
}

/** Checks whether a view transition runs: its pictures are drawn over the whole page. */
function inViewTransition(): boolean {
  const root = rootElementOf(document);
  if (CSS.supports(`selector(${VIEW_TRANSITION})`) && matches(root, VIEW_TRANSITION)) return true;
  return call<Animation[]>(document, 'getAnimations').some(
    ({ effect }) => effect instanceof KeyframeEffect && effect.pseudoElement?.startsWith('::view-transition') === true,
  );
}

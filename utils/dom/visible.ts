import { flatParent } from './flat-tree';
import { call, closest, contains, documentOf, isConnected, matches, native, parentOf, rectOf } from './native';

// The options of checkVisibility have their first names here: Chrome 120 knows no others, later versions know both.

/** Parts that nobody can reach. */
const HIDDEN = '[aria-hidden="true"], [inert]';

/**
 * Returns whether a person can see this element. Halo leaves hidden stale copies of a section in the page
 * (docs/halo-ui.md 2.10), so everything that is found must pass this check.
 */
export function isVisible(el: Element): boolean {
  return isPresent(el) && call<boolean>(el, 'checkVisibility', { checkOpacity: true });
}

/** Returns whether the element has a box in the page, where a person could see it if it were not transparent. */
export function isPresent(el: Element): boolean {
  if (!isConnected(el) || !call<boolean>(el, 'checkVisibility', { checkVisibilityCSS: true })) return false;
  return hasSize(el) && !isClipped(el) && !isHiddenFromReaders(el);
}

/** Returns whether the element is laid out and drawn, in any size: labels for screen readers count. */
export function isDrawn(el: Element): boolean {
  return (
    call<DOMRectList>(el, 'getClientRects').length > 0 &&
    call<boolean>(el, 'checkVisibility', { checkVisibilityCSS: true, checkOpacity: true })
  );
}

/**
 * Checks whether a person can see a checkbox or radio. The native input may have no size or no opacity while its
 * label draws it.
 */
export function isBoxVisible(input: HTMLElement): boolean {
  if (isVisible(input)) return true;
  if (!isConnected(input) || isHiddenFromReaders(input)) return false;
  return [...labelsBeside(input), parentOf(input)].some((drawn) => drawn !== null && isVisible(drawn));
}

/**
 * Returns the labels that the markup ties to an input and that are around or next to it. Stale copies keep their ids,
 * so a label further away may be tied to the wrong one of two inputs.
 */
export function labelsBeside(input: HTMLElement): Element[] {
  const tied = input instanceof HTMLInputElement && input.labels ? [...input.labels] : [];
  const around = closest(input, 'label');
  const beside = tied.filter((label) => contains(parentOf(label), input));
  return around && !beside.includes(around as HTMLLabelElement) ? [...beside, around] : beside;
}

function hasSize(el: Element): boolean {
  const box = rectOf(el);
  if (box.width < 2 || box.height < 2) return false;
  // Nearly every check ends here: the scroll position of each ancestor would need half of the time of a scan.
  if (box.right > 0 && box.bottom > 0) return true;
  // Moved out to the left or above, where nobody can scroll to.
  const view = native(documentOf(el), 'defaultView');
  if (box.right + (view?.scrollX ?? 0) <= 0) return false;
  return box.bottom + (view?.scrollY ?? 0) > 0 || box.bottom + scrolledAbove(el) > 0;
}

/** Returns how far everything around an element is scrolled down: what is above the fold still counts as visible. */
const scrolledAbove = ofAncestors(0, (parent, further) => further + native(parent, 'scrollTop'));
/** Checks whether an ancestor, and so all in it, is out of reach for people. */
const isInHidden = ofAncestors(false, (parent, further) => further || matches(parent, HIDDEN));
/** Checks whether an ancestor without size cuts the element off, whatever the element's own size is. */
const isClipped = ofAncestors(false, (parent, further) => further || cutsOff(parent));

/**
 * Folds a chain of ancestors into one value. Each ancestor is read once per task, because the layout does not change
 * within one. `atRoot` is the value of an element without ancestors.
 */
function ofAncestors<T>(atRoot: T, add: (parent: Element, further: T) => T): (el: Element) => T {
  let known = new WeakMap<Element, T>();
  let isTurnOver = true;
  // A page may nest more elements than can be recursed over.
  const of = (el: Element): T => {
    const unknown: Element[] = [];
    let parent = flatParent(el);
    for (; parent && !known.has(parent); parent = flatParent(parent)) unknown.push(parent);
    let now = (parent && known.get(parent)) ?? atRoot;
    for (const one of unknown.reverse()) {
      now = add(one, now);
      known.set(one, now);
    }
    return now;
  };
  return (el) => {
    if (isTurnOver) {
      isTurnOver = false;
      known = new WeakMap();
      queueMicrotask(() => {
        isTurnOver = true;
      });
    }
    return of(el);
  };
}

function cutsOff(node: Element): boolean {
  if (native(node, 'clientWidth') > 1 && native(node, 'clientHeight') > 1) return false;
  const { overflowX, overflowY, display } = getComputedStyle(node);
  if (display === 'contents' || display === 'inline') return false;
  const { width, height } = rectOf(node);
  return (width < 2 && overflowX !== 'visible') || (height < 2 && overflowY !== 'visible');
}

function isHiddenFromReaders(el: Element): boolean {
  return matches(el, HIDDEN) || isInHidden(el);
}

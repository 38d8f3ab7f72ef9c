/**
 * Whether a person can see this element. Halo leaves hidden stale copies of a section in the page
 * (knowledge: halo-ui 2.10), so everything that is found must pass here.
 */
export function isVisible(el: Element): boolean {
  if (!el.isConnected) return false;
  if (!el.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return hasSize(el) && !isHiddenFromReaders(el);
}

/** Boxes and radios are often drawn by their label while the native input has no size or no opacity. */
export function isBoxVisible(input: HTMLElement): boolean {
  if (isVisible(input)) return true;
  if (!input.isConnected || isHiddenFromReaders(input)) return false;
  const labels = input instanceof HTMLInputElement && input.labels ? [...input.labels] : [];
  const faces = [...labels, input.closest('label'), input.parentElement].filter((face) => face !== null);
  return faces.some((face) => isVisible(face));
}

function hasSize(el: Element): boolean {
  const box = el.getBoundingClientRect();
  if (box.width < 2 || box.height < 2) return false;
  // Moved out to the left or above, where nobody can scroll to.
  const view = el.ownerDocument.defaultView;
  return box.right + (view?.scrollX ?? 0) > 0 && box.bottom + Math.max(view?.scrollY ?? 0, scrolledAbove(el)) > 0;
}

/** How far the nearest scroller has been scrolled down, so that an element above the fold still counts as there. */
function scrolledAbove(el: Element): number {
  let sum = 0;
  for (let node = el.parentElement; node; node = node.parentElement) sum += node.scrollTop;
  return sum;
}

function isHiddenFromReaders(el: Element): boolean {
  return el.closest('[aria-hidden="true"], [inert]') !== null;
}

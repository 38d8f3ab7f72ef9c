import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';

/** Runs in a sandbox of Firefox's page, with access to the closed shadow roots. The page cannot see it. */

interface Query {
  role: string;
  /** A name, or the source and flags of a pattern for it. */
  name?: string | { source: string; flags: string };
}

/** Calls the function of the page's window, because the sandbox's own has no window. */
const OPTIONS = {
  getComputedStyle: (element: Element, pseudo?: string | null) =>
    (element.ownerDocument.defaultView as Window).getComputedStyle(element, pseudo),
};

const kept = new Map<number, WeakRef<Element>>();
const numbers = new WeakMap<Element, number>();
let last = 0;

function numberOf(element: Element): number {
  const known = numbers.get(element);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(element, last);
  kept.set(last, new WeakRef(element));
  return last;
}

/** Returns the element of that number. @throws Error when it is no longer in the document. */
export function elementOf(number: number): HTMLElement {
  const element = kept.get(number)?.deref();
  if (!element?.isConnected) throw new Error('the element is no longer in the document');
  return element as HTMLElement;
}

function fits(element: Element, { role, name }: Query): boolean {
  if (getRole(element) !== role || isInaccessible(element, OPTIONS)) return false;
  if (name === undefined) return true;
  const is = computeAccessibleName(element, OPTIONS);
  return typeof name === 'string' ? is === name : new RegExp(name.source, name.flags).test(is);
}

/** Returns the elements of that role and name below these nodes, in document order. */
export function all(scopes: ParentNode[], query: Query) {
  return scopes
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => fits(element, query))
    .map((element) => {
      const expanded = element.getAttribute('aria-expanded');
      return {
        backendNodeId: numberOf(element),
        role: query.role,
        name: computeAccessibleName(element, OPTIONS),
        disabled: element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true',
        focused: (element.getRootNode() as ShadowRoot).activeElement === element,
        ...(expanded === null ? {} : { expanded: expanded === 'true' }),
      };
    });
}

/** Returns the element's box in the viewport; null when it has none. */
export function box(number: number) {
  const [rect] = elementOf(number).getClientRects();
  return rect ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : null;
}

/** Scrolls the element into view where it is out of view. */
export function reveal(number: number): void {
  const element = elementOf(number);
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    const { top: from, bottom: to } = outer.getBoundingClientRect();
    const { top: at, bottom: end } = element.getBoundingClientRect();
    const scrolls = outer.scrollHeight > outer.clientHeight && OPTIONS.getComputedStyle(outer).overflowY !== 'visible';
    if (scrolls && (at < from || end > to)) element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}

/** Checks whether a press at that point lands on the element. */
export function isOnTop(number: number, x: number, y: number): boolean {
  const element = elementOf(number);
  const hit = (element.getRootNode() as ShadowRoot).elementFromPoint(x, y);
  return hit !== null && element.contains(hit);
}

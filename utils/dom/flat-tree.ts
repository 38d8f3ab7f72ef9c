import { matches, native, queryAll } from './native';

/**
 * Walks a page as the browser draws it (the flat tree): through open shadow roots and through slots. Closed shadow roots
 * stay closed.
 */

/** Text in these is never drawn. */
const NEVER_DRAWN = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT']);

/** Returns the document and all open shadow roots in it. */
export function openRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of queryAll(root, '*')) {
      const inner = shadowOf(element);
      if (inner) roots.push(inner);
    }
  }
  return roots;
}

/** Returns the parent in the flat tree; null for the document's own element. */
export function flatParent(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? native(node, 'assignedSlot') : null;
  if (slot) return slot;
  const parent = native(node, 'parentNode');
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Returns whether `box` is `node` or contains it in the flat tree. */
export function flatContains(box: Element, node: Node): boolean {
  for (let at: Node | null = node; at; at = flatParent(at)) if (at === box) return true;
  return false;
}

/** Returns the nearest element that matches, going up the flat tree from `node` itself. */
export function flatClosest(node: Node, selector: string): Element | null {
  for (let at: Node | null = node; at; at = flatParent(at))
    if (at instanceof Element && matches(at, selector)) return at;
  return null;
}

/** Yields what is below `box` in the flat tree, in the order in which it is drawn. */
export function* flatNodes(box: Node): Generator<Node> {
  const ahead = [...flatChildren(box)].reverse();
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    yield node;
    if (!NEVER_DRAWN.has(node.nodeName)) for (const child of [...flatChildren(node)].reverse()) ahead.push(child);
  }
}

/** Yields the elements below `box` in the flat tree that match. */
export function* flatElements(box: Node, selector: string): Generator<Element> {
  for (const node of flatNodes(box)) if (node instanceof Element && matches(node, selector)) yield node;
}

/** Returns the pieces of text below `box` in the flat tree. */
export function flatTexts(box: Node): string[] {
  const pieces: string[] = [];
  for (const node of flatNodes(box)) if (node.nodeType === Node.TEXT_NODE) pieces.push(node.nodeValue ?? '');
  return pieces;
}

function flatChildren(node: Node): Iterable<Node> {
  if (node instanceof HTMLSlotElement) {
    const assigned = node.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return (node instanceof Element && native(shadowOf(node), 'childNodes')) || native(node, 'childNodes');
}

function shadowOf(element: Element): ShadowRoot | null {
  return native(element, 'shadowRoot');
}

import { flatContains } from './flat-tree';
import { call, queryAll, rectOf } from './native';

/** A native dialog that makes everything outside of it inert. */
const MODAL = 'dialog:modal';

/** Returns the native modal dialog on top, in these roots; null where none is open. */
export function topModal(roots: readonly (Document | ShadowRoot)[]): Element | null {
  const modals = roots.flatMap((root) => [...queryAll(root, MODAL)]);
  if (modals.length < 2) return modals[0] ?? null;
  return modals.findLast(isOnTop) ?? modals.at(-1) ?? null;
}

function isOnTop(modal: Element): boolean {
  const { left, top, width, height } = rectOf(modal);
  const root = call<Node>(modal, 'getRootNode') as Document | ShadowRoot;
  const hit = call<Element | null>(root, 'elementFromPoint', left + width / 2, top + height / 2);
  return hit !== null && flatContains(modal, hit);
}

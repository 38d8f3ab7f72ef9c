import type { ControlSelectors } from '@/utils/form-controls/types';

/** What nothing has changed since: gone with the end of the turn, or with the first change of the document. */
let still: { doc: Document; changes: MutationObserver } | null = null;

/** The same object as long as this turn lasts and nothing in the document has changed meanwhile. */
function stillness(doc: Document): object {
  if (still?.doc === doc && still.changes.takeRecords().length === 0) return still;
  still?.changes.disconnect();
  const changes = new MutationObserver(() => undefined);
  changes.observe(doc, { childList: true, subtree: true, attributes: true, characterData: true });
  const now = { doc, changes };
  still = now;
  queueMicrotask(() => {
    changes.disconnect();
    if (still === now) still = null;
  });
  return now;
}

/**
 * Gives `make` with a memory that lasts as long as the page stands still within one turn: Apply reads a dozen settings
 * back at once, and the page is the same for all of them. Nothing is kept after the turn.
 */
export function memoizeUntilMutation<T>(
  make: (root: ParentNode, markup: ControlSelectors) => T,
): (root: ParentNode, markup: ControlSelectors) => T {
  let known: { still: object; root: ParentNode; markup: ControlSelectors; value: T } | null = null;
  return (root, markup) => {
    const now = stillness(root.ownerDocument ?? (root as Document));
    if (known?.still === now && known.root === root && known.markup === markup) return known.value;
    const fresh = { still: now, root, markup, value: make(root, markup) };
    known = fresh;
    queueMicrotask(() => {
      if (known === fresh) known = null;
    });
    return fresh.value;
  };
}

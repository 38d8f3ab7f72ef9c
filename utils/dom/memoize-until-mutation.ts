import { documentOf } from './native';

/** The state of the document in the current task; replaced at the first mutation. */
let still: { doc: Document; changes: MutationObserver } | null = null;

/** Returns the same object until the task ends or the document mutates. */
function mutationToken(doc: Document): object {
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
 * Memoizes `make` until the document mutates or the current task ends: Apply reads back a dozen settings at once, and the
 * page is the same for all of them.
 */
export function memoizeUntilMutation<T, M, R extends ParentNode = ParentNode>(
  make: (root: R, markup: M) => T,
): (root: R, markup: M) => T {
  let known: { still: object; root: R; markup: M; value: T } | null = null;
  return (root, markup) => {
    const now = mutationToken(documentOf(root));
    if (known?.still === now && known.root === root && known.markup === markup) return known.value;
    const fresh = { still: now, root, markup, value: make(root, markup) };
    known = fresh;
    queueMicrotask(() => {
      if (known === fresh) known = null;
    });
    return fresh.value;
  };
}

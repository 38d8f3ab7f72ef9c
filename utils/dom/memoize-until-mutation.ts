import { documentOf } from './native';
import { nextFrame } from './wait';

/** The document between two mutations, within one frame. */
interface StillPage {
  doc: Document;
  changes: MutationObserver;
  /** What each function returned last, with its arguments. */
  results: Map<object, { root: ParentNode; markup: unknown; value: unknown }>;
}

let still: StillPage | null = null;

function end(page: StillPage): void {
  page.changes.disconnect();
  if (still === page) still = null;
}

/** Returns the same object until the document mutates or the next frame is drawn. */
function stillPage(doc: Document): StillPage {
  if (still?.doc === doc && still.changes.takeRecords().length === 0) return still;
  if (still) end(still);
  const page: StillPage = { doc, changes: new MutationObserver(() => end(page)), results: new Map() };
  page.changes.observe(doc, { childList: true, subtree: true, attributes: true, characterData: true });
  void nextFrame().then(() => end(page));
  still = page;
  return page;
}

/**
 * Memoizes `make` until the document mutates or the next frame is drawn: Apply reads each setting before and after it
 * writes, and all of them at its end. Without a mutation, what a person sees changes only with a frame.
 */
export function memoizeUntilMutation<T, M, R extends ParentNode = ParentNode>(
  make: (root: R, markup: M) => T,
): (root: R, markup: M) => T {
  return (root, markup) => {
    const { results } = stillPage(documentOf(root));
    const known = results.get(make);
    if (known?.root === root && known.markup === markup) return known.value as T;
    const value = make(root, markup);
    results.set(make, { root, markup, value });
    return value;
  };
}

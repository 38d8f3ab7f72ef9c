import { bodyOf, listen, matches } from './native';

/** Changes occur in bursts; `onChange` is called once after each burst, and at least this often in a long one. */
const DEBOUNCE_MS = 120;
const MAX_DEBOUNCE_MS = 600;

/** The next call waits for this many times the duration of the last one. */
const PAUSE_PER_CALL = 8;

/** What may change a finding without changing the tree. */
const EVENTS = ['input', 'change', 'click', 'visibilitychange'] as const;

/**
 * Calls `onChange` after the page has changed, once per burst, until aborted. Runs on pages of the setup only.
 * Changes that only add or remove elements that match `ignored` do not count. Returns a function that requests a call
 * as if the page had changed.
 */
export function observePage(onChange: () => void, signal: AbortSignal, ignored: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let duration = 0;
  const fire = () => {
    timer = undefined;
    const began = performance.now();
    try {
      onChange();
    } finally {
      duration = performance.now() - began;
    }
  };
  const touch = () => {
    if (signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) since = now;
    else if (now - since > MAX_DEBOUNCE_MS) return;
    clearTimeout(timer);
    timer = setTimeout(fire, Math.max(DEBOUNCE_MS, duration * PAUSE_PER_CALL));
  };
  // Other extensions write into labels again and again; what is no part of a label changes no finding.
  const isNoise = ({ type, addedNodes, removedNodes }: MutationRecord) =>
    type === 'childList' &&
    [...addedNodes, ...removedNodes].every((node) => node instanceof Element && matches(node, ignored));
  const observer = new MutationObserver((changes) => {
    if (!changes.every(isNoise)) touch();
  });
  observer.observe(bodyOf(document), {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    // Not style: what is shown and hidden by it also changes a class or the tree, and drags change style at every frame.
    attributeFilter: [
      'class',
      'hidden',
      'title',
      'value',
      'disabled',
      'aria-selected',
      'aria-checked',
      'aria-disabled',
      'aria-hidden',
    ],
  });
  for (const type of EVENTS) listen(document, type, touch, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return touch;
}

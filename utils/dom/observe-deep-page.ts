import { openRoots } from './flat-tree';

/** Pause between two calls, so that a busy page is not scanned at each of its changes. */
const DEBOUNCE_MS = 150;
/**
 * Further calls after a change: a web component may get its shadow root late, which no event reports, and a late style
 * sheet may show an element.
 */
const RECHECK_DELAYS_MS = [600, 2000, 5000];

/** What may show or hide a part of a page, or fill a field, without adding or removing a node. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'inert', 'aria-hidden', 'disabled', 'value', 'label'];
/** What may show a part of a page without any change of its nodes. */
const EVENTS = ['transitionend', 'animationend', 'toggle', 'resize', 'click', 'focusin', 'pageshow'];

/**
 * Calls `onChange` soon after the page or one of its open shadow roots changed, once for many changes, until `signal`.
 * Changes nothing. Costs more than `observePage`, which sees only what may change a finding.
 */
export function observeDeepPage(document: Document, onChange: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const observed = new WeakSet<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSoon = false;
  let later = 0;
  const run = () => {
    isSoon = false;
    try {
      observeRoots();
      onChange();
    } finally {
      const pause = RECHECK_DELAYS_MS[later];
      later += 1;
      timer = pause === undefined || signal.aborted ? undefined : setTimeout(run, pause);
    }
  };
  const change = () => {
    if (isSoon) return;
    isSoon = true;
    later = 0;
    clearTimeout(timer);
    timer = setTimeout(run, DEBOUNCE_MS);
  };
  const observer = new MutationObserver(change);
  const listen = (to: EventTarget) => {
    for (const type of EVENTS) to.addEventListener(type, change, { capture: true, passive: true, signal });
  };
  const observeRoots = () => {
    for (const root of openRoots(document)) {
      if (observed.has(root)) continue;
      observed.add(root);
      const attributes = { attributes: true, attributeFilter: SHOWING };
      observer.observe(root, { childList: true, subtree: true, characterData: true, ...attributes });
      // Events of animations do not leave a shadow root.
      listen(root === document ? window : root);
    }
  };
  observeRoots();
  timer = setTimeout(run, DEBOUNCE_MS);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

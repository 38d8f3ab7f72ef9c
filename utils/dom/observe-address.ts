/** Longest time until a change of the address without a change of the document is noticed. */
const COMPARE_INTERVAL_MS = 500;

/**
 * Calls `onChange` at every navigation inside the page, without touching the page: Halo moves by pushState, which the
 * browser's Navigation API reports to a content script too (Firefox 147, and every Chrome that the manifest permits).
 */
export function observeAddress(onChange: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  // The builds for Chromium omit the comparison.
  if (import.meta.env.FIREFOX && !navigation) compareAddresses(onChange, signal);
  else navigation?.addEventListener('currententrychange', onChange, { signal });
}

/**
 * Does the same before Firefox 147, which reports no pushState: compares the address after every change of the
 * document, so that the content of a new address is never read as that of the old one.
 */
function compareAddresses(onChange: () => void, signal: AbortSignal): void {
  let last = location.href;
  const compare = () => {
    if (location.href === last) return;
    last = location.href;
    onChange();
  };
  addEventListener('popstate', compare, { signal });
  const observer = new MutationObserver(compare);
  observer.observe(document, { childList: true, subtree: true });
  // A page may change its address last.
  const timer = setInterval(compare, COMPARE_INTERVAL_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(timer);
  });
}

/** Rest between two looks, so that a busy page is not looked at with each of its changes. */
const REST_MS = 150;

/** What may show or hide a part of a page without a node coming or going. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'disabled'];

/** Calls `look` soon after the page changed, once for many changes, until `signal`. Touches nothing. */
export function watchPage(document: Document, look: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, REST_MS);
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: SHOWING,
  });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}

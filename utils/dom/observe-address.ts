/**
 * Calls `onChange` at every navigation inside the page, without polling and without touching the page: Halo moves by
 * pushState, which the browser's Navigation API reports to a content script too (Chrome 102, Firefox 147). Where it
 * is missing, only the back and forward buttons are reported.
 */
export function observeAddress(onChange: () => void, signal: AbortSignal): void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  (navigation ?? globalThis).addEventListener(navigation ? 'currententrychange' : 'popstate', onChange, { signal });
}

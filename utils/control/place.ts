/** Everything below and above `root` that scrolls, the longest first; three at most. */
export function scrollersAround(root: HTMLElement): Element[] {
  const found = new Set<Element>();
  const page = root.ownerDocument.scrollingElement;
  if (page && page.scrollHeight > page.clientHeight + 8) found.add(page);
  for (let node = root.parentElement; node; node = node.parentElement) if (scrolls(node)) found.add(node);
  if (scrolls(root)) found.add(root);
  for (const el of root.querySelectorAll('div, main, section, form')) {
    if (el.clientHeight > 200 && scrolls(el)) found.add(el);
  }
  const length = (el: Element) => el.scrollHeight - el.clientHeight;
  return [...found].sort((a, b) => length(b) - length(a)).slice(0, 3);
}

/** Remembers where the page is scrolled to and what has the focus. Gives the function that puts both back. */
export function keepPlace(root: HTMLElement): () => void {
  const places = scrollersAround(root).map((el) => ({ el, top: el.scrollTop, left: el.scrollLeft }));
  const focused = root.ownerDocument.activeElement;
  return () => {
    for (const { el, top, left } of places) {
      if (el.isConnected && el.scrollTop !== top) el.scrollTo({ top, left, behavior: 'instant' });
    }
    if (focused instanceof HTMLElement && focused.isConnected && focused !== root.ownerDocument.activeElement) {
      focused.focus({ preventScroll: true });
    }
  };
}

function scrolls(el: Element): boolean {
  if (el.scrollHeight <= el.clientHeight + 8 || el.clientHeight === 0) return false;
  const { overflowY } = getComputedStyle(el);
  return overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'overlay';
}

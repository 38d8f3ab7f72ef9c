/** A place of our own in the page: a closed shadow root outside Halo's own root element. */
export interface Host {
  /** The element in the page; presses inside arrive there, from the page's point of view. */
  el: HTMLElement;
  root: ShadowRoot;
  /** What is drawn goes in here. */
  body: HTMLElement;
  /** Adds a style sheet that came later. */
  style(css: string): void;
  remove(): void;
}

/** Keys typed in our own UI are ours; Halo has hotkeys on the document (halo-ui 3.3). */
const KEYS = ['keydown', 'keyup', 'keypress'] as const;
/** How often the place is put back when the page takes it away or restyles it; then the popup has to do. */
const PUT_BACK = 5;
/** Above Halo's own overlays; what points at the page stays one below the guide. */
export const LAYER = 2_147_483_000;

/**
 * Puts an element of ours, called `name`, into the page. The page can see that it is there, and neither look into it nor style it; the
 * name says nothing to Halo, so that nothing of Halo's can match it. `onKey` takes every key that is pressed in it,
 * before any listener of the page does; without it keys are only kept from bubbling out.
 */
export function mountHost(css: string, name: string, layer = LAYER, onKey?: (event: KeyboardEvent) => void): Host {
  const el = document.createElement(name);
  // Halo's own overlays stay below; nothing that the page sets on elements of any kind may hide or shrink the host.
  el.style.cssText = `all: initial !important; position: fixed !important; z-index: ${layer} !important;`;
  const root = el.attachShadow({ mode: 'closed' });
  const body = document.createElement('div');
  body.className = 'surface';
  root.append(body);
  const style = (text: string) => {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      // Firefox refuses sheets made in a content script's world; a style element does the same.
      const element = document.createElement('style');
      element.textContent = text;
      root.prepend(element);
    }
  };
  style(css);
  const done = new AbortController();
  const keep = (event: KeyboardEvent) => {
    if (event.target !== el) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') onKey?.(event);
  };
  for (const key of KEYS) {
    if (onKey) addEventListener(key, keep, { capture: true, signal: done.signal });
    else el.addEventListener(key, (event) => event.stopPropagation());
  }
  document.documentElement.append(el);
  const asMade = el.getAttribute('style') ?? '';
  // Connected is not enough: the page may have moved it into something hidden.
  const inPlace = () => el.parentNode === document.documentElement;
  let left = PUT_BACK;
  const keeper = new MutationObserver(() => {
    if (inPlace() && el.attributes.length === 1 && el.getAttribute('style') === asMade) return;
    if (left === 0) return keeper.disconnect();
    left -= 1;
    for (const { name } of [...el.attributes]) el.removeAttribute(name);
    el.setAttribute('style', asMade);
    if (!inPlace()) document.documentElement.append(el);
  });
  keeper.observe(document.documentElement, { childList: true });
  keeper.observe(el, { attributes: true });
  return {
    el,
    root,
    body,
    style,
    remove() {
      done.abort();
      keeper.disconnect();
      el.remove();
    },
  };
}

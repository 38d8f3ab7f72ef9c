import { type ComponentChildren, render } from 'preact';

/** The guide's place in the page: a closed shadow root outside Halo's own root element. */
export interface Card {
  /** The element in the page; presses on the guide arrive there, from the page's point of view. */
  host: HTMLElement;
  show(children: ComponentChildren): void;
  remove(): void;
}

/** Keys typed in the guide are the guide's; Halo has hotkeys on the document (halo-ui 3.3). */
const KEYS = ['keydown', 'keyup', 'keypress'] as const;
/** How often the place is put back when the page takes it away or restyles it; then the popup has to do. */
const PUT_BACK = 5;

/**
 * Puts the guide's element into the page. The page can see that it is there, and neither look into it nor style it;
 * the name says nothing to Halo, so that nothing of Halo's can match it.
 */
export function mountCard(css: string): Card {
  const host = document.createElement('halo-setup-assistant');
  // Halo's own overlays stay below; nothing that the page sets on elements of any kind may hide or shrink the host.
  host.style.cssText = 'all: initial !important; position: fixed !important; z-index: 2147483000 !important;';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const body = document.createElement('div');
  body.className = 'surface';
  root.append(body);
  for (const key of KEYS) host.addEventListener(key, (event) => event.stopPropagation());
  try {
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses sheets made in a content script's world; a style element does the same.
    const style = document.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
  document.documentElement.append(host);
  const asMade = host.getAttribute('style') ?? '';
  // Connected is not enough: the page may have moved it into something hidden.
  const inPlace = () => host.parentNode === document.documentElement;
  let left = PUT_BACK;
  const keeper = new MutationObserver(() => {
    if (inPlace() && host.attributes.length === 1 && host.getAttribute('style') === asMade) return;
    if (left === 0) return keeper.disconnect();
    left -= 1;
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    host.setAttribute('style', asMade);
    if (!inPlace()) document.documentElement.append(host);
  });
  keeper.observe(document.documentElement, { childList: true });
  keeper.observe(host, { attributes: true });
  return {
    host,
    show: (children) => render(children, body),
    remove() {
      keeper.disconnect();
      render(null, body);
      host.remove();
    },
  };
}

/** Keys typed in the card are the card's, not the page's shortcuts. */
const KEYS = ['keydown', 'keyup', 'keypress'] as const;

/** The card's place in the page. */
export interface Place {
  /** The element in the page; presses on the card arrive there, from the page's point of view. */
  host: HTMLElement;
  /** Carries colours and type (tokens.css); draw into it. */
  surface: HTMLElement;
  remove(): void;
}

/**
 * Puts the card's element into the page, in a closed shadow root beside ScalePad's own: the page can see that it is
 * there, and neither look into it nor style it. Not put back when the page takes it away: all of it is in the popup too.
 */
export function mountPlace(css: string): Place {
  const host = document.createElement('halo-setup-assistant');
  host.style.cssText = 'all: initial !important; position: fixed !important; z-index: 2147483000 !important;';
  const root = host.attachShadow({ mode: 'closed' });
  const surface = document.createElement('div');
  surface.className = 'hsa';
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses sheets made in a content script's world; a style element does the same.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
  root.append(surface);
  for (const key of KEYS) host.addEventListener(key, (event) => event.stopPropagation());
  document.documentElement.append(host);
  return { host, surface, remove: () => host.remove() };
}

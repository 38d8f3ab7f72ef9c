import { watchExposure } from './clickjacking-guard';
import { openRoots } from './flat-tree';
import { attributeOf, call, create, isConnected, native, rootElementOf } from './native';
import { guard } from './shield';
import { topModal } from './top-modal';

/** A place of our own in the page: a closed shadow root outside the page's own root element. */
export interface Host {
  /** The element in the page; presses inside arrive there, from the page's point of view. */
  el: HTMLElement;
  root: ShadowRoot;
  /** What is drawn goes in here. */
  body: HTMLElement;
  /** Adds a style sheet that came later. */
  style(css: string): void;
  /** Puts the element where it can be seen and pressed: into the native modal dialog on top, or beside the page's body. */
  place(): void;
  remove(): void;
}

export interface HostOptions {
  css: string;
  name: string;
  layer?: number;
  /** Gets every key that is pressed inside, before any listener of the page does. */
  onKey?: (event: KeyboardEvent) => void;
  /** Gets every click on an element inside; without it clicks go their own way inside, and pass the page's capturing listeners. */
  onPress?: (target: Element, event: MouseEvent) => void;
}

/** How often the place is put back when the page takes it away or restyles it; then the popup has to do. */
const PUT_BACK = 5;
/** Above the page's own overlays; what points at the page stays one below the guide. */
export const LAYER = 2_147_483_000;
/** Attributes that the host has at home, and in a dialog. */
const AT_HOME = ['style'];
const IN_DIALOG = ['style', 'popover'];

/**
 * Puts an element of ours, called `name`, into the page. The page can see that it is there, and neither look into it nor
 * style it; the name says nothing to the page, so that nothing of it can match it. Its presses, keys and focus stay in it.
 */
export function mountHost({ css, name, layer = LAYER, onKey, onPress }: HostOptions): Host {
  const el = create(name);
  // The page's own overlays stay below; nothing that it sets on elements of any kind may hide or shrink the host.
  el.style.cssText = `all: initial !important; position: fixed !important; z-index: ${layer} !important; direction: ltr !important;`;
  const asMade = attributeOf(el, 'style') ?? '';
  const root = el.attachShadow({ mode: 'closed' });
  const body = create('div');
  body.className = 'surface';
  root.append(body);
  const style = (text: string) => addStyle(root, text);
  style(css);

  let home: Element = rootElementOf(document);
  let left = PUT_BACK;
  const isKept = () => {
    const attributes = home === rootElementOf(document) ? AT_HOME : IN_DIALOG;
    const isBare =
      el.attributes.length === attributes.length && attributes.every((one) => call<boolean>(el, 'hasAttribute', one));
    // Connected is not enough: the page may have moved it into something hidden.
    return native(el, 'parentNode') === home && isBare && attributeOf(el, 'style') === asMade;
  };
  const put = () => {
    for (const { name: attribute } of [...el.attributes]) el.removeAttribute(attribute);
    el.setAttribute('style', asMade);
    if (native(el, 'parentNode') !== home) home.append(el);
    if (home === rootElementOf(document)) return;
    // Above the dialog, and not cut off by it: what is outside of a modal dialog cannot be pressed.
    el.setAttribute('popover', 'manual');
    el.showPopover();
  };
  const place = () => {
    const next = topModal(openRoots(document)) ?? rootElementOf(document);
    if (next === home && isConnected(home)) return;
    home = next;
    put();
    watch();
  };
  const keeper = new MutationObserver(() => {
    place();
    if (isKept()) return;
    if (left === 0) return keeper.disconnect();
    left -= 1;
    put();
  });
  const watch = () => {
    keeper.disconnect();
    keeper.observe(document, { subtree: true, attributes: true, attributeFilter: ['open'] });
    keeper.observe(rootElementOf(document), { childList: true });
    keeper.observe(el, { attributes: true });
    // The dialog may be taken out of the page, and this element with it.
    if (home !== rootElementOf(document))
      keeper.observe(call<Node>(home, 'getRootNode'), { childList: true, subtree: true });
  };
  const letThrough = guard({
    el,
    root,
    onKey,
    onPress,
    watch: watchExposure(el, root),
    isModal: () => home !== rootElementOf(document),
  });
  put();
  watch();
  place();
  return {
    el,
    root,
    body,
    style,
    place,
    remove() {
      letThrough();
      keeper.disconnect();
      el.remove();
    },
  };
}

function addStyle(root: ShadowRoot, text: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Firefox refuses sheets made in a content script's world; a style element does the same.
    const element = create('style');
    element.textContent = text;
    root.prepend(element);
  }
}

import { watchExposure } from './clickjacking-guard';
import { openRoots } from './flat-tree';
import { LAYER } from './is-drawn-over';
import { attributeOf, call, create, isConnected, native, rootElementOf } from './native';
import { guard } from './shield';
import { topModal } from './top-modal';

/** Our own element in the page: a closed shadow root outside the page's own root element. */
export interface Host {
  /** The element in the page; presses inside arrive there, from the page's point of view. */
  el: HTMLElement;
  root: ShadowRoot;
  /** The container of what is drawn. */
  body: HTMLElement;
  /** Adds another style sheet. */
  style(css: string): void;
  /**
   * Moves the element where it can be seen and pressed: into the topmost native modal dialog, or next to the page's
   * body.
   */
  moveToTop(): void;
  /** Moves the focus back to where it was in the page before it moved here. */
  returnFocus(): void;
  remove(): void;
}

export interface HostOptions {
  css: string;
  name: string;
  layer?: number;
  /** Receives every key that is pressed inside, before any listener of the page does. */
  onKey?: (event: KeyboardEvent) => void;
  /**
   * Receives every click on an element inside. Without it a click reaches the element, and the page's capturing
   * listeners see it first.
   */
  onPress?: (target: Element, event: MouseEvent) => void;
  /** Checks whether the extension writes in the page: an Escape is for this element then, although the focus is not in it. */
  isWriting?: () => boolean;
}

/** The element is restored this often when the page removes or restyles it. After that only the popup works. */
const MAX_RESTORES = 5;
/** Attributes that the host has in the page, and in a dialog. */
const PAGE_ATTRIBUTES = ['style'];
const DIALOG_ATTRIBUTES = ['style', 'popover'];

/**
 * Adds our element, called `name`, to the page. The page can find that it exists, but can neither read nor style its
 * content; nothing in the page matches the name. Its presses, keys and focus stay in it.
 */
export function mountHost({ css, name, layer = LAYER, onKey, onPress, isWriting }: HostOptions): Host {
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

  let container: Element = rootElementOf(document);
  let left = MAX_RESTORES;
  const isUnchanged = () => {
    const attributes = container === rootElementOf(document) ? PAGE_ATTRIBUTES : DIALOG_ATTRIBUTES;
    const isBare =
      el.attributes.length === attributes.length && attributes.every((one) => call<boolean>(el, 'hasAttribute', one));
    // Connected is not enough: the page may have moved it into something hidden.
    return native(el, 'parentNode') === container && isBare && attributeOf(el, 'style') === asMade;
  };
  const insert = () => {
    for (const { name: attribute } of [...el.attributes]) el.removeAttribute(attribute);
    el.setAttribute('style', asMade);
    if (native(el, 'parentNode') !== container) container.append(el);
    if (container === rootElementOf(document)) return;
    // Above the dialog, and not cut off by it: what is outside of a modal dialog cannot be pressed.
    el.setAttribute('popover', 'manual');
    el.showPopover();
  };
  const moveToTop = () => {
    const next = topModal(openRoots(document)) ?? rootElementOf(document);
    if (next === container && isConnected(container)) return;
    container = next;
    insert();
    watch();
  };
  const observer = new MutationObserver(() => {
    moveToTop();
    if (isUnchanged()) return;
    if (left === 0) return observer.disconnect();
    left -= 1;
    insert();
  });
  const watch = () => {
    observer.disconnect();
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['open'] });
    observer.observe(rootElementOf(document), { childList: true });
    observer.observe(el, { attributes: true });
    // The page may remove the dialog, and this element with it.
    if (container !== rootElementOf(document))
      observer.observe(call<Node>(container, 'getRootNode'), { childList: true, subtree: true });
  };
  let focusedBefore: EventTarget | null = null;
  const watchPresses = watchExposure(el, root);
  const unguard = guard({
    el,
    root,
    onKey,
    onPress,
    isWriting,
    watch(event) {
      if (event?.type === 'focusin' && !isWriting?.()) focusedBefore = (event as FocusEvent).relatedTarget;
      watchPresses(event);
    },
  });
  insert();
  watch();
  moveToTop();
  return {
    el,
    root,
    body,
    style,
    moveToTop,
    returnFocus() {
      if (focusedBefore instanceof HTMLElement && isConnected(focusedBefore))
        call<void>(focusedBefore, 'focus', { preventScroll: true });
      else if (root.activeElement) call<void>(root.activeElement, 'blur');
    },
    remove() {
      unguard();
      observer.disconnect();
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

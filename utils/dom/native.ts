/**
 * Reads a page's DOM as the browser defines it. The names of elements shadow the members of their document or form:
 * with `<iframe name="body">`, `document.body` is that frame; with `<input name="parentElement">`, the form's parent is
 * that field. In Chromium 156 a content script gets the same result for a form; for a document, the
 * specification is open https://github.com/whatwg/html/issues/4458, so documents are read in the same way. Code that
 * runs in pages reads what is listed in lint/native-dom.grit by these functions only.
 */

/** Returns a member of a page's object, also where the name of an element shadows it. */
export function native<T extends object, K extends keyof T>(of: T, name: K): T[K];
export function native<T extends object, K extends keyof T>(of: T | null | undefined, name: K): T[K] | undefined;
export function native<T extends object, K extends keyof T>(of: T | null | undefined, name: K): T[K] | undefined {
  if (of === null || of === undefined) return undefined;
  return hasNames(of) ? Reflect.get(Object.getPrototypeOf(of), name, of) : of[name];
}

/** Calls a method of a page's object, also where the name of an element shadows it. */
export function call<R>(of: object, name: string, ...args: readonly unknown[]): R {
  return Reflect.apply(Reflect.get(hasNames(of) ? Object.getPrototypeOf(of) : of, name, of), of, args);
}

// Read once, because Apply uses them a hundred thousand times. Undefined in a worker, which loads this module too.
const { document: pageDocument, HTMLFormElement: FormElement } = globalThis;

/** Returns whether the names of elements shadow the object's members: it is the document or a form. */
function hasNames(of: object): boolean {
  return of === pageDocument || of instanceof FormElement;
}

type Maybe<T> = T | null | undefined;

export function queryAll<E extends Element = Element>(root: ParentNode, selector: string): NodeListOf<E> {
  return call(root, 'querySelectorAll', selector);
}

export function queryOne<E extends Element = Element>(root: Maybe<ParentNode>, selector: string): E | null {
  return root ? call(root, 'querySelector', selector) : null;
}

export function closest<E extends Element = Element>(el: Maybe<Element>, selector: string): E | null {
  return el ? (Element.prototype.closest.call(el, selector) as E | null) : null;
}

export function matches(el: Maybe<Element>, selector: string): boolean {
  return el ? Element.prototype.matches.call(el, selector) : false;
}

export function contains(node: Maybe<Node>, other: Node | null): boolean {
  return node ? Node.prototype.contains.call(node, other) : false;
}

export function parentOf(node: Maybe<Node>): HTMLElement | null {
  return native(node, 'parentElement') ?? null;
}

export function attributeOf(el: Maybe<Element>, name: string): string | null {
  return el ? Element.prototype.getAttribute.call(el, name) : null;
}

export function rectOf(el: Element): DOMRect;
export function rectOf(el: Maybe<Element>): DOMRect | undefined;
export function rectOf(el: Maybe<Element>): DOMRect | undefined {
  return el ? call(el, 'getBoundingClientRect') : undefined;
}

export function isConnected(node: Maybe<Node>): boolean {
  return native(node, 'isConnected') === true;
}

/** Returns all text below a node; '' when it has none. */
export function textOf(node: Maybe<Node>): string {
  return native(node, 'textContent') ?? '';
}

export function documentOf(node: Node): Document {
  return native(node, 'ownerDocument') ?? document;
}

export function bodyOf(doc: Document): HTMLElement {
  return native(doc, 'body');
}

export function rootElementOf(doc: Document): HTMLElement {
  return native(doc, 'documentElement');
}

export function byId(doc: Document | ShadowRoot, id: string): HTMLElement | null {
  return call(doc, 'getElementById', id);
}

export function elementAt(doc: Document, x: number, y: number): Element | null {
  return call(doc, 'elementFromPoint', x, y);
}

export function listen(
  doc: Document,
  type: string,
  listener: (event: Event) => void,
  options?: AddEventListenerOptions,
) {
  EventTarget.prototype.addEventListener.call(doc, type, listener, options);
}

export function create<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K];
export function create(tag: string): HTMLElement;
export function create(tag: string): HTMLElement {
  return call(document, 'createElement', tag);
}

export function createSvg(tag: string): SVGElement {
  return call(document, 'createElementNS', 'http://www.w3.org/2000/svg', tag);
}

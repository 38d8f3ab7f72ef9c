/** The data that the harness reads from a page. The values are the library's own state, not the document's. */
export interface Compat<Name extends string = string> {
  state: Record<Name, string | null>;
  /** The values that the page's own button sent; null before it was pressed. */
  sent: Record<Name, string | null> | null;
  isReady: boolean;
}

declare global {
  var compat: Compat;
}

/** Publishes the page's state for the harness. */
export function publish(state: Record<string, string | null>): Compat {
  globalThis.compat = { state, sent: null, isReady: false };
  return globalThis.compat;
}

/** Creates an element with attributes and children. */
export function make(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  el.append(...children);
  return el;
}

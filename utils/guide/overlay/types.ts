/** An element of the page to point at. `find` is called again whenever the page has replaced the element. */
export interface Target {
  find(): Element | null;
  name: string;
  text: string;
  /** The ring stays until it is removed or the admin presses anywhere, and the page is not dimmed. */
  isLasting?: boolean;
  /** The manual steps; shown when the element does not appear. */
  manualSteps?: string;
}

/** A control with a marker next to it. */
export interface Marker {
  id: string;
  el: Element;
  state: 'to-change' | 'needs-you';
  /** Shown while the pointer is on the marker or the focus is in the control. */
  text: string;
}

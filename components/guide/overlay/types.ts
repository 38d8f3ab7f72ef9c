/** A rectangle in the viewport, in CSS px; a DOMRect fits. */
export interface Rect {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** The bubble's position. */
export interface Placement {
  side: 'above' | 'below';
  left: number;
  /** The bubble's upper edge when below, its lower edge when above. */
  at: number;
  width: number;
  /** The position of the bubble's tip, from its left edge. */
  tip: number;
}

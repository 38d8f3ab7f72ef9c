/** Where something stands in the viewport, in CSS px; a DOMRect will do. */
export interface Rect {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** Where the pointer's bubble goes. */
export interface Placement {
  side: 'above' | 'below';
  left: number;
  /** The bubble's upper edge when below, its lower edge when above. */
  at: number;
  width: number;
  /** Where the bubble's tip stands, from its left edge. */
  tip: number;
}

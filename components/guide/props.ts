/** Where something stands in the viewport, in CSS px; a DOMRect will do. */
export interface Box {
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

/** What stands between Save and an uncaptured secret. Texts are ready to show. */
export interface GuardProps {
  /** What is wrong, and what may be lost. */
  text: string;
  /** What the last press did, such as "Still not captured"; empty at first. Read out when it changes. */
  status: string;
  busy: boolean;
  onTryAgain(event: Event): void;
  onCopyMyself(event: Event): void;
  onSaveAnyway(event: Event): void;
  /** The Cancel button, or Escape. */
  onCancel(event: Event): void;
}

/** A ring around a control and a bubble with the wanted value. Catches no presses. */
export interface PointerProps {
  /** The control. */
  rect: Box;
  /** Where the bubble goes (`placeBubble`). */
  bubble: Placement;
  /** The requirement's name. */
  name: string;
  /** Such as "Wanted: Read and Modify". */
  text: string;
}

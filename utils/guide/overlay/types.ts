import type { FindingStatus } from '@/components/guide/panel-props';

/** An element of the page to point at. `find` is called again whenever the page has replaced the element. */
export interface Target {
  find(): Element | null;
  name: string;
  text: string;
  /** How to do it by hand; shown when the element does not appear. */
  byHand?: string;
}

/** A control with a marker beside it. */
export interface Marker {
  id: string;
  el: Element;
  status: FindingStatus;
}

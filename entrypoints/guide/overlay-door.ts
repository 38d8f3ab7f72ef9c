import type { FindingStatus } from '@/components/props';

/** What is pointed at: an element of the page, found anew whenever the page has taken it away. */
export interface Target {
  find(): Element | null;
  name: string;
  text: string;
  /** How to do it by hand, for when the element does not come. */
  byHand?: string;
}

/** A control that a marker stands beside. */
export interface Mark {
  id: string;
  el: Element;
  status: FindingStatus;
}

/** What is drawn over the page. It catches no press, is not read out, and looks at the page only while it shows something. */
export interface Overlay {
  /** Draws a marker beside each of these, in place of those before. */
  mark(marks: readonly Mark[]): void;
  /**
   * Scrolls to the target and points at it until the admin presses somewhere, or for a while. Waits a bounded time for
   * one that is not there, then shows how to do it by hand.
   */
  point(target: Target): void;
  letGo(): void;
  /** Halo's theme, and whether nothing may move. */
  dress(theme: 'light' | 'dark', still: boolean): void;
  /** Takes everything off the page. */
  remove(): void;
}

/** The script that draws over the page. It is injected when something is first to be drawn. */
export interface MarkersScript {
  /** `onSpot` is called with the place of what is pointed at whenever it moves, and with null when nothing is any more. */
  overlay(onSpot: (spot: DOMRect | null) => void): Overlay;
}

import type { PointerProps } from '@/components/guide/props';

/** What is pointed at: an element of the page, found anew at every frame that may have moved it. */
export interface Target {
  find(): Element | null;
  name: string;
  text: string;
}

/** Keeps a ring on its target while the page scrolls, resizes and moves. */
export interface Pointing {
  /** Scrolls to the target and points at it until the admin presses somewhere, or for a while. */
  at(target: Target): void;
  letGo(): void;
  /** Where the ring stands now; null when nothing is pointed at or it is gone. */
  props(): PointerProps | null;
}

import type { SetupView } from '@/utils/setup/types';
import type { Card } from './card';
import type { Desk } from './desk';
import type { Target } from './overlay-door';

/** All of the guide that can be seen in one document. */
export interface Front {
  /** The card's element in the page while it is there. */
  readonly host: HTMLElement | null;
  show(): void;
  /** Takes the card, the markers and the ring off the page. */
  hide(): void;
  /** Draws what the desk's state says, at the next frame. */
  draw(): void;
  /** Points at something of the page. Rejects when the script that draws does not come. */
  point(target: Target): Promise<void>;
  letGo(): void;
  /** Points at the entry of Halo's menu that leads to this page, where its address does not. */
  showWay(): Promise<void>;
}

/** Mounts a place for the card with Preact in it; the guide has both for its guard already. */
export type Mount = (css: string, onKey: (event: KeyboardEvent) => void) => Card;

/** What is seen of the guide. The script comes with the first page on which the card is to be seen. */
export interface CardScript {
  /** Makes it, with what the first drawing needs already there, so that nothing is pushed down afterwards. Shows nothing. */
  front(desk: Desk, mount: Mount, view: SetupView): Promise<Front>;
}

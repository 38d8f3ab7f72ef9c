import type { ComponentChildren } from 'preact';
import type { Desk } from './desk';

/** Where a pointer was put down. The event itself tells nothing any more once the script has come. */
export interface PutDown {
  pointerId: number;
  x: number;
  y: number;
}

/** What the admin chooses and arranges in the guide now and then. The script comes with the first of it. */
export interface PanelScript {
  /** The panel's own style sheet, for the guide's shadow root. */
  css: string;
  /** Reads what the panel offers. Rejects when the background cannot be reached. */
  prepare(): Promise<void>;
  /** Recipe, options and names: two lines and a fold. */
  choices(desk: Desk): ComponentChildren;
  /** What lies behind the button Menu. */
  menu(desk: Desk): ComponentChildren;
  /** Moves the card along with the pointer until it is lifted. */
  drag(desk: Desk, card: HTMLElement, down: PutDown): void;
  /** Moves the card by an arrow key; Home docks it again. */
  nudge(desk: Desk, card: HTMLElement, event: KeyboardEvent): void;
  /** Takes the card to the window's other side, for whoever cannot drag. */
  changeSide(desk: Desk, card: HTMLElement): void;
  /** Points at the entry of Halo's menu that leads to this page; once for a page. */
  showWay(desk: Desk): Promise<void>;
  /** Uses the open record for its step instead of a new one, or (`false`) a new one again. */
  takeRecord(desk: Desk, take: boolean): Promise<void>;
}

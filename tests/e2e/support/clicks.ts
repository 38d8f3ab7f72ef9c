/** Where an admin's press went. */
export type Place = 'toolbar' | 'popup' | 'guide' | 'halo' | 'scalepad';

export interface Press {
  place: Place;
  /** What was pressed, such as "Save". */
  what: string;
}

/** Counts every press and every key of the practice admin: in the page, in the guide, in the popup and in the toolbar. */
export class ClickCounter {
  readonly presses: Press[] = [];
  readonly keys: string[] = [];
  /** An admin without a mouse: what is pressed is reached with Tab and pressed with Enter (hands.ts). */
  readonly byKeyboard: boolean;

  constructor({ byKeyboard = false }: { byKeyboard?: boolean } = {}) {
    this.byKeyboard = byKeyboard;
  }

  /** Notes one press of the mouse button, or of Enter in its place. Call it for every press, before it is made. */
  press(place: Place, what: string): void {
    this.presses.push({ place, what });
  }

  /** Notes the keys of a text that is typed or of a key that is pressed, one entry per key. */
  key(...keys: string[]): void {
    this.keys.push(...keys);
  }

  /** Presses so far. */
  get total(): number {
    return this.presses.length;
  }

  /** Presses so far at one place. */
  at(place: Place): number {
    return this.presses.filter((press) => press.place === place).length;
  }

  /** The presses as numbered lines, for a failure's message and the record. */
  lines(): string[] {
    return this.presses.map((press, index) => `${index + 1}. ${press.place}: ${press.what}`);
  }
}

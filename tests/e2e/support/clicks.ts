/** Where an admin's press went. */
export type ClickTarget = 'toolbar' | 'popup' | 'guide' | 'halo' | 'scalepad';

export interface Press {
  target: ClickTarget;
  /** What was pressed, such as "Save". */
  what: string;
}

/** Counts every press and every key of the practice admin: in the page, in the guide, in the popup and in the toolbar. */
export class ClickCounter {
  readonly presses: Press[] = [];
  /** What was chosen in the consent, such as a checkbox: a click of the mouse too, but a decision of the admin's. */
  readonly choices: string[] = [];
  readonly keys: string[] = [];
  /** An admin without a mouse: what is pressed is reached with Tab and pressed with Enter (input.ts). */
  readonly byKeyboard: boolean;

  constructor({ byKeyboard = false }: { byKeyboard?: boolean } = {}) {
    this.byKeyboard = byKeyboard;
  }

  /** Notes one press of the mouse button, or of Enter instead of it. Call it for every press, before it is made. */
  press(target: ClickTarget, what: string): void {
    this.presses.push({ target, what });
  }

  /** Notes one choice. Call it for every one, before it is made. */
  choice(what: string): void {
    this.choices.push(what);
  }

  /** Notes the keys of a text that is typed or of a key that is pressed, one entry per key. */
  key(...keys: string[]): void {
    this.keys.push(...keys);
  }

  /** Presses so far. */
  get total(): number {
    return this.presses.length;
  }

  /** Presses so far on one target. */
  at(target: ClickTarget): number {
    return this.presses.filter((press) => press.target === target).length;
  }

  /** Returns the presses as numbered lines, for a failure's message and the record. */
  lines(): string[] {
    return this.presses.map((press, index) => `${index + 1}. ${press.target}: ${press.what}`);
  }
}

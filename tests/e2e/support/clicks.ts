/** Where an admin presses. */
export type ClickTarget = 'toolbar' | 'popup' | 'guide' | 'halo' | 'scalepad';

export interface Press {
  target: ClickTarget;
  /** What was pressed, such as "Save". */
  what: string;
}

/** Counts every press and every key of the practice admin, in the page, the guide, the popup and the toolbar. */
export class ClickCounter {
  readonly presses: Press[] = [];
  /** What the admin chose in the consent, such as a checkbox. Counted apart from presses, because each is a decision. */
  readonly choices: string[] = [];
  readonly keys: string[] = [];
  /** The admin uses Tab and Enter instead of the mouse (input.ts). */
  readonly byKeyboard: boolean;

  constructor({ byKeyboard = false }: { byKeyboard?: boolean } = {}) {
    this.byKeyboard = byKeyboard;
  }

  /** Records one press of the mouse button, or of Enter. Call it before every press. */
  press(target: ClickTarget, what: string): void {
    this.presses.push({ target, what });
  }

  /** Records one choice. Call it before every choice. */
  choice(what: string): void {
    this.choices.push(what);
  }

  /** Records the keys of a typed text or of a pressed key, one entry per key. */
  key(...keys: string[]): void {
    this.keys.push(...keys);
  }

  /** The number of presses so far. */
  get total(): number {
    return this.presses.length;
  }

  /** Returns the number of presses so far on one target. */
  at(target: ClickTarget): number {
    return this.presses.filter((press) => press.target === target).length;
  }

  /** Returns the presses as numbered lines, for a failure's message and the record. */
  lines(): string[] {
    return this.presses.map((press, index) => `${index + 1}. ${press.target}: ${press.what}`);
  }
}

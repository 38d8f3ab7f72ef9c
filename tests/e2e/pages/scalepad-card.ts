import type { Page } from '@playwright/test';
import { Ax } from '../support/ax.ts';
import { until } from '../support/until.ts';

type CardButton =
  | 'Copy page details for support'
  | 'Close'
  | 'Yes, connected'
  | 'No'
  | 'Stop'
  | 'Continue'
  | 'End setup'
  | 'Save setup report'
  | 'Done';

const CARD = { role: 'complementary', name: 'Setup assistant' };

/** The card on ScalePad's page. Finds everything by role and name, inside its closed shadow root. */
export class ScalePadCard {
  readonly ax: Ax;

  constructor(page: Page) {
    this.ax = new Ax(page);
  }

  async isShown(): Promise<boolean> {
    return (await this.ax.first(CARD)) !== null;
  }

  removed(): Promise<void> {
    return this.ax.waitForRemoval(CARD);
  }

  /** Waits for a heading and returns the card's whole text. */
  titled(heading: string | RegExp): Promise<string> {
    return until(`the card's heading "${heading}"`, async () => {
      // Searched again each time, because a page load removes the earlier card.
      const card = await this.ax.first(CARD);
      const title = card && (await this.ax.first({ role: 'heading', name: heading }, card));
      const text = title ? await this.ax.text(card) : '';
      // The heading may have changed meanwhile.
      return title !== null && text.includes(title.name) ? text : null;
    });
  }

  /** Waits until all fields are filled and it is the admin's turn, and returns the card's whole text. */
  filled(): Promise<string> {
    return this.titled(/^Your turn: click (?:Connect now|Save HaloPSA Setup)$/);
  }

  /** Returns the lines of the list of fields, such as "Client ID Filled". */
  async fields(): Promise<string[]> {
    const items = await this.ax.read({ role: 'list', name: 'Fields of the form' }, (list) => this.ax.listItems(list));
    return items.map(({ text }) => text.replaceAll('\n', ' '));
  }

  /** Presses a button; again until it is removed, where its press removes it. */
  press(name: CardButton): Promise<void> {
    const query = { role: 'button', name };
    const options = { within: () => this.ax.wait(CARD) };
    if (name === 'Copy page details for support') return this.ax.press(query, options);
    const isRemoved = async () => (await this.ax.first(query)) === null;
    return this.ax.pressUntil(query, isRemoved, options);
  }

  /** Returns the names of the card's buttons, in tab order. */
  async buttons(): Promise<string[]> {
    return (await this.ax.read(CARD, (card) => this.ax.all({ role: 'button' }, card))).map(({ name }) => name);
  }

  /** Returns the text of the card's live region, which a screen reader announces. */
  async announcement(): Promise<string> {
    return this.ax.textOf({ role: 'status' }, { within: () => this.ax.wait(CARD) });
  }

  async text(): Promise<string> {
    return this.ax.textOf(CARD);
  }
}

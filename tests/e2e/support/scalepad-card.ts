import type { Page } from '@playwright/test';
import { Ax } from './ax.ts';
import { until } from './until.ts';

const CARD = { role: 'complementary', name: 'Setup assistant' };

/** The card on ScalePad's page, as an admin finds it: by role and name, inside its closed shadow root. */
export class ScalePadCard {
  readonly ax: Ax;

  constructor(page: Page) {
    this.ax = new Ax(page);
  }

  async isThere(): Promise<boolean> {
    return (await this.ax.first(CARD)) !== null;
  }

  gone(): Promise<void> {
    return this.ax.waitGone(CARD);
  }

  /** Waits for a heading and gives the card's whole text. */
  async titled(heading: string | RegExp): Promise<string> {
    await until(`the card's heading "${heading}"`, async () => {
      // Found anew each time: a page load takes the one before away.
      const card = await this.ax.first(CARD);
      return card && this.ax.first({ role: 'heading', name: heading }, card);
    });
    return this.text();
  }

  /** The lines of the list of fields, such as "Client ID Filled". */
  async fields(): Promise<string[]> {
    const list = await this.ax.wait({ role: 'list', name: 'Fields of the form' });
    return (await this.ax.listItems(list)).map(({ text }) => text.replaceAll('\n', ' '));
  }

  press(name: 'Close' | 'It is connected' | 'It is not'): Promise<void> {
    return this.ax.press({ role: 'button', name });
  }

  /** What a screen reader hears of the card. */
  async heard(): Promise<string> {
    return this.ax.text(await this.ax.wait({ role: 'status' }, { within: () => this.ax.wait(CARD) }));
  }

  async text(): Promise<string> {
    return this.ax.text(await this.ax.wait(CARD));
  }
}

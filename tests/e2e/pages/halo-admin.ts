import type { Locator, Page } from '@playwright/test';
import type { ClickCounter } from '../support/clicks.ts';
import { press } from '../support/input.ts';
import { until } from '../support/until.ts';

/** Presses elements of Halo as the practice admin does, with the real mouse or the keyboard. */
export class HaloAdmin {
  readonly page: Page;
  readonly #clicks: ClickCounter;

  constructor(page: Page, clicks: ClickCounter) {
    this.page = page;
    this.#clicks = clicks;
  }

  /** Returns the toolbar's button with that text, not the second one at the bottom of a form. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).first();
  }

  /** Presses Edit and waits until it has become Save. */
  async edit(): Promise<void> {
    await this.#press(this.button('Edit'), 'Edit');
    await this.button('Save').waitFor();
  }

  /**
   * Presses Save and waits until Halo shows the saved record with Edit, or until a guided run has opened the page of its next
   * step.
   */
  async save(): Promise<void> {
    const before = new URL(this.page.url()).pathname;
    await this.#press(this.button('Save'), 'Save');
    await until(
      'Halo to show the saved record',
      async () => (await this.button('Edit').isVisible()) || new URL(this.page.url()).pathname !== before,
    );
  }

  /** Presses Save without waiting. */
  async pressSave(): Promise<void> {
    await this.#press(this.button('Save'), 'Save');
  }

  /** Presses Cancel. */
  async cancel(): Promise<void> {
    await this.#press(this.button('Cancel'), 'Cancel');
  }

  /** Presses a tab and waits until it is selected. */
  async tab(name: string): Promise<void> {
    const tab = this.page.getByRole('tab', { name, exact: true });
    await this.#press(tab, name);
    await this.page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
  }

  /** Opens the row of a list with a cell that contains this text. */
  async row(text: string): Promise<void> {
    await this.#press(this.page.locator('.rt-tbody .rt-td').filter({ hasText: text }).first(), text);
  }

  /** Presses an entry of Halo's menus. */
  async menu(name: string): Promise<void> {
    await this.#press(this.page.getByRole('link', { name, exact: true }).first(), name);
  }

  /** Returns the select with this label. */
  select(label: string): Locator {
    const text = this.page.locator('label').filter({ hasText: new RegExp(`^\\s*${literally(label)}\\s*\\*?\\s*$`) });
    return this.page.locator('.row > div, .details-form-row').filter({ has: text }).locator('.Select__control').last();
  }

  /** Chooses an option of a select, as an admin without the guide would. */
  async choose(label: string, option: string): Promise<void> {
    await this.#press(this.select(label), label);
    await this.#press(this.page.locator('.Select__option').getByText(option, { exact: true }), option);
  }

  async #press(target: Locator, what: string): Promise<void> {
    this.#clicks.press('halo', what);
    await press(target, this.#clicks);
  }
}

/** Escapes the text for a regular expression. */
function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

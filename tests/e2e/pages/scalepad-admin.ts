import type { Page } from '@playwright/test';
import type { ClickCounter } from '../support/clicks.ts';
import { press } from '../support/input.ts';

/** The button of ScalePad's current form, and of its older one. */
export type ConnectButton = 'Connect now' | 'Save HaloPSA Setup';

/** Presses elements of ScalePad as the practice admin does, with the real mouse or the keyboard. */
export class ScalePadAdmin {
  readonly page: Page;
  readonly #clicks: ClickCounter;

  constructor(page: Page, clicks: ClickCounter) {
    this.page = page;
    this.#clicks = clicks;
  }

  /** Opens Integrations. */
  async integrations(): Promise<void> {
    this.#clicks.press('scalepad', 'Integrations');
    await press(this.page.getByRole('link', { name: 'Integrations' }).first(), this.#clicks);
  }

  /** Opens the gallery of integrations. */
  async addIntegration(): Promise<void> {
    this.#clicks.press('scalepad', 'Add Integration');
    await press(this.page.getByRole('button', { name: 'Add Integration' }), this.#clicks);
  }

  /** Presses a vendor's tile in the gallery. */
  async tile(vendor: string): Promise<void> {
    this.#clicks.press('scalepad', vendor);
    await press(this.page.getByRole('button', { name: vendor }), this.#clicks);
  }

  /** Returns the current value of a field of the form. */
  field(label: string): Promise<string> {
    return this.page.getByLabel(label, { exact: true }).inputValue();
  }

  /** Presses the form's own button. */
  async connect(button: ConnectButton): Promise<void> {
    this.#clicks.press('scalepad', button);
    await press(this.page.getByRole('button', { name: button }), this.#clicks);
  }

  /** Waits until ScalePad's list of integrations shows that HaloPSA is connected and syncs. */
  async connected(): Promise<void> {
    const row = this.page.getByRole('listitem').filter({ hasText: 'HaloPSA' });
    await row.getByText(/Syncing|Last synced/).waitFor();
  }
}

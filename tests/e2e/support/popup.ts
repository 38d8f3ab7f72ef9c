import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import type { ClickCounter } from './clicks.ts';
import { press } from './hands.ts';

/** The toolbar popup, as an admin uses it. */
export class Popup {
  readonly page: Page;
  readonly #clicks: ClickCounter;

  constructor(page: Page, clicks: ClickCounter) {
    this.page = page;
    this.#clicks = clicks;
  }

  /** Presses the toolbar button while `page` is in front. */
  static async open(browser: ExtensionBrowser, page: Page, clicks: ClickCounter): Promise<Popup> {
    clicks.press('toolbar', 'Setup assistant');
    return new Popup(await browser.openPopup(page), clicks);
  }

  /** Each step and its state, such as { Role: 'Done' }. */
  async steps(): Promise<Record<string, string>> {
    const items = this.page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
    const lines: Record<string, string> = {};
    for (const text of await items.allInnerTexts()) {
      const [, name, state] = /(Role|Agent|Application|ScalePad)[\s\S]*?(Done|In progress|To do)/.exec(text) ?? [];
      if (name && state) lines[name] = state;
    }
    return lines;
  }

  /** The credentials' lines as shown. */
  credentials(): Promise<string[]> {
    return this.page.getByRole('list', { name: 'Credentials' }).getByRole('listitem').allInnerTexts();
  }

  /** A picture of what the popup shows; for Playwright it is as large as any page, and the rest of that is blank. */
  async picture(): Promise<Buffer> {
    const clip = await this.page.evaluate(() => {
      const { width, height } = document.querySelector('#app > *')?.getBoundingClientRect() ?? new DOMRect();
      return { x: 0, y: 0, width: Math.min(width, innerWidth), height: Math.min(height, innerHeight) };
    });
    return this.page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  }

  /** Presses "Take me there: <page>", which closes the popup: at a key's down, before its up. */
  async go(): Promise<void> {
    const closed = this.page.waitForEvent('close');
    await this.#press('link', /^Take me there: /).catch((error) => {
      if (!this.page.isClosed()) throw error;
    });
    await closed;
  }

  /** Presses "Fill ScalePad form". */
  async fill(): Promise<void> {
    await this.#press('button', /^Fill ScalePad form/, 'Fill ScalePad form');
  }

  /** Waits until the live text says this. */
  async says(text: string | RegExp): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: text }).waitFor();
  }

  /** Opens the fold with the recipes and chooses one by its title. */
  async chooseRecipe(title: string): Promise<void> {
    this.#clicks.press('popup', 'Recipe and names');
    await this.page.getByText('Recipe and names').click();
    this.#clicks.press('popup', title);
    await this.page.getByRole('radio', { name: title }).click();
    await this.page.getByRole('radio', { name: title, checked: true }).waitFor();
  }

  /** Waits until the popup shows where to go on. */
  async ready(): Promise<void> {
    await this.page.getByRole('link', { name: /^Take me there: / }).waitFor();
  }

  async #press(role: 'button' | 'link', name: string | RegExp, called = String(name)): Promise<void> {
    this.#clicks.press('popup', called);
    await press(this.page.getByRole(role, { name, exact: typeof name === 'string' }), this.#clicks);
  }
}

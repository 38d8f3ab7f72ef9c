import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../support/browser.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { press } from '../support/input.ts';
import { until } from '../support/until.ts';

/** The toolbar popup, as an admin uses it. */
export class Popup {
  readonly page: Page;
  readonly #clicks: ClickCounter;

  constructor(page: Page, clicks: ClickCounter) {
    this.page = page;
    this.#clicks = clicks;
  }

  /** Presses the toolbar button while `page` is active. */
  static async open(browser: ExtensionBrowser, page: Page, clicks: ClickCounter): Promise<Popup> {
    clicks.press('toolbar', 'Setup assistant');
    return new Popup(await browser.openPopup(page), clicks);
  }

  /** Returns each step and its state, such as { Role: 'Done' }. */
  async steps(): Promise<Record<string, string>> {
    const items = this.page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
    const lines: Record<string, string> = {};
    for (const text of await items.allInnerTexts()) {
      const [, name, state] = /(Role|Agent|Application|ScalePad)[\s\S]*?(Done|In progress|To do)/.exec(text) ?? [];
      if (name && state) lines[name] = state;
    }
    return lines;
  }

  /** Returns the credentials' lines as shown. */
  credentials(): Promise<string[]> {
    return this.page.getByRole('list', { name: 'Credentials' }).getByRole('listitem').allInnerTexts();
  }

  /** Returns a picture of the popup, without the blank area that Playwright's page has around it. */
  async picture(): Promise<Buffer> {
    const clip = await this.page.evaluate(() => {
      const { width, height } = document.querySelector('#app > *')?.getBoundingClientRect() ?? new DOMRect();
      return { x: 0, y: 0, width: Math.min(width, innerWidth), height: Math.min(height, innerHeight) };
    });
    return this.page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  }

  /** Clicks "Start setup". `fill`: also consents to the fill of ScalePad's form. */
  async start({ fill = false } = {}): Promise<void> {
    if (fill) await this.#press('checkbox', "Fill in ScalePad's form when it opens");
    await this.#leave('button', 'Start setup');
  }

  /** Clicks "Guide me step by step". */
  async stepByStep(): Promise<void> {
    await this.#leave('button', 'Guide me step by step');
  }

  /** Clicks "Continue", which resumes a paused run in its tab. */
  async continueRun(): Promise<void> {
    await this.#leave('button', 'Continue');
  }

  /** Clicks "Go to <page>". */
  async go(): Promise<void> {
    await this.#leave('link', /^Go to /);
  }

  /** Presses "Fill ScalePad form". */
  async fill(): Promise<void> {
    await this.#press('button', /^Fill ScalePad form/, 'Fill ScalePad form');
  }

  /** Waits until the status line contains this text. */
  async waitForStatus(text: string | RegExp): Promise<void> {
    const matching =
      typeof text === 'string' ? (status: string) => status.includes(text) : (status: string) => text.test(status);
    await until(`the popup to say ${text}`, async () => {
      const texts = await this.page.getByRole('status').allTextContents();
      if (!texts.some(matching)) throw new Error(`the popup says ${JSON.stringify(texts)}`);
      return true;
    });
  }

  /** Chooses a recipe by its title. */
  async chooseRecipe(title: string): Promise<void> {
    this.#clicks.choice(title);
    await this.page.getByRole('radio', { name: title }).click();
    await this.page.getByRole('radio', { name: title, checked: true }).waitFor();
  }

  /** Waits until the popup has Start setup. */
  async ready(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start setup' }).waitFor();
  }

  /** Presses an element and waits until the popup closes. A key closes it at keydown. */
  async #leave(role: 'button' | 'link', name: string | RegExp): Promise<void> {
    const closed = this.page.waitForEvent('close').catch(async (error) => {
      throw new Error(`The popup does not close: "${await this.page.locator('body').innerText()}"`, { cause: error });
    });
    await this.#press(role, name).catch((error) => {
      if (!this.page.isClosed()) throw error;
    });
    await closed;
  }

  async #press(role: 'button' | 'link' | 'checkbox', name: string | RegExp, label = String(name)): Promise<void> {
    if (role === 'checkbox') this.#clicks.choice(label);
    else this.#clicks.press('popup', label);
    await press(this.page.getByRole(role, { name, exact: typeof name === 'string' }), this.#clicks);
  }
}

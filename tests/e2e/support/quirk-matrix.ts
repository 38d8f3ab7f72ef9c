import type { Locator, Page } from '@playwright/test';
import { LONG_WAIT_LIMIT_MS } from '../../limits.ts';
import type { QuirkId } from '../../practice/quirks.ts';
import type { Practice } from '../../practice/server/start.ts';
import type { HaloState } from '../../practice/server/store.ts';
import { Guide } from '../pages/guide.ts';
import type { ExtensionBrowser } from './browser.ts';
import { ClickCounter } from './clicks.ts';
import { test as base } from './fixtures.ts';
import { type LabPage, prepare } from './lab-records.ts';
import type { ManualChoice } from './quirk-outcomes.ts';
import { ownRole } from './store-setup.ts';
import { until } from './until.ts';

/** One page of a separate practice Halo, opened under quirks. */
export class QuirkSession {
  readonly page: Page;
  readonly guide: Guide;
  readonly halo: HaloState;
  readonly url: string;
  readonly #swallows: boolean;

  constructor(page: Page, halo: HaloState, url: string, quirks: readonly QuirkId[] = []) {
    this.page = page;
    this.guide = new Guide(page, new ClickCounter());
    this.halo = halo;
    this.url = url;
    this.#swallows = quirks.includes('first-click-swallowed');
  }

  /** The toolbar's Edit or Save, in any language and markup: it follows Back. */
  get toolbarButton(): Locator {
    return this.page.locator('.details_page_title .solidbutton').first();
  }

  /** The foot of the form. It has Cancel, and exists in edit mode only. */
  get foot(): Locator {
    return this.page.locator('.form-foot');
  }

  /** Opens the page and waits for the record. */
  async open(): Promise<void> {
    await this.page.goto(this.url);
    await this.toolbarButton.waitFor();
  }

  /** Presses Edit, twice where Halo swallows the first press, and waits for the form. */
  async edit(): Promise<void> {
    if (await this.foot.isVisible()) return;
    if (this.#swallows) await this.toolbarButton.click();
    await this.toolbarButton.click();
    await this.foot.waitFor();
  }

  /** Presses Save, answers Halo's question about an application without scopes, and returns whether Halo saved. */
  async save(): Promise<boolean> {
    const saves = this.halo.saves.length;
    await this.toolbarButton.click();
    const yes = this.page.locator('.ReactModal__Content .nhd-button').first();
    const refused = this.page.locator('.Toastify__toast--error');
    return until('Save to be answered', async () => {
      if (await yes.isVisible()) await yes.click();
      if (await refused.isVisible()) return 'refused' as const;
      return this.halo.saves.length > saves && (await this.foot.isHidden()) && ('saved' as const);
    }).then((answer) => answer === 'saved');
  }

  /**
   * Chooses an option in the first select after a label, with the real mouse. `inDialog`: a pencil opens the select's
   * dialog.
   */
  async chooseManually({ label, option, inDialog }: ManualChoice): Promise<void> {
    // A star follows the label of a required field.
    const words = this.page
      .locator('.details-form')
      .getByText(new RegExp(`^${label}\\s*\\*?$`))
      .first();
    const position = inDialog ? this.page.locator('.ReactModal__Content') : words;
    if (inDialog) await words.locator('xpath=following::button[contains(@class, "fabtn")][1]').click();
    const next = 'xpath=following::*[contains(@class, "Select__control")][1]';
    await (inDialog ? position.locator('.Select__control') : position.locator(next)).click();
    await this.page.locator('.Select__option').getByText(option, { exact: true }).click();
    if (inDialog) await position.getByRole('button', { name: 'Save', exact: true }).click();
  }

  /** Returns the state of a step in the guide's list of steps, such as "Done". */
  async stepState(title: string): Promise<string> {
    const track = await this.guide.ax.wait({ role: 'list', name: 'Steps' }, { within: () => this.guide.mounted() });
    for (const { text } of await this.guide.ax.listItems(track)) {
      const [, state] = new RegExp(`^${title}\\s+(.+)$`).exec(text) ?? [];
      if (state !== undefined) return state;
    }
    throw new Error(`No step "${title}" in the guide`);
  }

  /** Returns the rows that the guide shows as not needed. */
  async beyond(): Promise<string[]> {
    const { ax } = this.guide;
    const list = await ax.wait(
      { role: 'list', name: 'Not needed by ScalePad' },
      { within: () => this.guide.mounted() },
    );
    return (await ax.listItems(list)).map(({ text }) => text);
  }

  /** Waits until the guide contains this text. */
  async waitForText(words: RegExp): Promise<void> {
    const { ax } = this.guide;
    await until(`the guide to say ${words}`, async () => words.test(await ax.text(await this.guide.mounted())));
  }

  /** Presses Apply settings, waits for the result, and returns the text of the status line. */
  async apply(): Promise<string> {
    await this.guide.apply();
    return this.applied();
  }

  /** Waits for the result of Apply, and returns the text of the status line. */
  applied(): Promise<string> {
    return until(
      'Apply to end',
      async () => {
        const text = await this.guide.settled();
        return /(applied|Nothing needed to change)\./.test(text) && text;
      },
      { timeout: LONG_WAIT_LIMIT_MS },
    );
  }
}

/** Returns the names of the settings that need the admin, from the guide's status after Apply. */
export function leftToAdmin(status: string): string[] {
  const [, names] = /\d+ settings? needs? you: (.*?)\. (?:\d|Nothing)/.exec(status) ?? [];
  return names?.split(', ') ?? [];
}

interface Lab {
  browser: ExtensionBrowser;
  practice: Practice;
  /** Prepares a page of a new Halo under these quirks, without opening it. */
  visit(quirks: readonly QuirkId[], page: LabPage, how?: { newRole?: boolean }): Promise<QuirkSession>;
}

/** The fixtures of all browser tests, with `lab`. Each visit has its own Halo address, and so its own setup. */
export const test = base.extend<{ lab: Lab }>({
  lab: async ({ extensionBrowser: browser, practice, tab: page }, use) => {
    let visits = 0;
    await use({
      browser,
      practice,
      async visit(quirks, kind, { newRole = false } = {}) {
        await page.goto('about:blank');
        practice.store.reset();
        for (const quirk of quirks) practice.store.setQuirk(quirk, true);
        visits += 1;
        const host = `lab-${base.info().testId.slice(-12)}-${visits}.halopsa.com`;
        const halo = practice.store.halo(host);
        const url = `https://${host}${prepare(halo, kind, newRole)}`;
        if (kind === 'role' && !newRole) await ownRole(browser, url);
        return new QuirkSession(page, halo, url, quirks);
      },
    });
  },
});

export { expect } from './expect.ts';

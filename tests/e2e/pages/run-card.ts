import type { Page } from '@playwright/test';
import { GRACE_LIMIT_MS } from '../../limits.ts';
import { Ax, type Box } from '../support/ax.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import type { ClickCounter } from '../support/clicks.ts';
import { pressInGuide } from '../support/input.ts';
import { askExtension } from '../support/secret.ts';
import { until } from '../support/until.ts';
import { waitForPage } from '../support/wait-for-page.ts';

const CARD = { role: 'complementary', name: 'Setup assistant' };

/**
 * Starts a guided run from a tab of Halo, as the popup does, and returns the tab in which it works. In a tab that the
 * extension opens and navigates at once, Playwright reports a crash in a few of a hundred runs.
 */
export async function startRun(browser: ExtensionBrowser, halo: string, fill = false): Promise<Page> {
  const active = await browser.context.newPage();
  await active.goto(`${halo}/home`);
  // A worker that was just stopped may lose the message, and does not answer then.
  await until('the run to start', async () => {
    const { answer } = await askExtension(browser, { type: 'run-start', origin: halo, fill }, active);
    return answer !== undefined && answer !== null;
  });
  const tab = await waitForPage(browser, `${halo}/config/`);
  await tab.bringToFront();
  return tab;
}

/** The compact card of a guided run. Finds everything by role and name, inside its closed shadow root. */
export class RunCard {
  readonly ax: Ax;
  readonly #clicks: ClickCounter;

  constructor(page: Page, clicks: ClickCounter) {
    this.ax = new Ax(page);
    this.#clicks = clicks;
  }

  /** Waits until the card contains all of these texts. @throws Error with the card's text, when the time is over. */
  async waitForText(...words: string[]): Promise<void> {
    await until(`the card to say ${words.join(' … ')}`, async () => {
      const text = await this.ax.text(await this.ax.wait(CARD));
      if (!words.every((one) => text.includes(one))) throw new Error(`the card says ${JSON.stringify(text)}`);
      return true;
    });
  }

  /** Waits until the card shows which setting it writes (returns true), or that all are written (returns false). */
  async isWorking(): Promise<boolean> {
    const [, what] = await until('the run to work', async () =>
      /(Setting \d|click Save)/.exec(await this.ax.text(await this.ax.wait(CARD))),
    );
    return what !== 'click Save';
  }

  /** Moves the focus to Halo's Save or Edit with the card's button: by the key of the command, Tab and Enter. */
  async moveFocusTo(button: string, browser: ExtensionBrowser): Promise<void> {
    const query = { role: 'button', name: `Move focus to ${button}` };
    await this.ax.wait(query);
    await this.focusStop(browser);
    await pressInGuide(this.ax, query, this.#clicks, 'Tab');
  }

  /** Presses a button of the open dialog until it closes, and counts the press. */
  async answer(button: string): Promise<void> {
    this.#clicks.press('guide', button);
    await this.ax.answer(button);
  }

  /**
   * Moves the focus to the card's Stop with the key of the command. Tries again where the run has moved the focus to a
   * setting.
   */
  async focusStop(browser: ExtensionBrowser): Promise<void> {
    this.#clicks.key('Alt+Shift+G');
    const isFocused = async () => (await this.ax.first({ role: 'button', name: 'Stop' }))?.focused;
    await until('the focus in the card', async () => {
      await browser.command('focus-guide');
      return until('the focus', isFocused, { timeout: GRACE_LIMIT_MS });
    });
  }

  /** Returns the card's box in the viewport, in CSS px. */
  async box(): Promise<Box> {
    return this.ax.boxOf(CARD);
  }

  /** Returns the number of words that the card shows. */
  async wordCount(): Promise<number> {
    return (await this.ax.textOf(CARD)).split(/\s+/).filter(Boolean).length;
  }

  /** Waits until the ring is drawn around Halo's button that the admin must click. */
  async pointsAtButton(): Promise<void> {
    await this.ax.page.locator('halo-setup-markers').waitFor({ state: 'attached' });
    await this.ax.frames(2);
  }

  /** Clicks a button of the card; again until it is removed, where its press removes it. */
  async click(name: string): Promise<void> {
    this.#clicks.press('guide', name);
    const query = { role: 'button', name };
    const options = { within: () => this.ax.wait(CARD) };
    if (name.startsWith('Show ') || name.startsWith('Use ')) return this.ax.press(query, options);
    const isRemoved = async () => (await this.ax.first(query, (await this.ax.first(CARD)) ?? undefined)) === null;
    await this.ax.pressUntil(query, isRemoved, options);
  }
}

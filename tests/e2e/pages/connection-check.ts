import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import type { ExtensionBrowser } from '../support/browser.ts';

const texts = generateChromeMessages(parseMessagesText(readFileSync('locales/en.yml', 'utf8'), 'YAML'));

interface ExtensionScope {
  chrome: { storage: { session: { set(items: object): Promise<void> } } };
}

/** The five values in the vault. */
export interface Captured {
  resourceServer?: string;
  authorisationServer?: string;
  clientId?: string;
  clientSecret?: string;
  tenant?: string;
}

/**
 * Stores values in the vault of a Halo address, as if they were captured and saved now. An absent value is not
 * captured.
 */
export async function storeValues(browser: ExtensionBrowser, origin: string, values: Captured): Promise<void> {
  await browser.inExtension(
    ([key, captured]) => {
      const at = Date.now() + 1;
      const record = Object.fromEntries(
        Object.entries(captured).map(([id, value]) => [id, { value, at, saved: true }]),
      );
      return (globalThis as unknown as ExtensionScope).chrome.storage.session.set({ [key]: record });
    },
    [`vault:${origin}`, values] as const,
  );
}

/** Returns the English text of one outcome. @throws Error when there is none. */
export function textOf(kind: 'cause' | 'cure' | 'verdict', id: string): string {
  const text = texts[`check_${kind}_${id}`]?.message;
  if (text === undefined) throw new Error(`No text check.${kind}.${id}`);
  return text;
}

/** The popup's connection check, as an admin sees it. */
export class ConnectionCheck {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get list() {
    return this.page.getByRole('list', { name: 'Connection check' });
  }

  /** Returns the line of an outcome. */
  line(outcome: string) {
    return this.list.getByRole('listitem').filter({ hasText: textOf('cause', outcome) });
  }

  get button() {
    return this.page.getByRole('button', { name: 'Check connection' });
  }

  /** Waits until the results for earlier values are removed, then presses Check connection. */
  async press(): Promise<void> {
    await this.list.waitFor({ state: 'detached' });
    await this.button.and(this.page.locator(':not([aria-disabled])')).click();
  }

  /** Waits until the check has ended in this verdict. */
  async ended(verdict: 'works' | 'remarks' | 'fails' | 'cancelled' | 'unchecked'): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: textOf('verdict', verdict) })
      .waitFor();
  }

  /** Presses the link of an outcome, which closes the popup. */
  async follow(outcome: string): Promise<void> {
    await this.line(outcome)
      .getByRole('link')
      .click()
      .catch((error) => {
        if (!this.page.isClosed()) throw error;
      });
  }

  /** Returns the outcomes that the list shows, by their causes, in order. */
  async outcomes(): Promise<string[]> {
    const ids = Object.keys(texts)
      .filter((key) => key.startsWith('check_cause_'))
      .map((key) => key.slice('check_cause_'.length));
    const lines = await this.list.getByRole('listitem').allInnerTexts();
    return lines.map((line) => ids.find((id) => line.includes(textOf('cause', id))) ?? `? ${line}`);
  }
}

import { test as base, chromium, type Page } from '@playwright/test';
import { bundleForPage } from './bundle.ts';
import type { ControlsPage, Setting, Shown } from './controls-page.ts';
import { chromiumPath } from './executables.ts';

interface Scope {
  controls: ControlsPage;
}

/** Runs the extension's Apply and Undo on a page with any form. */
export class ControlsLab {
  constructor(readonly page: Page) {}

  /** Shows a form, and injects the code that finds, reads and writes its controls. */
  async show(html: string): Promise<void> {
    script ??= bundleForPage('tests/e2e/support/controls-page.ts');
    await this.page.setContent(`<!doctype html><style>body { font: 16px sans-serif }</style>${html}`);
    await this.page.evaluate(await script);
  }

  shown(label: string): Promise<Shown | null> {
    return this.page.evaluate((name) => (globalThis as unknown as Scope).controls.shown(name), label);
  }

  /** Applies the settings, and returns for each label "set", "was-met" or "left" with the reason. */
  async apply(settings: Setting[], record: 'role' | 'agent' = 'role'): Promise<Record<string, string>> {
    const outcomes = await this.page.evaluate(
      ([requested, on]) => (globalThis as unknown as Scope).controls.applySettings(requested, on),
      [settings, record] as const,
    );
    return Object.fromEntries(
      outcomes.map(({ requirementId, result, why }) => [
        requirementId,
        [result, why?.reason, why?.stuckAt].filter((word) => word !== undefined).join(' '),
      ]),
    );
  }

  undo() {
    return this.page.evaluate(() => (globalThis as unknown as Scope).controls.undoSettings());
  }

  stop(): Promise<void> {
    return this.page.evaluate(() => (globalThis as unknown as Scope).controls.stop());
  }
}

let script: Promise<string> | undefined;

/** Shares one browser without the extension among all tests of a worker. */
export const test = base.extend<{ lab: ControlsLab }, { shared: Page }>({
  shared: [
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: chromiumPath() });
      await use(await browser.newPage());
      await browser.close();
    },
    { scope: 'worker' },
  ],
  lab: async ({ shared }, use) => use(new ControlsLab(shared)),
});

export { expect } from './expect.ts';

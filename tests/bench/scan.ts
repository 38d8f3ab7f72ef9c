import { launchWithExtension } from '../e2e/support/browser.ts';
import { bundleForPage } from '../e2e/support/bundle.ts';
import { startPractice } from '../practice/server/start.ts';
import type { ScanPage } from './scan-page.ts';

const CONTROLS = 300;

/**
 * Returns the milliseconds of each scan of a page with 300 controls, the shortest first: with plain labelled fields, and in
 * Halo's markup.
 */
export async function scanTimes(): Promise<{ plain: number[]; inHalo: number[] }> {
  const practice = await startPractice({ tls: true });
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.setContent('<!doctype html>');
    await page.evaluate(await bundleForPage('tests/bench/scan-page.ts'));
    const times = (inHalo: boolean) =>
      page.evaluate(([controls, markup]) => (globalThis as unknown as ScanPage).scanTimes(controls, markup), [
        CONTROLS,
        inHalo,
      ] as const);
    return { plain: await times(false), inHalo: await times(true) };
  } finally {
    await browser.close();
    await practice.close();
  }
}

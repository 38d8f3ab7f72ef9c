import { launchWithExtension } from '../e2e/support/browser.ts';
import { bundleForPage } from '../e2e/support/bundle.ts';
import { startPractice } from '../practice/server/start.ts';
import type { AuditPage } from './audit-page.ts';

/** The numbers of rows, and of audits of each. */
const SIZES = [
  { rows: 250, audits: 30 },
  { rows: 1000, audits: 10 },
  { rows: 10_000, audits: 5 },
] as const;

/** Returns the milliseconds of each audit of a role's permissions, by the number of rows; 44 % of them are selects. */
export async function auditTimes(): Promise<{ rows: number; times: number[] }[]> {
  const practice = await startPractice({ tls: true });
  const browser = await launchWithExtension({ headless: true, practice, closeWelcome: true });
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.setContent('<!doctype html>');
    await page.evaluate(await bundleForPage('tests/bench/audit-page.ts'));
    const sizes: { rows: number; times: number[] }[] = [];
    for (const { rows, audits } of SIZES) {
      const times = await page.evaluate(
        ([rowCount, repeats]) => (globalThis as unknown as AuditPage).auditTimes(rowCount, repeats),
        [rows, audits] as const,
      );
      sizes.push({ rows, times });
    }
    return sizes;
  } finally {
    await browser.close();
    await practice.close();
  }
}

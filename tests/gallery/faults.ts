import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeScope {
  axe: { run(...args: unknown[]): Promise<{ violations: Violation[] }> };
}
interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/**
 * Returns the faults that axe finds on a page, except in what `exclude` selects, and whether the page scrolls sideways.
 */
export async function faultsOf(page: Page, exclude: string[] = ['#halo']): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (excluded) =>
      (globalThis as unknown as AxeScope).axe.run(
        { exclude: excluded },
        { rules: { 'page-has-heading-one': { enabled: false } } },
      ),
    exclude,
  );
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.replaceAll('\n', ' ')}`),
  );
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) faults.push('scrolls sideways');
  return faults;
}

import { resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from '../support/lab.ts';
import type { LabPage } from '../support/lab-records.ts';
import type { Named } from '../support/oracle-page.ts';

interface PageScope {
  compareNames(): Named[];
}

/** The finder and the outside oracle as one script for a page. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('.') } },
    build: {
      write: false,
      lib: { entry: resolve('tests/e2e/support/oracle-page.ts'), formats: ['iife'], name: 'oracle' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error('Vite built nothing');
  return first.output[0].code;
}

const TABS: Record<LabPage, readonly string[]> = {
  role: ['Details', 'Permissions', 'Departments & Teams'],
  agent: [],
  application: ['Details', 'Permissions'],
};

for (const kind of ['role', 'agent', 'application'] as const) {
  test(`${kind}: the finder's labels are the controls' accessible names`, async ({ lab }) => {
    const visit = await lab.visit([], kind);
    const { page } = visit;
    await visit.open();
    await visit.edit();
    const content = await script();
    const compared: Named[] = [];
    for (const tab of TABS[kind].length > 0 ? TABS[kind] : [null]) {
      if (tab !== null) await page.getByRole('tab', { name: tab, exact: true }).click();
      await visit.guide.audited();
      await page.evaluate(content);
      compared.push(...(await page.evaluate(() => (globalThis as unknown as PageScope).compareNames())));
    }
    expect(compared.length).toBeGreaterThan(0);
    expect(compared.filter(({ ours, accessible }) => ours !== accessible)).toEqual([]);
  });
}

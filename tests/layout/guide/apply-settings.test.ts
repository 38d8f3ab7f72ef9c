import { expect, test, vi } from 'vitest';
import type { ApplyReport } from '@/utils/audit/apply';
import { applyRecord } from '@/utils/guide/tasks/apply-settings';
import { haloAddress } from '@/utils/halo/address';
import { RECIPES } from '@/utils/recipe';

// It has texts, which exist in the extension only.
vi.mock('@/utils/guide/finding-notes', () => ({ unmetDependency: () => null }));

test('a form that Halo loads again during Apply is waited for', async () => {
  const [recipe] = RECIPES;
  const address = haloAddress(new URL('https://demo.halopsa.com/config/integrations/api/applications?id=-1'));
  if (!recipe || !address) throw new Error('no recipe or address');
  document.body.innerHTML = `
    <div class="app-container"><div class="application-loader">Loading</div>
    <div class="details-form" hidden><label>Application name</label><input><button>Save</button></div></div>`;
  setTimeout(() => {
    document.querySelector('.application-loader')?.remove();
    document.querySelector('.details-form')?.removeAttribute('hidden');
  }, 300);
  const report: ApplyReport = { outcomes: [], changes: [] };
  const requirements = recipe.requirements.filter(({ kind, page }) => kind === 'text' && page === 'application');
  const context = { requirements, names: recipe.names, labels: {} };
  const on = { tab: () => undefined, setting: () => undefined };
  await applyRecord({ address, context, signal: new AbortController().signal }, report, on, async () => false);
  expect(report.outcomes).toMatchObject([{ result: 'set' }]);
});

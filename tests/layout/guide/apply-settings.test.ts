import { expect, test, vi } from 'vitest';
import type { ApplyReport } from '@/utils/audit/apply';
import { type Finding, isMet } from '@/utils/audit/finding';
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

/** Shows a new application with two tabs, whose settings are kept in `draft`. Pressing a tab calls `onTab`. */
function showTabs(draft: { name: string; all: boolean }, onTab: (tab: string) => void): void {
  const tabs = (open: string) =>
    ['Details', 'Permissions'].map((tab) => `<div role="tab" aria-selected="${tab === open}">${tab}</div>`).join('');
  const show = (open: string) => {
    document.body.innerHTML = `<div class="app-container">${tabs(open)}<div class="details-form">${
      open === 'Details'
        ? `<label for="a">Application Name</label><input id="a" value="${draft.name}">`
        : `<label><input type="checkbox" ${draft.all ? 'checked' : ''}>read:tickets</label>`
    }</div><button>Save</button></div>`;
    for (const el of document.querySelectorAll('[role="tab"]'))
      el.addEventListener('click', () => {
        onTab(el.textContent);
        show(el.textContent);
      });
    document.querySelector('input')?.addEventListener('input', ({ target }) => {
      const field = target as HTMLInputElement;
      if (open === 'Details') draft.name = field.value;
      else draft.all = field.checked;
    });
  };
  show('Details');
}

test.each([
  ['a record that Halo loads again during Apply is reported as changed back', true, ['set', 'left']],
  ['a record that keeps its values is read again without a further press', false, ['set', 'set']],
])('%s', async (_behaviour, isReloaded, results) => {
  const [recipe] = RECIPES;
  const address = haloAddress(new URL('https://demo.halopsa.com/config/integrations/api/applications?id=-1'));
  if (!recipe || !address) throw new Error('no recipe or address');
  const draft = { name: '', all: false };
  const pressed: string[] = [];
  showTabs(draft, (tab) => {
    pressed.push(tab);
    if (isReloaded && tab === 'Permissions') draft.name = '';
  });
  const isUsed = ({ name, page, kind }: (typeof recipe.requirements)[number]) =>
    page === 'application' && (kind === 'text' || name === 'read:tickets');
  const context = { requirements: recipe.requirements.filter(isUsed), names: recipe.names, labels: {} };
  const report: ApplyReport = { outcomes: [], changes: [] };
  const findings = new Map<string, boolean>();
  const tab = (_key: unknown, read: Finding[]) => {
    for (const one of read) findings.set(one.requirement.id, isMet(one));
  };
  const run = { address, context, signal: new AbortController().signal };
  await applyRecord(run, report, { tab, setting: () => undefined }, async () => false);
  expect(report.outcomes.map(({ result }) => result).sort()).toEqual([...results].sort());
  expect([...findings.values()].filter((met) => !met)).toHaveLength(isReloaded ? 1 : 0);
  expect(pressed).toEqual(['Permissions', 'Details']);
});

import type { QuirkId } from '../../practice/quirks.ts';
import { type LabPage, savedSettings, untouched, WANTED } from '../support/lab-records.ts';
import { pickByHash } from '../support/pick-by-hash.ts';
import { expect, leftToAdmin, type QuirkSession, test } from '../support/quirk-matrix.ts';
import { QUIRK_OUTCOMES, type QuirkOutcome } from '../support/quirk-outcomes.ts';

/** Quirks that are harder in combination. */
const PAIRS: { quirks: QuirkId[]; page: LabPage }[] = [
  { quirks: ['stale-copies', 'label-without-for'], page: 'agent' },
  { quirks: ['label-nbsp', 'label-case'], page: 'role' },
  { quirks: ['label-right', 'box-aria'], page: 'application' },
  { quirks: ['box-hidden-native', 'tick-reverts'], page: 'application' },
  { quirks: ['rekeyed-controls', 'menu-portal'], page: 'application' },
  { quirks: ['menu-ignores-untrusted', 'options-late'], page: 'agent' },
  { quirks: ['first-click-swallowed', 'tabs-div'], page: 'role' },
  { quirks: ['entities-renamed', 'label-colon'], page: 'role' },
  { quirks: ['avatar-initials', 'options-500'], page: 'application' },
  { quirks: ['slow-record', 'save-slow'], page: 'agent' },
];

/** Prints what Apply and Save did for a quirk on a page. */
function printOutcome(quirks: string, page: LabPage, left: readonly string[]): void {
  console.log(
    `quirk × page: ${quirks} × ${page}: ${left.length === 0 ? 'all set' : `left to the admin: ${left.join(', ')}`}`,
  );
}

/**
 * Applies, saves, and asserts one of two outcomes for each setting: Halo saved the value that the guide asks for, or the
 * guide named the setting as left to the admin and its value is unchanged. Nothing else was changed.
 */
async function applyAndSave(visit: QuirkSession, page: LabPage, outcome: QuirkOutcome) {
  const { left = {}, manualChoices = {}, refused = [], readInEdit = [] } = outcome;
  const before = savedSettings(visit.halo, page)?.settings ?? {};
  await visit.open();
  await visit.edit();
  // Apply is shown only when it would change something.
  const report = left[page]?.length === Object.keys(WANTED[page]).length ? '' : await visit.apply();
  if (report === '') await visit.guide.audited();
  const named = report === '' ? [...(left[page] ?? [])] : leftToAdmin(report);
  expect.soft([...named].sort(), report).toEqual([...(left[page] ?? [])].sort());
  for (const { name, state } of named.length > 0 ? await visit.guide.audited() : []) {
    expect.soft(state === 'Done', `${name} is ${state}`).toBe(!named.includes(name));
  }
  const chosen = Object.entries(manualChoices[page] ?? {});
  for (const [, choice] of chosen) await visit.chooseManually(choice);
  const saved = await visit.save();
  expect.soft(saved, 'Halo saved').toBe(!refused.includes(page));
  const record = savedSettings(visit.halo, page);
  if (!saved) {
    expect(record?.settings ?? {}).toEqual(before);
    return named;
  }
  const expected = Object.entries(WANTED[page])
    .map(([name, value]) => {
      const isLeft = named.includes(name) && !chosen.some(([one]) => one === name);
      return [name, isLeft ? before[name] : value] as const;
    })
    .filter(([, value]) => value !== undefined);
  expect.soft(record?.settings).toEqual(Object.fromEntries(expected));
  expect.soft(record?.rest).toEqual(untouched(page));
  // View mode of the saved record is read too, tab by tab.
  if (readInEdit.includes(page)) {
    await visit.waitForText(/Halo shows numbers instead of levels for /);
    await expect.poll(() => visit.stepState('Role')).toBe('In progress');
    await visit.edit();
  }
  if (named.length === 0) await visit.guide.verified();
  return named;
}

const PAGES: readonly LabPage[] = ['role', 'agent', 'application'];

/**
 * `npm test` checks one page of each quirk, chosen by the quirk's own id, so that a new quirk leaves the others' pages as
 * they are. `QUIRKS=whole` checks every page that a quirk changes (CONTRIBUTING.md).
 */
function pagesOf(id: QuirkId, { on = PAGES }: QuirkOutcome): readonly LabPage[] {
  return process.env.QUIRKS === 'whole' ? on : [pickByHash(id, on)];
}

for (const [id, outcome] of Object.entries(QUIRK_OUTCOMES) as [QuirkId, QuirkOutcome][]) {
  for (const page of pagesOf(id, outcome)) {
    test(`${page} under ${id}`, async ({ lab }) => {
      const visit = await lab.visit([id], page);
      const named = await applyAndSave(visit, page, outcome);
      printOutcome(id, page, named);
    });
  }
}

for (const { quirks, page } of PAIRS) {
  test(`${page} under ${quirks.join(' and ')}`, async ({ lab }) => {
    const visit = await lab.visit(quirks, page);
    printOutcome(quirks.join(' + '), page, await applyAndSave(visit, page, { does: '' }));
  });
}

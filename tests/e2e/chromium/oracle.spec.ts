import type { Page } from '@playwright/test';
import { SCALEPAD_FORM } from '../../../utils/recipe/builders.ts';
import type { QuirkId } from '../../practice/quirks.ts';
import { bundleForPage } from '../support/bundle.ts';
import type { LabPage } from '../support/lab-records.ts';
import type { Named, OraclePage } from '../support/oracle-page.ts';
import { expect, test } from '../support/quirk-matrix.ts';

interface PageScope {
  oracle: OraclePage;
}

let script: Promise<string> | undefined;

/** Injects the finders and the external oracle into a page, as one script. */
async function inject(page: Page): Promise<void> {
  script ??= bundleForPage('tests/e2e/support/oracle-page.ts');
  await page.evaluate(await script);
}

const TABS: Record<LabPage, readonly string[]> = {
  role: ['Details', 'Permissions', 'Departments & Teams'],
  agent: [],
  application: ['Details', 'Permissions'],
};

/** Returns whether the accessible name has more text after the finder's label. */
function hasMore({ ours, accessible }: Named): boolean {
  return ours !== '' && /^[* ]/.test(accessible.slice(ours.length)) && accessible.startsWith(ours);
}

/** Quirks under which the two differ, and why the finder is right. */
const DIFFERENCES: { quirk: QuirkId; page: LabPage; why: string; is(one: Named): boolean }[] = [
  {
    quirk: 'label-help-inside',
    page: 'agent',
    why: 'The help is part of the accessible name; the recipe has only the label.',
    is: hasMore,
  },
  {
    quirk: 'label-icon',
    page: 'application',
    why: 'The help button inside the label adds its text to the accessible name.',
    is: hasMore,
  },
];

test.describe('the finder and dom-accessibility-api', () => {
  for (const kind of ['role', 'agent', 'application'] as const) {
    test(`${kind}: the finder's labels are the controls' accessible names`, async ({ lab }) => {
      const visit = await lab.visit([], kind);
      const { page } = visit;
      await visit.open();
      await visit.edit();
      const compared: Named[] = [];
      for (const tab of TABS[kind].length > 0 ? TABS[kind] : [null]) {
        if (tab !== null) await page.getByRole('tab', { name: tab, exact: true }).click();
        await visit.guide.audited();
        await inject(page);
        compared.push(...(await page.evaluate(() => (globalThis as unknown as PageScope).oracle.compareNames())));
      }
      expect(compared.length).toBeGreaterThan(0);
      expect(compared.filter(({ ours, accessible }) => ours !== accessible)).toEqual([]);
    });
  }

  for (const { quirk, page: kind, why, is } of DIFFERENCES) {
    test(`${kind} under ${quirk}: the names differ as expected. ${why}`, async ({ lab }) => {
      const visit = await lab.visit([quirk], kind);
      await visit.open();
      await visit.edit();
      await visit.guide.audited();
      await inject(visit.page);
      const compared = await visit.page.evaluate(() => (globalThis as unknown as PageScope).oracle.compareNames());
      const differing = compared.filter(({ ours, accessible }) => ours !== accessible);
      expect(differing.length, 'the expected difference no longer exists').toBeGreaterThan(0);
      expect(differing.filter((one) => !is(one))).toEqual([]);
    });
  }
});

const FORMS: [string, QuirkId[]][] = [
  ['today', []],
  ['2022', ['older-scalepad-form']],
];
for (const [form, quirks] of FORMS) {
  test(`ScalePad's form of ${form}: each value goes into the field of that accessible name`, async ({ lab }) => {
    const { page } = await lab.visit(quirks, 'role');
    await page.goto('https://app.scalepad.com/integrations/add');
    await page.getByRole('button', { name: 'HaloPSA' }).click();
    await page.getByLabel('Client Secret').waitFor();
    await inject(page);
    const fields = SCALEPAD_FORM.map(({ credential, labels }) => ({ credential, labels: [...labels] }));
    const compared = await page.evaluate(
      (requested) => (globalThis as unknown as PageScope).oracle.compareFields(requested),
      fields,
    );
    expect(compared.filter(({ ours }) => ours !== '')).toHaveLength(5);
    expect(compared.filter(({ ours, accessible }) => ours !== accessible)).toEqual([]);
  });
}

/** A person can see the elements whose id begins with `seen`, and cannot see those whose id begins with `not`. */
const VISIBILITY_CASES = `
  <style>.none { display: none } .in-no-room { width: 0; height: 0; overflow: hidden } .wide { width: 100px; height: 20px }</style>
  <p id="seen-plain">a</p> <input id="seen-field"> <div id="seen-far" style="margin-top: 4000px">below the fold</div>
  <div style="height: 100px; overflow: auto" data-scroll><p id="seen-scrolled">scrolled away</p><div style="height: 900px"></div></div>
  <div style="opacity: 0.4"><p id="seen-faint">a</p></div>
  <span style="width: 0; height: 0; overflow: visible; display: block"><b id="seen-spills">a</b></span>
  <label><input type="checkbox" id="seen-drawn" style="opacity: 0"><span class="wide">face</span></label>
  <label for="seen-beside">face</label><input type="checkbox" id="seen-beside" style="position: absolute; left: -999px">
  <p id="not-none" class="none">a</p> <div class="none"><p id="not-in-none">a</p></div> <p id="not-hidden" hidden>a</p>
  <p id="not-invisible" style="visibility: hidden">a</p> <div style="opacity: 0"><p id="not-clear">a</p></div>
  <p id="not-left" style="position: absolute; left: -9999px">a</p> <p id="not-above" style="position: absolute; top: -9999px">a</p>
  <p id="not-for-eyes" style="position: absolute; width: 1px; height: 1px; overflow: hidden">a</p>
  <div class="in-no-room"><p id="not-clipped" class="wide">a</p></div>
  <div aria-hidden="true"><p id="not-for-readers">a</p></div> <div inert><p id="not-inert">a</p></div>
  <details><summary>s</summary><p id="not-folded">a</p></details>
  <div class="none"><label><input type="checkbox" id="not-drawn"><span class="wide">face</span></label></div>`;

test('what counts as visible is what a person can see', async ({ lab }) => {
  const { page } = await lab.visit([], 'role');
  await page.setContent(VISIBILITY_CASES);
  await page.locator('[data-scroll]').evaluate((el) => el.scrollTo({ top: 500 }));
  await inject(page);
  const ids = await page.locator('[id]').evaluateAll((els) => els.map(({ id }) => id));
  const observed = await page.evaluate(() => (globalThis as unknown as PageScope).oracle.visibleIds());
  expect(observed).toEqual(ids.filter((id) => id.startsWith('seen')));
});

import type { Page } from '@playwright/test';
import type { HaloState } from '../../practice/server/store.ts';
import { expect, test } from '../support/lab.ts';
import { AGENT, type LabPage, ROLE } from '../support/lab-records.ts';
import { until } from '../support/until.ts';

interface Report {
  host: string;
  page: { area: string };
  controls: { label: string; kind: string; requirement: string | null }[];
  requirements: { id: string; status: string }[];
}

const TYPED = { name: 'Jane Cooper of Contoso', secret: 'correct-horse-battery-staple' };

/** Everything that people or Halo put into the store: names, addresses, ids, secrets. */
function valuesIn(halo: HaloState): string[] {
  const { roles, agents, applications } = halo;
  const texts: string[] = [...roles, ...agents].map(({ name }) => name);
  for (const { displayName, clientId, clientSecret } of applications) texts.push(displayName, clientId, clientSecret);
  for (const { id } of roles) texts.push(id);
  return texts.filter((text) => text.length > 3);
}

/** What stands in the page's own fields and selects now. */
function shownIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"]), textarea')];
    const chosen = [...document.querySelectorAll('[class*="single-value"], [class*="multi-value__label"]')];
    const read = [...document.querySelectorAll('.read-value, .noedit-value')];
    const texts = [...fields.map(({ value }) => value), ...[...chosen, ...read].map((el) => el.textContent ?? '')];
    // Yes, No and the levels are Halo's own words, and short ones stand inside other words.
    return texts.map((text) => text.trim()).filter((text) => text.length > 3);
  });
}

/** All texts of a report, at any depth. */
function stringsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(stringsIn) : [];
}

for (const kind of ['role', 'agent', 'application'] as const satisfies readonly LabPage[]) {
  test(`${kind}: the diagnostics name labels and kinds of control, and no value`, async ({ lab }) => {
    const visit = await lab.visit([], kind);
    const { guide, page } = visit;
    await lab.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit.open();
    await visit.edit();
    await visit.apply();
    const field = page.locator('.details-form input[type="text"]:visible, .details-form input:not([type]):visible');
    await field.first().fill(TYPED.name);
    const texts = page.locator('.details-form textarea:visible');
    if ((await texts.count()) > 0) await texts.first().fill(TYPED.secret);
    await guide.audited();

    await guide.press('button', 'Copy diagnostics');
    await until('the diagnostics', async () => (await guide.status()).includes('Diagnostics copied.'));
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const report = JSON.parse(text) as Report;
    expect(report.page.area.length).toBeGreaterThan(0);
    expect(report.controls.filter(({ requirement }) => requirement !== null).length).toBeGreaterThan(0);
    expect(report.requirements.length).toBeGreaterThan(0);

    const hostName = new URL(visit.url).host;
    const shown = await shownIn(page);
    expect(shown).toContain(TYPED.name);
    // What people gave stands nowhere; "Agent" is both a value here and a word of one of Halo's labels.
    const given = [...valuesIn(visit.halo), ...Object.values(TYPED), ROLE, AGENT, hostName];
    expect(given.filter((value) => text.includes(value))).toEqual([]);
    const said = new Set(stringsIn(report));
    expect(shown.filter((value) => said.has(value))).toEqual([]);
  });
}

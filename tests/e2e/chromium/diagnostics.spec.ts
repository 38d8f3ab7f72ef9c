import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import type { HaloState } from '../../practice/server/store.ts';
import { storeValues } from '../pages/connection-check.ts';
import { ScalePadCard } from '../pages/scalepad-card.ts';
import { pasted } from '../support/clipboard.ts';
import { HALO } from '../support/fixtures.ts';
import { AGENT, type LabPage, ROLE } from '../support/lab-records.ts';
import { expect, type QuirkSession, test } from '../support/quirk-matrix.ts';
import { until } from '../support/until.ts';

interface Report {
  page: { area: string };
  controls: { label: string; kind: string; requirement: string | null }[];
  requirements: { id: string; status: string }[];
}

const TYPED = { name: 'Jane Cooper of Contoso', secret: 'correct-horse-battery-staple' };

/** Returns all values that people or Halo put into the store: names, addresses, ids, secrets. */
function valuesIn(halo: HaloState): string[] {
  const { roles, agents, applications } = halo;
  const texts: string[] = [...roles, ...agents].map(({ name }) => name);
  for (const { displayName, clientId, clientSecret } of applications) texts.push(displayName, clientId, clientSecret);
  for (const { id } of roles) texts.push(id);
  return texts.filter((text) => text.length > 3);
}

/** Returns the current texts of the page's own fields and selects. */
function shownIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // The value of a submit input is the word on a button.
    const typed = 'input:not([type="checkbox"], [type="submit"], [type="button"]), textarea';
    const fields = [...document.querySelectorAll<HTMLInputElement>(typed)];
    const chosen = [...document.querySelectorAll('[class*="single-value"], [class*="multi-value__label"]')];
    const read = [...document.querySelectorAll('.read-value, .noedit-value')];
    const texts = [...fields.map(({ value }) => value), ...[...chosen, ...read].map((el) => el.textContent ?? '')];
    // Yes, No and the levels are Halo's own words, and short ones are inside other words.
    return texts.map((text) => text.trim()).filter((text) => text.length > 3);
  });
}

/** Returns all texts of a report, at any depth. */
function stringsIn(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(stringsIn) : [];
}

/** The number of the tables' labels on the tab Details. */
const LABELS = { role: 1, agent: 5, application: 7 };

/** Presses the menu's button, as the admin would, and returns what it copied. */
async function copiedDetails({ guide, page }: QuirkSession): Promise<string> {
  await page.waitForFunction(() => document.hasFocus());
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await guide.openMenu();
  await guide.press('button', 'Copy page details for support');
  await until('the page details', async () => (await guide.status()).includes('Page details copied'));
  return until('the copied text', async () => {
    const text = await pasted(page);
    return text === 'nothing yet' ? null : text;
  });
}

/** Runs the maintainer's command on a copied text. */
function compare(text: string, testInfo: TestInfo) {
  const file = testInfo.outputPath('details.txt');
  writeFileSync(file, text);
  return spawnSync(process.execPath, ['scripts/compare-page.mjs', file], { encoding: 'utf8' });
}

/** Returns how many labels the maintainer's command finds; fails when the page differs from the tables. */
function compared(text: string, testInfo: TestInfo): number {
  const { status, stdout } = compare(text, testInfo);
  expect(stdout).toMatch(/ edit mode: 0 different, 0 not found, /);
  expect(status).toBe(0);
  return stdout.match(/^ {2}as expected: label/gm)?.length ?? 0;
}

for (const kind of ['role', 'agent', 'application'] as const satisfies readonly LabPage[]) {
  test(`${kind}: the diagnostics name labels and kinds of control, and no value`, async ({ lab }, testInfo) => {
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

    const text = await copiedDetails(visit);
    const report = JSON.parse(text) as Report;
    expect(report.page.area.length).toBeGreaterThan(0);
    expect(report.controls.filter(({ requirement }) => requirement !== null).length).toBeGreaterThan(0);
    expect(report.requirements.length).toBeGreaterThan(0);

    const hostName = new URL(visit.url).host;
    const shown = await shownIn(page);
    expect(shown).toContain(TYPED.name);
    // No entered value is in the text. "Agent" is both a value here and a word of one of Halo's labels.
    const entered = [...valuesIn(visit.halo), ...Object.values(TYPED), ROLE, AGENT, hostName];
    expect(entered.filter((value) => text.includes(value))).toEqual([]);
    // A hash of the host can be guessed, so there is none.
    expect(text).not.toMatch(/[\da-f]{12}/);
    const reported = new Set(stringsIn(report));
    expect(shown.filter((value) => reported.has(value))).toEqual([]);

    // The practice page matches the tables, so a maintainer has nothing to correct.
    expect(compared(text, testInfo)).toBe(LABELS[kind]);
    if (kind !== 'role') return;
    await page.getByRole('tab', { name: 'Permissions' }).click();
    // In one step: the page may show the section before a second command scrolls to it.
    const scrollToHidden = () =>
      page.evaluate(() => {
        const hidden = document.querySelector('.lazy-section');
        hidden?.scrollIntoView({ block: 'center' });
        return hidden !== null;
      });
    await until('every section', async () => !(await scrollToHidden()));
    await guide.audited();
    expect(compared(await copiedDetails(visit), testInfo)).toBe(16);
  });
}

test('ScalePad: the card copies the details of a form with another label, and the command finds it', async ({
  extensionBrowser: browser,
  tab,
}, testInfo) => {
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const values = { resourceServer: `${HALO}/api`, authorisationServer: `${HALO}/auth`, tenant: 'demo' };
  await storeValues(browser, HALO, { ...values, clientId: 'c'.repeat(36), clientSecret: 's'.repeat(73) });
  await tab.goto('https://app.scalepad.com/integrations/add/halopsa');
  const card = new ScalePadCard(tab);
  await card.titled('HaloPSA form found');
  expect(await card.buttons()).toEqual(['Close']);
  await tab.getByText('Client Secret', { exact: true }).evaluate((label) => {
    label.textContent = 'Client API Secret';
  });
  await tab.getByLabel('Client API Secret').fill(TYPED.secret);
  await card.press('Copy page details for support');
  await until('the copied details', async () =>
    (await card.buttons()).some((name) => name.startsWith('Page details copied')),
  );
  const text = await pasted(tab);
  expect(text).not.toContain(TYPED.secret);
  const { status, stdout } = compare(text, testInfo);
  expect(status).toBe(1);
  expect(stdout).toContain('1 different, 0 not found, 0 unclear from this copy, 5 as expected');
  expect(stdout).toMatch(
    /utils\/recipe\/constants\.ts:\d+\n.*formLabels: \['Client Secret'\],\n.*'client api secret'\],/,
  );
});

import { expect, test, type Visit } from '../support/lab.ts';
import { held, type LabPage, WANTED } from '../support/lab-records.ts';
import { watchOwnEvents } from '../support/own-events.ts';
import { PATIENCE, until } from '../support/until.ts';

/** Begins Apply and waits until some settings are set and some are not. */
async function applyHalfway({ guide, page }: Visit): Promise<void> {
  await guide.apply();
  await page.locator('.Select__single-value').getByText('Read and Modify', { exact: true }).first().waitFor();
}

/** Waits until the guide says that it stopped. */
function stopped({ guide }: Visit): Promise<unknown> {
  return until('Apply to stop', async () => (await guide.settled()).includes('Stopped because you took over.'));
}

/** Opens the role's permissions, where each menu takes its time to open. */
async function permissions(visit: Visit): Promise<void> {
  await visit.open();
  await visit.edit();
  await visit.page.getByRole('tab', { name: 'Permissions', exact: true }).click();
  await visit.guide.audited();
}

const ACTS: Record<string, (visit: Visit) => Promise<void>> = {
  // The lower left corner, where Halo has nothing to press.
  presses: ({ page }) => page.mouse.click(3, 790),
  types: ({ page }) => page.keyboard.press('Shift'),
};

for (const [does, act] of Object.entries(ACTS)) {
  test(`Apply stops when the admin ${does} in the page, and what it says is what Halo then saves`, async ({ lab }) => {
    const visit = await lab.visit(['options-late'], 'role');
    await permissions(visit);
    await applyHalfway(visit);
    await act(visit);
    await stopped(visit);
    const findings = await visit.guide.audited();
    const met = findings.filter(({ status }) => status === 'Met').map(({ name }) => name);
    expect(met.length).toBeGreaterThan(0);
    expect(met.length).toBeLessThan(findings.length);
    expect(visit.halo.saves, 'nothing is saved by itself').toEqual([]);
    expect(await visit.save()).toBe(true);
    const saved = held(visit.halo, 'role')?.settings ?? {};
    const { 'Role Name': _, ...settings } = saved;
    expect(settings).toEqual(Object.fromEntries(met.map((name) => [name, WANTED.role[name]])));
  });
}

test('leaving the page ends Apply: nothing is touched on the next page', async ({ lab }) => {
  const visit = await lab.visit(['options-late'], 'role');
  const ownEvents = await watchOwnEvents(visit.page);
  await permissions(visit);
  await applyHalfway(visit);
  await visit.page.evaluate(() => {
    history.pushState(null, '', '/home');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await visit.guide.gone();
  const before = await ownEvents();
  // Longer than any of Apply's waits for an option.
  for (let frames = 0; frames < 120; frames += 1) await visit.guide.ax.frame();
  expect(await ownEvents()).toEqual(before);
  expect(visit.halo.saves).toEqual([]);
});

test('Apply pressed twice runs once', async ({ lab }) => {
  const visit = await lab.visit(['options-late'], 'role');
  const { page, guide } = visit;
  await permissions(visit);
  const apply = await guide.ax.wait({ role: 'button', name: 'Apply settings' }, { within: () => guide.mounted() });
  const box = await guide.ax.box(apply);
  if (!box) throw new Error('Apply settings has no box');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { clickCount: 2 });
  // A second run would say that nothing needed to change.
  expect(await visit.applied()).toMatch(/^17 settings applied\. /);
  await guide.audited();
  expect(await guide.settled()).toMatch(/^17 settings applied\. /);
  expect(await visit.save()).toBe(true);
  expect(held(visit.halo, 'role')?.settings).toEqual(WANTED.role);
});

/** Where the page stands: the open tab, all that is scrolled, and whether the focus is in the guide. */
async function standing({ page }: Visit) {
  const scrolled = await page.evaluate(() =>
    [...document.querySelectorAll('*')].map((el) => Math.round(el.scrollTop)).filter((top) => top > 0),
  );
  const focus = await page.evaluate(() => document.activeElement?.localName ?? '');
  return { tab: await page.getByRole('tab', { selected: true }).textContent(), scrolled, focus };
}

for (const [kind, tab] of [
  ['role', 'Permissions'],
  ['agent', null],
  ['application', 'Permissions'],
] as const) {
  test(`${kind}: Apply and the look back after Save leave the tab, the scroll positions and the focus as they were`, async ({
    lab,
  }) => {
    const visit = await lab.visit([], kind);
    const { page, guide } = visit;
    await page.setViewportSize({ width: 1280, height: 560 });
    await visit.open();
    await visit.edit();
    if (tab) await page.getByRole('tab', { name: tab, exact: true }).click();
    await guide.audited();
    await page.locator('.details-form').hover({ position: { x: 40, y: 40 } });
    await page.mouse.wheel(0, 320);
    await expect.poll(async () => (await standing(visit)).scrolled.length, { timeout: PATIENCE }).toBeGreaterThan(0);
    await guide.audited();
    const before = { ...(await standing(visit)), focus: 'halo-setup-assistant' };
    await visit.apply();
    expect(await standing(visit)).toEqual(before);
    // The very button that was pressed has the focus: Enter presses it again.
    await page.keyboard.press('Enter');
    await visit.says(/Nothing needed to change\./);
    expect(await standing(visit)).toEqual(before);
    expect(await visit.save()).toBe(true);
    await guide.verified();
    // A new record opens anew at its own address once it is saved.
    if (kind === 'role') expect((await standing(visit)).tab).toBe(before.tab);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}

for (const kind of ['role', 'agent', 'application'] as const satisfies readonly LabPage[]) {
  test(`${kind}: no Escape, no Tab, and no press on Save, Edit, Generate or Delete`, async ({ lab }) => {
    // The keyboard is used on these menus, so keys are seen at all.
    const visit = await lab.visit(['menu-ignores-untrusted'], kind);
    const ownEvents = await watchOwnEvents(visit.page);
    await visit.open();
    await visit.edit();
    await visit.apply();
    const seen = await ownEvents();
    const keys = new Set(seen.filter(({ key }) => key !== '').map(({ key }) => key));
    expect(keys.size).toBeGreaterThan(0);
    expect([...keys].filter((key) => key === 'Escape' || key === 'Tab')).toEqual([]);
    const pressed = seen.filter(
      ({ type, on }) => type === 'click' && /^(Save|Submit|Edit|Generate|Delete|New)\b/.test(on),
    );
    expect(pressed).toEqual([]);
    expect(visit.halo.saves).toEqual([]);
  });
}

test('a press on Apply in view mode waits for the admin to press Edit', async ({ lab }) => {
  const visit = await lab.visit([], 'role');
  await visit.open();
  await visit.guide.apply();
  await visit.says(/Press Edit in Halo/);
  await expect(visit.foot).toBeHidden();
  await visit.tool.click();
  expect(await visit.applied()).toMatch(/17 settings applied\./);
});

import { collectUntrustedEvents } from '../support/collect-untrusted-events.ts';
import { type LabPage, savedSettings, WANTED } from '../support/lab-records.ts';
import { expect, type QuirkSession, test } from '../support/quirk-matrix.ts';
import { TIMEOUT_MS, until } from '../support/until.ts';

/** Begins Apply and waits until some settings are set and some are not. */
async function applyHalfway({ guide, page }: QuirkSession): Promise<void> {
  await guide.apply();
  await page.locator('.Select__single-value').getByText('Read and Modify', { exact: true }).first().waitFor();
}

/** Waits until the guide reports that it stopped. */
function stopped({ guide }: QuirkSession): Promise<unknown> {
  return until('Apply to stop', async () => (await guide.settled()).includes('Stopped.'));
}

/** Opens the role's permissions, where each menu opens slowly. */
async function openPermissions(visit: QuirkSession): Promise<void> {
  await visit.open();
  await visit.edit();
  await visit.page.getByRole('tab', { name: 'Permissions', exact: true }).click();
  await visit.guide.audited();
}

const ACTS: Record<string, (visit: QuirkSession) => Promise<void>> = {
  // The lower left corner, where Halo has nothing to press.
  presses: ({ page }) => page.mouse.click(3, 790),
  types: ({ page }) => page.keyboard.press('Shift'),
};

for (const [does, act] of Object.entries(ACTS)) {
  test(`Apply stops when the admin ${does} in the page, and Halo then saves what the findings show`, async ({
    lab,
  }) => {
    const visit = await lab.visit(['options-late'], 'role');
    await openPermissions(visit);
    await applyHalfway(visit);
    await act(visit);
    await stopped(visit);
    const findings = await visit.guide.audited();
    const met = findings.filter(({ state }) => state === 'Done').map(({ name }) => name);
    expect(met.length).toBeGreaterThan(0);
    expect(met.length).toBeLessThan(findings.length);
    expect(visit.halo.saves, 'nothing is saved by itself').toEqual([]);
    expect(await visit.save()).toBe(true);
    const saved = savedSettings(visit.halo, 'role')?.settings ?? {};
    const { 'Role Name': _, ...settings } = saved;
    expect(settings).toEqual(Object.fromEntries(met.map((name) => [name, WANTED.role[name]])));
  });
}

test('leaving the page ends Apply: nothing is touched on the next page', async ({ lab }) => {
  const visit = await lab.visit(['options-late'], 'role');
  const ownEvents = await collectUntrustedEvents(visit.page);
  await openPermissions(visit);
  await applyHalfway(visit);
  await visit.page.evaluate(() => {
    history.pushState(null, '', '/home');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await visit.guide.unmounted();
  // Events that were already sent have arrived by then.
  await visit.guide.ax.frames(10);
  const before = [...ownEvents];
  // Longer than any of Apply's waits for an option.
  await visit.guide.ax.frames(120);
  expect(ownEvents).toEqual(before);
  expect(visit.halo.saves).toEqual([]);
});

test('Apply pressed twice runs once', async ({ lab }) => {
  const visit = await lab.visit(['options-late'], 'role');
  const { page, guide } = visit;
  await openPermissions(visit);
  const apply = await guide.ax.wait({ role: 'button', name: 'Apply settings' }, { within: () => guide.mounted() });
  const box = await guide.ax.box(apply);
  if (!box) throw new Error('Apply settings has no box');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { clickCount: 2 });
  // A second run would report that nothing needed to change.
  expect(await visit.applied()).toContain('17 settings applied.');
  await guide.audited();
  expect(await guide.settled()).toContain('17 settings applied.');
  expect(await visit.save()).toBe(true);
  expect(savedSettings(visit.halo, 'role')?.settings).toEqual(WANTED.role);
});

/** Returns the open tab, all scroll positions, and the element that has the focus. */
async function viewState({ page }: QuirkSession) {
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
  test(`${kind}: Apply and the check after Save leave the tab, the scroll positions and the focus as they were`, async ({
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
    await expect.poll(async () => (await viewState(visit)).scrolled.length, { timeout: TIMEOUT_MS }).toBeGreaterThan(0);
    await guide.audited();
    const before = { ...(await viewState(visit)), focus: 'halo-setup-assistant' };
    await visit.apply();
    await expect.poll(() => viewState(visit)).toEqual(before);
    // Apply has disappeared, and the focus is on the guide's heading: the next Tab reaches the next action.
    await expect
      .poll(async () => (await guide.ax.first({ role: 'heading', name: /^Step \d/ }))?.focused, {
        timeout: TIMEOUT_MS,
      })
      .toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await guide.ax.first({ role: 'button', name: 'Undo' }))?.focused).toBe(true);
    expect(await visit.save()).toBe(true);
    await guide.verified();
    // A new record opens again at its own address once it is saved.
    if (kind === 'role') await expect.poll(async () => (await viewState(visit)).tab).toBe(before.tab);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}

for (const kind of ['role', 'agent', 'application'] as const satisfies readonly LabPage[]) {
  test(`${kind}: no Escape, no Tab, and no press on Save, Edit, Generate or Delete`, async ({ lab }) => {
    // These menus are set by the keyboard, so there are keys to observe.
    const visit = await lab.visit(['menu-ignores-untrusted'], kind);
    const ownEvents = await collectUntrustedEvents(visit.page);
    await visit.open();
    await visit.edit();
    await visit.apply();
    const keysOf = () => new Set(ownEvents.filter(({ key }) => key !== '').map(({ key }) => key));
    await expect.poll(() => keysOf().size).toBeGreaterThan(0);
    const keys = keysOf();
    expect([...keys].filter((key) => key === 'Escape' || key === 'Tab')).toEqual([]);
    const pressed = ownEvents.filter(
      ({ type, on }) => type === 'click' && /^(Save|Submit|Edit|Generate|Delete|New)\b/.test(on),
    );
    expect(pressed).toEqual([]);
    expect(visit.halo.saves).toEqual([]);
  });
}

test('in view mode there is no Apply, and the hint names Edit and how many settings follow', async ({ lab }) => {
  const visit = await lab.visit([], 'role');
  await visit.open();
  await visit.guide.audited();
  await expect.poll(() => visit.guide.status()).toMatch(/^Click Edit in Halo to change 17 settings\./);
  const apply = { role: 'button', name: 'Apply settings' };
  expect(await visit.guide.ax.first(apply)).toBeNull();
  await visit.edit();
  expect(await visit.apply()).toMatch(/17 settings applied\./);
  await visit.guide.ax.waitForRemoval(apply);
});

test('Stop ends Apply, and nothing changes after it', async ({ lab }) => {
  const visit = await lab.visit(['options-late'], 'role');
  const { guide, page } = visit;
  await openPermissions(visit);
  await applyHalfway(visit);
  await guide.choose('Stop');
  await stopped(visit);
  const shown = () => page.locator('.Select__single-value').allTextContents();
  const before = await shown();
  await guide.ax.frames(120);
  expect(await shown()).toEqual(before);
  await guide.ax.wait({ role: 'button', name: 'Apply settings' }, { within: () => guide.mounted() });
});

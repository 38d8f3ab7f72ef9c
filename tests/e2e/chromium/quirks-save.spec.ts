import { type LabPage, ROLE, savedSettings, WANTED } from '../support/lab-records.ts';
import { expect, type QuirkSession, test } from '../support/quirk-matrix.ts';
import { TIMEOUT_MS } from '../support/until.ts';

const TITLE: Record<LabPage, string> = { role: 'Role', agent: 'Agent', application: 'Application' };

/** Applies and saves on a page whose settings can all be set. */
async function applyAndSave(visit: QuirkSession): Promise<boolean> {
  await visit.open();
  await visit.edit();
  await visit.apply();
  return visit.save();
}

const NOT_STORED: Record<LabPage, string> = {
  role: 'Users Access Level',
  agent: 'Default Team',
  application: 'read:invoices',
};

for (const page of ['role', 'agent', 'application'] as const) {
  test(`${page}: what Halo did not keep is named, and the step is not done`, async ({ lab }) => {
    const visit = await lab.visit(['save-loses-value'], page);
    expect(await applyAndSave(visit)).toBe(true);
    expect(savedSettings(visit.halo, page)?.settings[NOT_STORED[page]], 'Halo lost it').not.toBe(
      WANTED[page][NOT_STORED[page]],
    );
    await expect
      .poll(() => visit.guide.status(), { timeout: TIMEOUT_MS })
      .toContain(`Halo didn't save ${NOT_STORED[page]}.`);
    await expect.poll(() => visit.stepState(TITLE[page])).toBe('In progress');
  });

  test(`${page}: what Halo stored is verified, with the time`, async ({ lab }) => {
    const visit = await lab.visit([], page);
    expect(await applyAndSave(visit)).toBe(true);
    await visit.guide.verified();
    await expect.poll(() => visit.stepState(TITLE[page])).toBe('Done');
    await visit.waitForText(/Saved and checked at \d{1,2}:\d{2}/);
  });
}

test.describe(() => {
  test.use({ expectedErrors: [/\/api\/(Agent|Roles): .*status of 500/] });

  test('a Save that Halo refuses is no Save', async ({ lab }) => {
    const visit = await lab.visit(['save-fails'], 'agent');
    expect(await applyAndSave(visit)).toBe(false);
    expect(savedSettings(visit.halo, 'agent')).toBeNull();
    await expect.poll(() => visit.stepState('Agent')).toBe('In progress');
    await visit.waitForText(/Halo didn't save\./);
    lab.practice.store.setQuirk('save-fails', false);
    // The first failure is still shown; it does not belong to the second Save.
    const saves = visit.halo.saves.length;
    await expect(visit.page.locator('.Toastify__toast--error')).toBeVisible();
    await visit.toolbarButton.click();
    await expect.poll(() => visit.halo.saves.length, { timeout: TIMEOUT_MS }).toBe(saves + 1);
    await visit.guide.verified();
    await expect.poll(() => visit.stepState('Agent')).toBe('Done');
  });

  test('what Cancel discards after a failed Save is neither saved nor read back', async ({ lab }) => {
    const visit = await lab.visit(['save-fails'], 'role');
    await visit.open();
    await visit.edit();
    await visit.apply();
    expect(await visit.save()).toBe(false);
    await visit.waitForText(/Halo didn't save\./);
    await visit.foot.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(visit.foot).toBeHidden();
    await visit.guide.audited();
    await expect.poll(() => visit.guide.status()).not.toMatch(/checked|didn't save|applied/i);
    await expect.poll(() => visit.stepState('Role')).toBe('In progress');
  });
});

test('a Save button with an unknown label: edit mode is recognised, and the record is read back', async ({ lab }) => {
  const visit = await lab.visit(['save-other-word'], 'agent');
  expect(await applyAndSave(visit)).toBe(true);
  expect(savedSettings(visit.halo, 'agent')?.settings).toEqual(WANTED.agent);
  await expect.poll(() => visit.stepState('Agent'), { timeout: TIMEOUT_MS }).toBe('Done');
});

test('a new role is saved by Submit; its permissions follow on Edit, and one Apply sets them all', async ({ lab }) => {
  const visit = await lab.visit(['save-says-submit'], 'role', { newRole: true });
  await visit.open();
  await expect(visit.toolbarButton).toHaveText('Submit');
  await visit.apply();
  expect(await visit.save()).toBe(true);
  await visit.edit();
  await visit.apply();
  expect(await visit.save()).toBe(true);
  await visit.guide.verified();
  expect(savedSettings(visit.halo, 'role')?.settings).toEqual(WANTED.role);
  expect(visit.halo.roles.filter(({ name }) => name === ROLE)).toHaveLength(1);
});

import type { Guide } from '../pages/guide.ts';
import { savedSettings, WANTED } from '../support/lab-records.ts';
import { spotlightOn } from '../support/pointer.ts';
import { expect, test } from '../support/quirk-matrix.ts';
import { TIMEOUT_MS } from '../support/until.ts';

/** Returns the status and the text that the guide shows for one setting. */
async function shown(guide: Guide, name: string) {
  const found = (await guide.findings()).find((one) => one.name === name);
  return { status: found?.reason || found?.state || '', text: found?.text ?? '' };
}

test('points at a setting that cannot be chosen, with its wanted value, and shows Done once the admin has chosen it', async ({
  lab,
}) => {
  const visit = await lab.visit(['select-refuses-all'], 'agent');
  const { guide, page } = visit;
  await visit.open();
  await visit.apply();
  await expect.poll(async () => (await shown(guide, 'Default Team')).status).toBe('Needs you');

  await guide.show('Default Team');
  const select = page
    .locator('.details-form')
    .getByText(/^Default Team\s*\*?$/)
    .first();
  const control = select.locator('xpath=following::*[contains(@class, "Select__control")][1]');
  // The page scrolls to the control; the ring stays around it.
  await expect
    .poll(
      async () => {
        const [ring, box] = [await spotlightOn(page), await control.boundingBox()];
        if (!ring || !box) return 'nothing is pointed at';
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const around = ring.box.left < x && x < ring.box.right && ring.box.top < y && y < ring.box.bottom;
        return around ? ring.text : 'something else is pointed at';
      },
      { timeout: TIMEOUT_MS },
    )
    .toBe('Default TeamSet this to *No Default Team*');

  await visit.chooseManually({ label: 'Default Team', option: '*No Default Team*' });
  await expect.poll(async () => (await shown(guide, 'Default Team')).status, { timeout: TIMEOUT_MS }).toBe('Done');
  await expect.poll(() => spotlightOn(page), 'a press in the page removes the ring').toBeNull();
});

test('a label close to the wanted one is used only after the admin confirms it, and the answer is stored for this Halo', async ({
  lab,
}) => {
  const visit = await lab.visit(['near-miss-labels'], 'application');
  const { guide, page } = visit;
  await visit.open();
  await visit.apply();
  const question = async () => (await shown(guide, 'Login Type')).text.replaceAll('\n', ' ');
  await expect
    .poll(question, { timeout: TIMEOUT_MS })
    .toMatch(/^Login Type Needs you Not found .*Is this the same setting under another name\?/);
  const words = page
    .locator('.details-form')
    .getByText(/^Log-in Types\s*\*?$/)
    .first();
  const control = words.locator('xpath=following::*[contains(@class, "Select__control")][1]');
  await expect(control.locator('[class*="single-value"]'), 'nothing is chosen before the answer').toHaveCount(0);

  await guide.choose('Use Log-in Types for Login Type');
  await expect.poll(async () => (await shown(guide, 'Login Type')).status, { timeout: TIMEOUT_MS }).toBe('To change');
  await visit.apply();
  await expect.poll(async () => (await shown(guide, 'Login Type')).status, { timeout: TIMEOUT_MS }).toBe('Done');
  await expect(control.locator('[class*="single-value"]')).toHaveText('Agent');

  await page.reload();
  await visit.toolbarButton.waitFor();
  const again = await guide.audited();
  const known = again.find(({ name }) => name === 'Login Type');
  expect(known?.text).toContain('You matched this to Log-in Types.');
  // The reloaded form is empty again: the stored answer applies to it, and Save succeeds.
  await visit.apply();
  await guide.choose('Use Agent to be logged in as for Agent to log in as');
  await visit.apply();
  await expect
    .poll(async () => (await shown(guide, 'Agent to log in as')).status, { timeout: TIMEOUT_MS })
    .toBe('Done');
  await visit.chooseManually({ label: 'Log-in Types', option: 'Supplier' });
  await expect.poll(async () => (await shown(guide, 'Login Type')).status, { timeout: TIMEOUT_MS }).toBe('To change');
  await visit.chooseManually({ label: 'Log-in Types', option: 'Agent' });
  await expect.poll(async () => (await shown(guide, 'Login Type')).status, { timeout: TIMEOUT_MS }).toBe('Done');
  expect(await visit.save()).toBe(true);
  await guide.verified();
  expect(savedSettings(visit.halo, 'application')?.settings).toEqual(WANTED.application);
});

test('an answer can be withdrawn', async ({ lab }) => {
  const visit = await lab.visit(['near-miss-labels'], 'role');
  const { guide, page } = visit;
  const name = 'Tickets Access Level';
  const status = async () => (await shown(guide, name)).status;
  await visit.open();
  await visit.edit();
  await page.getByRole('tab', { name: 'Permissions', exact: true }).click();
  await guide.choose(`Use Ticket Access Levels for ${name}`);
  await expect.poll(status, { timeout: TIMEOUT_MS }).toBe('To change');
  await guide.choose('Undo match');
  await expect.poll(status, { timeout: TIMEOUT_MS }).toBe('Not found');
});

test('Halo in another language: nothing is changed, and each setting has its manual steps', async ({ lab }) => {
  const visit = await lab.visit(['language-de'], 'agent');
  const { guide } = visit;
  await visit.open();
  const findings = await guide.audited();
  expect(await guide.ax.first({ role: 'button', name: 'Apply settings' })).toBeNull();
  for (const { name, reason, text } of findings) {
    expect(reason, name).toBe('Not found');
    expect(text, name).toContain('By hand');
  }
});

import type { Page } from '@playwright/test';
import type { Guide } from '../pages/guide.ts';
import type { HaloAdmin } from '../pages/halo-admin.ts';
import { expect, HALO, test } from '../support/fixtures.ts';
import { type Box, manualStepsText, markersOn, spotlightOn } from '../support/pointer.ts';

const ROLES = `${HALO}/config/agents/roles`;
const CARD = { role: 'complementary', name: 'Setup assistant' };

function overlap(a: Box, b: { x: number; y: number; width: number; height: number }): boolean {
  return a.left < b.x + b.width && a.right > b.x && a.top < b.y + b.height && a.bottom > b.y;
}

test('markers are next to settings that differ, follow them, catch no press, and disappear when set or switched off', async ({
  tab,
  guide,
}) => {
  await tab.goto(`${ROLES}?id=-1`);
  await guide.audited();
  await expect.poll(async () => (await markersOn(tab)).length).toBe(1);
  const field = tab.getByLabel(/Name/).first();
  const markerPosition = async () => {
    const [marker] = await markersOn(tab);
    const box = await field.boundingBox();
    if (!marker || !box) return null;
    return {
      left: box.x - marker.right,
      level: Math.abs((marker.top + marker.bottom) / 2 - box.y - box.height / 2) < 2,
    };
  };
  await expect.poll(markerPosition).toEqual({ left: 4, level: true });
  await tab.setViewportSize({ width: 900, height: 500 });
  await expect.poll(markerPosition).toEqual({ left: 4, level: true });

  // A press on the marker goes to the page.
  const [marker] = await markersOn(tab);
  const elementUnderMarker = await tab.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName ?? '', {
    x: (marker?.left ?? 0) + 8,
    y: (marker?.top ?? 0) + 8,
  });
  expect(elementUnderMarker).not.toContain('halo-setup');

  await guide.openMenu();
  await guide.press('checkbox', 'Highlight settings to change');
  await expect.poll(async () => (await markersOn(tab)).length).toBe(0);
  await guide.press('checkbox', 'Highlight settings to change');
  await expect.poll(async () => (await markersOn(tab)).length).toBe(1);

  await guide.apply();
  await guide.allDone({ onlyThisTab: true });
  await expect.poll(async () => (await markersOn(tab)).length).toBe(0);
  // The host in the page is removed together with the last marker.
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll('halo-setup-markers').length)).toBe(0);
});

/** Opens an existing role and uses it for ScalePad. */
async function useTechnician(tab: Page, guide: Guide, admin: HaloAdmin): Promise<void> {
  await tab.goto(ROLES);
  await admin.row('Service Desk Technician');
  await guide.use('Service Desk Technician');
}

test('Show follows its control, the panel moves aside for it, and a missing control is explained', async ({
  tab,
  guide,
  admin,
}) => {
  await useTechnician(tab, guide, admin);
  await admin.tab('Permissions');
  await admin.edit();
  await guide.audited();

  // In the right column, below the card.
  await guide.show('Suppliers Access Level');
  const at = async () => {
    const shown = await spotlightOn(tab);
    const control = await admin.select('Suppliers Access Level').boundingBox();
    if (!shown || !control) return null;
    return [shown.box.left - control.x, shown.box.top - control.y].map(Math.round);
  };
  await expect.poll(at).toEqual([-4, -4]);
  await expect
    .poll(async () => {
      const shown = await spotlightOn(tab);
      const card = await guide.ax.boxOf(CARD);
      return shown ? overlap(shown.box, card) : null;
    })
    .toBe(false);
  await tab.mouse.move(500, 500);
  await tab.mouse.wheel(0, 60);
  await expect.poll(at).toEqual([-4, -4]);

  // The page removes the control: the manual steps and the guide stay.
  await admin.select('Suppliers Access Level').evaluate((el) => {
    (el.closest('.row > div') ?? el).remove();
  });
  await expect.poll(() => manualStepsText(tab)).toContain('Suppliers Access Level');
  expect(await guide.isMounted()).toBe(true);
});

test('a tab on which settings are open is listed with their number, and opens from there', async ({
  tab,
  guide,
  admin,
}) => {
  await useTechnician(tab, guide, admin);
  await admin.tab('Details');
  await guide.audited();
  await expect.poll(() => guide.elsewhere()).toMatchObject({ Permissions: expect.stringMatching(/^\d+ to change/) });
  await guide.press('button', 'Permissions');
  await expect(tab.getByRole('tab', { name: 'Permissions', exact: true, selected: true })).toBeVisible();
  await expect.poll(() => guide.statuses()).toHaveProperty('Assets Access Level');
});

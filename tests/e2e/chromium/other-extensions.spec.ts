import { savedSettings, WANTED } from '../support/lab-records.ts';
import { markersOn } from '../support/pointer.ts';
import { expect, leftToAdmin, test } from '../support/quirk-matrix.ts';

test('labels that HaloPlus rewrites repeatedly are read, and it receives no double click on the card', async ({
  lab,
}) => {
  const visit = await lab.visit(['label-tags'], 'application');
  const { page } = visit;
  await visit.open();
  await visit.edit();
  await page.evaluate(() =>
    document.addEventListener('dblclick', () => document.body.setAttribute('data-doubles', 'yes')),
  );
  await page.locator('.hu-field-tag').first().waitFor();
  await visit.guide.mounted();
  await page.locator('halo-setup-assistant').dispatchEvent('dblclick');
  expect(await page.locator('body').getAttribute('data-doubles')).toBeNull();
  expect(leftToAdmin(await visit.apply())).toEqual([]);
  expect(await visit.save()).toBe(true);
  expect(savedSettings(visit.halo, 'application')?.settings).toEqual(WANTED.application);
});

test('the guide reports that the browser translated the page, with the cure', async ({ lab }) => {
  const visit = await lab.visit([], 'role');
  await visit.open();
  await visit.guide.mounted();
  await visit.page.evaluate(() => {
    document.documentElement.classList.add('translated-ltr');
    for (const label of document.querySelectorAll('label')) {
      const font = document.createElement('font');
      font.append(Object.assign(document.createElement('font'), { textContent: 'Niveau' }));
      label.replaceChildren(font);
    }
  });
  await visit.waitForText(/Your browser translated this page.*Click the translation icon/);
});

test('markers are next to their settings on a page whose root is zoomed, and the panel reads left to right', async ({
  lab,
}) => {
  const visit = await lab.visit([], 'role', { newRole: true });
  const { page } = visit;
  await visit.open();
  await visit.guide.audited();
  await page.evaluate(() => {
    document.documentElement.style.zoom = '0.8';
    document.documentElement.dir = 'rtl';
  });
  const field = page.getByLabel(/Name/).first();
  const level = async () => {
    const [marker] = await markersOn(page);
    const box = await field.boundingBox();
    return marker && box ? Math.abs((marker.top + marker.bottom) / 2 - box.y - box.height / 2) < 3 : null;
  };
  await expect.poll(level).toBe(true);
  const direction = await page.locator('halo-setup-assistant').evaluate((host) => getComputedStyle(host).direction);
  expect(direction).toBe('ltr');
});

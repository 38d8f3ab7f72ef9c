import type { Page } from 'puppeteer-core';
import { expect, type Firefox, frames, test } from './fixtures.ts';

const NEW_ROLE = 'https://demo.halopsa.com/config/agents/roles?id=-1';
const HOST = 'halo-setup-assistant';
const APPLIED = { role: 'status', name: /1 of 18 settings done$/ };

/** Scripts by which a page could lure the admin into a press on the guide. */
const TRICKS: Record<string, string> = {
  'the page is half transparent': "document.documentElement.style.opacity = '0.5'",
  'the body is transparent': "document.body.style.opacity = '0'",
  'a filter hides the page': "document.documentElement.style.filter = 'opacity(0)'",
  'a popover that passes presses through covers it': `
    const cover = document.createElement('div');
    cover.className = 'trick';
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none;';
    document.body.append(cover);
    cover.showPopover();`,
  'a layer that passes presses through covers it': `
    const cover = document.createElement('div');
    cover.className = 'trick';
    cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none !important;';
    document.body.append(cover);`,
};

const UNDO = `
  for (const one of document.querySelectorAll('.trick')) one.remove();
  for (const root of [document.documentElement, document.body]) root.removeAttribute('style');`;

async function ready(firefox: Firefox): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto(NEW_ROLE);
  await firefox.waitFor(page, 'heading', 'Step 1 of 4: Role');
  await firefox.waitFor(page, 'status', /settings done$/);
  return page;
}

/** Returns the value of the field that Apply sets. */
const roleName = (page: Page) => page.$eval('#app input[type="text"], #app input:not([type])', (field) => field.value);

for (const [what, trick] of Object.entries(TRICKS)) {
  test(`ignores a press while ${what}, and acts on one afterwards`, async ({ firefox }) => {
    const page = await ready(firefox);
    await page.evaluate(trick);
    await firefox.pressUntil(page, 'Apply settings', { role: 'status', name: /toolbar/ });
    expect(await roleName(page)).toBe('');
    await page.evaluate(UNDO);
    // The guide also ignores presses for a moment after the cover is removed, because of covers that flicker.
    await firefox.pressUntil(page, 'Apply settings', APPLIED);
    expect(await roleName(page)).not.toBe('');
  });
}

test("ignores a press that the page makes, and raises no false alarm for Halo's own dialogs", async ({ firefox }) => {
  const page = await ready(firefox);
  await page.evaluate((name) => {
    const host = document.querySelector(name) as HTMLElement;
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 1200, clientY: 750 }));
    host.click();
    const modal = document.createElement('dialog');
    modal.textContent = 'A modal of Halo';
    const plain = document.createElement('dialog');
    plain.textContent = 'A dialog next to the form';
    plain.style.cssText = 'position: fixed; left: 10px; top: 10px; right: auto';
    document.body.append(modal, plain);
    modal.showModal();
    modal.close();
    plain.show();
  }, HOST);
  // Apply would remove its button.
  await firefox.waitUntilStable(page, 'button', 'Apply settings');
  expect(await roleName(page)).toBe('');
  await firefox.pressUntil(page, 'Apply settings', APPLIED);
});

test('restores a host that is removed or moved into a hidden element, five times', async ({ firefox }) => {
  const page = await ready(firefox);
  const tamper = (how: 'removed' | 'moved') =>
    page.evaluate(
      ([name, action]) => {
        const host = document.querySelector(name as string) as HTMLElement;
        host.remove();
        if (action !== 'moved') return;
        const hiddenParent = document.createElement('div');
        hiddenParent.style.display = 'none';
        document.body.append(hiddenParent);
        hiddenParent.append(host);
      },
      [HOST, how] as const,
    );
  const isRestored = () =>
    page.evaluate((name) => document.querySelector(name)?.parentNode === document.documentElement, HOST);
  for (const how of ['removed', 'moved', 'removed', 'moved', 'removed'] as const) {
    await tamper(how);
    await expect.poll(isRestored).toBe(true);
  }
  await tamper('removed');
  await frames(page, 60);
  expect(await isRestored()).toBe(false);
});

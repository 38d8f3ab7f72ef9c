import type { Page } from 'puppeteer-core';
import { expect, type Firefox, frames, test } from './fixtures.ts';

const NEW_ROLE = 'https://demo.halopsa.com/config/agents/roles?id=-1';
const HOST = 'halo-setup-assistant';
const APPLIED = { role: 'status', name: /1 of 18 settings done$/ };

/** What a page can do so that a press on the guide is not the admin's own will; each returns what undoes it. */
const TRICKS: Record<string, string> = {
  'the page is half transparent': "document.documentElement.style.opacity = '0.5'",
  'the body is transparent': "document.body.style.opacity = '0'",
  'a filter hides the page': "document.documentElement.style.filter = 'opacity(0)'",
  'a popover that lets presses through lies above': `
    const cover = document.createElement('div');
    cover.className = 'trick';
    cover.popover = 'manual';
    cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; background: white; pointer-events: none;';
    document.body.append(cover);
    cover.showPopover();`,
  'a layer that lets presses through lies above': `
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
  await firefox.see(page, 'heading', 'Step 1 of 4: Role');
  await firefox.see(page, 'status', /settings done$/);
  return page;
}

/** The value of the field that Apply would set. */
const roleName = (page: Page) => page.$eval('#app input[type="text"], #app input:not([type])', (field) => field.value);

for (const [what, trick] of Object.entries(TRICKS)) {
  test(`a press is not acted on while ${what}, and is when it is gone`, async ({ firefox }) => {
    const page = await ready(firefox);
    await page.evaluate(trick);
    await firefox.pressUntil(page, 'Apply settings', { role: 'status', name: /toolbar/ });
    expect(await roleName(page)).toBe('');
    await page.evaluate(UNDO);
    // A press is refused for a moment after the cover is gone, so that one that flickers lures none.
    await firefox.pressUntil(page, 'Apply settings', APPLIED);
    expect(await roleName(page)).not.toBe('');
  });
}

test("a press that the page makes is ignored, and Halo's own dialogs are no false alarm", async ({ firefox }) => {
  const page = await ready(firefox);
  await page.evaluate((name) => {
    const host = document.querySelector(name) as HTMLElement;
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 1200, clientY: 750 }));
    host.click();
    const modal = document.createElement('dialog');
    modal.textContent = 'A modal of Halo';
    const plain = document.createElement('dialog');
    plain.textContent = 'A dialog beside the form';
    plain.style.cssText = 'position: fixed; left: 10px; top: 10px; right: auto';
    document.body.append(modal, plain);
    modal.showModal();
    modal.close();
    plain.show();
  }, HOST);
  // An Apply takes its button away.
  await firefox.rest(page, 'button', 'Apply settings');
  expect(await roleName(page)).toBe('');
  await firefox.pressUntil(page, 'Apply settings', APPLIED);
});

test('a host that is removed or moved into something hidden returns, five times', async ({ firefox }) => {
  const page = await ready(firefox);
  const meddle = (how: string) =>
    page.evaluate(
      ([name, hidden]) => {
        const host = document.querySelector(name as string) as HTMLElement;
        host.remove();
        if (hidden !== 'moved') return;
        const cellar = document.createElement('div');
        cellar.style.display = 'none';
        document.body.append(cellar);
        cellar.append(host);
      },
      [HOST, how] as const,
    );
  const isThere = () =>
    page.evaluate((name) => document.querySelector(name)?.parentNode === document.documentElement, HOST);
  for (const how of ['gone', 'moved', 'gone', 'moved', 'gone']) {
    await meddle(how);
    await expect.poll(isThere).toBe(true);
  }
  await meddle('gone');
  await frames(page, 60);
  expect(await isThere()).toBe(false);
});

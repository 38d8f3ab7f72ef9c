import type { Locator, Page } from '@playwright/test';
import type { Ax, AxQuery } from './ax.ts';
import type { ClickCounter } from './clicks.ts';
import { until } from './until.ts';

/** More than are on any practice page; a focus that goes round and round is a fault. */
const MAX_TAB_PRESSES = 500;

/** Presses with the admin's hands: the real mouse, or Tab and Enter for an admin without one. */
export async function press(target: Locator, admin: ClickCounter): Promise<void> {
  if (!admin.byKeyboard) return target.click();
  await target.waitFor();
  const page = target.page();
  await tabTo(page, 'Tab', () => target.evaluate((element) => element === document.activeElement), `${target}`, admin);
  const isBox = await target.evaluate((element) => element.matches('input[type="checkbox"], input[type="radio"]'));
  await type(page, isBox ? 'Space' : 'Enter', admin);
}

/** The same for what is in a closed shadow root. The guide is the page's last element, so the way goes backwards. */
export async function pressInGuide(
  ax: Ax,
  query: AxQuery,
  admin: ClickCounter,
  key: 'Tab' | 'Shift+Tab' = 'Shift+Tab',
): Promise<void> {
  const wanted = `${query.role} "${query.name ?? ''}"`;
  const ready = () =>
    until(wanted, async () => {
      const node = await ax.first(query);
      return node && !node.disabled ? node : null;
    });
  await ready();
  const hasFocus = async () => (await ax.first(query))?.focused === true;
  await tabTo(ax.page, key, hasFocus, wanted, admin);
  // It may have been busy for a moment while the focus came.
  await ready();
  await type(ax.page, 'Enter', admin);
}

/**
 * Types a text into a field key by key, over what is there. In Firefox Playwright cannot fill a field of an extension's
 * page, and fills one that a framework controls without its notice.
 */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.selectText();
  await (text === '' ? field.press('Delete') : field.pressSequentially(text));
}

async function tabTo(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  isThere: () => Promise<boolean>,
  what: string,
  admin: ClickCounter,
): Promise<void> {
  for (let tabs = 0; tabs < MAX_TAB_PRESSES; tabs += 1) {
    if (await isThere()) return;
    await type(page, key, admin);
  }
  throw new Error(`The focus did not come to ${what} with ${MAX_TAB_PRESSES} presses of ${key}`);
}

async function type(page: Page, key: string, admin: ClickCounter): Promise<void> {
  admin.key(key);
  await page.keyboard.press(key);
}

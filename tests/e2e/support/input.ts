import type { Locator, Page } from '@playwright/test';
import type { Ax, AxQuery } from './ax.ts';
import type { ClickCounter } from './clicks.ts';
import { until } from './until.ts';

/** More than any practice page needs. A focus that never reaches its target is a fault. */
const MAX_TAB_PRESSES = 500;

/** Presses an element as the admin does: with the real mouse, or with Tab and Enter. */
export async function press(target: Locator, admin: ClickCounter): Promise<void> {
  if (!admin.byKeyboard) return target.click();
  await target.waitFor();
  const page = target.page();
  await tabTo(page, 'Tab', () => target.evaluate((element) => element === document.activeElement), `${target}`, admin);
  const isBox = await target.evaluate((element) => element.matches('input[type="checkbox"], input[type="radio"]'));
  await type(page, isBox ? 'Space' : 'Enter', admin);
}

/**
 * Presses an element in a closed shadow root by keyboard. The guide is the page's last element, so Shift+Tab is
 * shorter.
 */
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
  // The guide may have been busy while the focus moved.
  await ready();
  await type(ax.page, 'Enter', admin);
}

/**
 * Types a text into a field key by key, in place of its value. In Firefox, Playwright cannot fill a field of an
 * extension's page, and a framework does not notice when Playwright fills one of its fields.
 */
export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.selectText();
  await (text === '' ? field.press('Delete') : field.pressSequentially(text));
}

async function tabTo(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  hasFocus: () => Promise<boolean>,
  what: string,
  admin: ClickCounter,
): Promise<void> {
  for (let tabs = 0; tabs < MAX_TAB_PRESSES; tabs += 1) {
    if (await hasFocus()) return;
    await type(page, key, admin);
  }
  throw new Error(`The focus did not reach ${what} after ${MAX_TAB_PRESSES} presses of ${key}`);
}

async function type(page: Page, key: string, admin: ClickCounter): Promise<void> {
  admin.key(key);
  await page.keyboard.press(key);
}

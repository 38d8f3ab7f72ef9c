import { browser } from 'wxt/browser';
import { patternOf } from './origins';

/** Checks whether the browser grants an address. Firefox lets the admin revoke any, also those of the manifest. */
export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] }).catch(() => false);
}

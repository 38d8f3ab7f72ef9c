import { browser } from 'wxt/browser';

/** Checks whether the extension was updated, disabled or removed under this page. Never throws. */
export function isContextInvalidated(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

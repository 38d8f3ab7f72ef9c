import { browser } from 'wxt/browser';

/**
 * Closes `storage.local` to content scripts where the browser can (Chromium): a page whose process was taken over cannot
 * read or change what lies there. Firefox knows it for `storage.session` only (MDN, StorageArea.setAccessLevel), which it
 * does not show to content scripts at all. Rejects when the browser refuses.
 */
export async function closeLocal(): Promise<void> {
  const { local } = browser.storage;
  if (typeof local.setAccessLevel === 'function') await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}

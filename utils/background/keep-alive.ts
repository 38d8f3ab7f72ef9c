import { browser } from 'wxt/browser';
import { hasSecret } from '@/utils/vault/vault';

/** Chromium stops a worker after 30 s without a call of its interfaces (developer.chrome.com, service worker lifecycle). */
const CALL_INTERVAL_MS = 20_000;

let next: ReturnType<typeof setTimeout> | undefined;
let updateWaits = false;

/**
 * Handles an available update of the extension. Reloading empties the vault, so the update waits while a Client
 * Secret is captured; otherwise it is installed at once, as the browser would do.
 */
export async function applyPendingUpdate(): Promise<void> {
  updateWaits = true;
  await keepServiceWorkerAlive();
}

/**
 * Keeps the background running while the vault has a Client Secret. Chromium installs an update as soon as an extension
 * without a persistent background is idle (its update_install_gate.cc); a running one gets an event first, and can delay it.
 * Ends with the secret, so within its expiry; a waiting update is installed then. Call after each capture and at
 * start.
 */
export async function keepServiceWorkerAlive(): Promise<void> {
  clearTimeout(next);
  next = undefined;
  if (await hasSecret()) {
    next = setTimeout(() => void callAndReschedule(), CALL_INTERVAL_MS);
  } else if (updateWaits) {
    updateWaits = false;
    browser.runtime.reload();
  }
}

async function callAndReschedule(): Promise<void> {
  await browser.runtime.getPlatformInfo().catch(() => undefined);
  await keepServiceWorkerAlive().catch(() => undefined);
}

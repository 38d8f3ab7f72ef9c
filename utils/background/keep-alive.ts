import { browser } from 'wxt/browser';
import { holdsSecret } from '@/utils/vault/vault';

/** Chromium stops a worker after 30 s without a call of its interfaces (developer.chrome.com, service worker lifecycle). */
const CALLS_EVERY = 20_000;

let next: ReturnType<typeof setTimeout> | undefined;
let updateWaits = false;

/**
 * An update of the extension is there. Reloading empties the vault, so while it holds a Client Secret the update waits;
 * else it is taken at once, as the browser would have done by itself.
 */
export async function applyPendingUpdate(): Promise<void> {
  updateWaits = true;
  await keepServiceWorkerAlive();
}

/**
 * Keeps the background running while a Client Secret is held: Chromium takes an update without asking as soon as an
 * extension without a persistent background rests (its update_install_gate.cc), and asks one that runs. Ends by itself
 * with the secret, so within its expiry; an update that waited is taken then. Called after each capture and at start.
 */
export async function keepServiceWorkerAlive(): Promise<void> {
  clearTimeout(next);
  next = undefined;
  if (await holdsSecret()) {
    next = setTimeout(() => void callAndStay(), CALLS_EVERY);
  } else if (updateWaits) {
    updateWaits = false;
    browser.runtime.reload();
  }
}

async function callAndStay(): Promise<void> {
  await browser.runtime.getPlatformInfo().catch(() => undefined);
  await keepServiceWorkerAlive().catch(() => undefined);
}

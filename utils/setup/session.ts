import { browser } from 'wxt/browser';

const SESSION = 'browser-session';

/** One read for each start of the background, which is the only one that writes it. */
let known: Promise<string> | null = null;

/**
 * Returns the id of this browser session: another one after a restart of the browser or of the extension, which end
 * `storage.session`. Rejects when the browser refuses the storage.
 */
export function browserSession(): Promise<string> {
  known ??= readOrCreate().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

async function readOrCreate(): Promise<string> {
  const { [SESSION]: stored } = await browser.storage.session.get(SESSION);
  if (typeof stored === 'string') return stored;
  const session = crypto.randomUUID();
  await browser.storage.session.set({ [SESSION]: session });
  return session;
}

import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { writeLocalStorage } from './local-storage';

const PREFIX = 'trace:';
/** Only that a Client Secret of this Halo address was held, so that its end can be explained. No values. */
const Trace = z.enum(['held', 'expired', 'discarded']);

/** Notes that memory holds a Client Secret of this Halo address. */
export async function noteHeld(origin: string): Promise<void> {
  if ((await read(origin)) !== 'held') await writeLocalStorage({ [PREFIX + origin]: 'held' });
}

/** Notes that it expired, or that its application was discarded in Halo. */
export async function noteGone(origin: string, why: 'expired' | 'discarded' = 'expired'): Promise<void> {
  await writeLocalStorage({ [PREFIX + origin]: why });
}

/** Removes the note, because the admin forgot the secret deliberately. */
export async function clearHistory(origin: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + origin);
}

/**
 * Returns why no Client Secret of this Halo address is held: it expired, its application was discarded, or the end of
 * the browser or of the extension emptied the memory. Undefined when there was none. Never rejects. Call only when none
 * is held.
 */
export async function reasonForLoss(origin: string): Promise<'expired' | 'discarded' | 'restarted' | undefined> {
  const trace = await read(origin).catch(() => undefined);
  return trace === 'held' ? 'restarted' : trace;
}

async function read(origin: string): Promise<z.infer<typeof Trace> | undefined> {
  const key = PREFIX + origin;
  const parsed = Trace.safeParse((await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.data : undefined;
}

import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { writeLocalStorage } from './local-storage';

const PREFIX = 'trace:';
/** Nothing of the values: only that a Client Secret of this Halo address was held, so that its end can be explained. */
const Trace = z.enum(['held', 'expired', 'discarded']);

/** A Client Secret of this Halo address is held in memory now. */
export async function noteHeld(origin: string): Promise<void> {
  if ((await read(origin)) !== 'held') await writeLocalStorage({ [PREFIX + origin]: 'held' });
}

/** It was dropped because its time was over, or its application was discarded in Halo. */
export async function noteGone(origin: string, why: 'expired' | 'discarded' = 'expired'): Promise<void> {
  await writeLocalStorage({ [PREFIX + origin]: why });
}

/** It was forgotten on the admin's own word, which needs no explaining. */
export async function clearHistory(origin: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + origin);
}

/**
 * Why no Client Secret is held of this Halo address: its time was over, its application was discarded, or the memory was emptied under it by the end of
 * the browser or of the extension. Undefined when there was none. Never rejects. Asked only when none is held.
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

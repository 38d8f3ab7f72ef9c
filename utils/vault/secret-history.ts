import * as z from 'zod/mini';
import { StoredRecords } from '@/utils/stored-records';

/** Only that a Client Secret of this Halo address was captured, so that its loss can be explained. No values. */
const Trace = z.enum(['held', 'expired', 'discarded', 'replaced']);
const traces = new StoredRecords<z.infer<typeof Trace>>('local', 'trace:', Trace);

/** Notes that memory has a Client Secret of this Halo address. */
export async function noteCaptured(origin: string): Promise<void> {
  if ((await traces.read(origin)) !== 'held') await traces.write('held', origin);
}

/** Notes that it expired, that its application was discarded in Halo, or that Halo replaced it. */
export async function noteGone(origin: string, why: 'expired' | 'discarded' | 'replaced' = 'expired'): Promise<void> {
  await traces.write(why, origin);
}

/** Removes the note, because the admin forgot the secret deliberately. */
export async function clearHistory(origin: string): Promise<void> {
  await traces.remove(origin);
}

/**
 * Returns why there is no Client Secret of this Halo address: it expired, its application was discarded, Halo replaced
 * it, or the end of the browser or of the extension emptied the memory. Undefined when there was none. Never rejects. Call only when
 * there is none.
 */
export async function reasonForLoss(
  origin: string,
): Promise<'expired' | 'discarded' | 'replaced' | 'restarted' | undefined> {
  const trace = await traces.read(origin).catch(() => null);
  return trace === 'held' ? 'restarted' : (trace ?? undefined);
}

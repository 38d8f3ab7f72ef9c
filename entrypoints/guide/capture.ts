import type { CredentialValues } from '@/utils/messages';
import type { CredentialId } from '@/utils/recipe/terms';
import { sha256Hex } from '@/utils/vault/digest';
import type { ReadFrom } from '@/utils/vault/pairs';
import { askCapture } from './ask';

/** A vault that has not answered by then does not answer. */
const ANSWERS_WITHIN = 2000;
const PAIR: readonly CredentialId[] = ['clientId', 'clientSecret'];
const FIRST_RETRY = 400;
const LAST_RETRY = 5000;

/**
 * Sends what the page shows to the vault, each value once, until the vault has acknowledged that very value. Until then
 * the value stays here, in the content script's own memory, and leaving the page is warned of; afterwards only a mark of
 * it is left, to know it again by.
 */
export class Capture {
  /** The vault answered the last time that it was asked. The guide is there only when it has answered once. */
  answers = true;
  readonly #safe = new Map<CredentialId, number>();
  /** What the vault no longer holds; not sent again by itself, or Forget credentials would not last. */
  readonly #dropped = new Map<CredentialId, number>();
  readonly #warn = leaveWarning();
  #pending: CredentialValues = {};
  /** What the pair was read off. */
  #from: ReadFrom = {};
  #sending: Promise<boolean> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #delay = FIRST_RETRY;

  /**
   * Takes what the page shows now; `again` takes what the vault has dropped too, because a Save would hide it for good;
   * `from` is what a pair was read off. Resolves when the vault has answered, with whether all that was read is safe.
   */
  take(values: CredentialValues, again = false, from?: ReadFrom): Promise<boolean> {
    if (from) this.#from = from;
    for (const [id, value] of entries(values)) {
      if (this.isSafe(id, value) || (!again && this.#dropped.get(id) === mark(value))) delete this.#pending[id];
      else this.#pending[id] = value;
    }
    // Half a pair could be taken for the half of another tab's: both go, or none.
    if (PAIR.some((id) => this.#pending[id] !== undefined))
      for (const id of PAIR) if (values[id] !== undefined) this.#pending[id] = values[id];
    return this.send();
  }

  /** Asks the vault for what it has not acknowledged yet. */
  send(): Promise<boolean> {
    this.#sending ??= this.#deliver().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** Whether the vault has acknowledged this very value. */
  isSafe(id: CredentialId, value: string): boolean {
    return this.#safe.get(id) === mark(value);
  }

  /** A value of the pair was read in this document: acknowledged, or still on its way. */
  get hasPair(): boolean {
    return this.#safe.has('clientSecret') || this.#pending.clientSecret !== undefined;
  }

  /** The pair as far as it is not acknowledged yet. */
  get unsent(): CredentialValues {
    return this.#pending;
  }

  /** The vault says that it holds no secret any more (it expired, or was forgotten): the next Save sends it again. */
  lost(): void {
    for (const [id, known] of this.#safe) if (PAIR.includes(id)) this.#dropped.set(id, known);
    this.doubt();
  }

  /** The application of the pair was discarded: it is not sent any more. */
  discard(): void {
    this.lost();
    for (const id of PAIR) delete this.#pending[id];
    if (entries(this.#pending).length === 0) this.#warn(false);
  }

  /** The pair counts as not acknowledged until it was sent once more. */
  doubt(): void {
    for (const id of PAIR) this.#safe.delete(id);
  }

  async #deliver(): Promise<boolean> {
    clearTimeout(this.#retry);
    while (entries(this.#pending).length > 0) {
      const batch = { ...this.#pending };
      this.answers = await this.#deliverOnce(batch);
      this.#warn(!this.answers);
      if (this.answers) continue;
      this.#retry = setTimeout(() => void this.send(), this.#delay);
      this.#delay = Math.min(this.#delay * 2, LAST_RETRY);
      return false;
    }
    this.#delay = FIRST_RETRY;
    return true;
  }

  /** True when the vault acknowledged all of the batch. */
  async #deliverOnce(batch: CredentialValues): Promise<boolean> {
    this.#warn(true);
    const open = new Set<CredentialId>();
    try {
      const { digests } = await within(askCapture(batch, this.#from), ANSWERS_WITHIN);
      for (const [id, value] of entries(batch)) {
        if (digests[id] !== (await sha256Hex(value))) open.add(id);
        else this.#safe.set(id, mark(value));
      }
    } catch {
      return false;
    }
    const all = open.size === 0;
    // What was read meanwhile is still to be sent; of a pair both are then, or the vault would have half of it.
    for (const [id, value] of entries(this.#pending)) if (batch[id] !== value) open.add(id);
    const keepsPair = PAIR.some((id) => open.has(id));
    for (const [id] of entries(batch)) if (!(PAIR.includes(id) ? keepsPair : open.has(id))) delete this.#pending[id];
    return all;
  }
}

/** Rejects when the promise has not settled after so many milliseconds. */
export function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  return Promise.race([promise, new Promise<never>((_, late) => setTimeout(() => late(new Error('late')), ms))]);
}

function entries(values: CredentialValues): [CredentialId, string][] {
  return Object.entries(values) as [CredentialId, string][];
}

/** Gives a switch for the browser's own question before the page is left. */
export function leaveWarning(): (on: boolean) => void {
  const hold = (event: Event) => event.preventDefault();
  return (on) => (on ? addEventListener('beforeunload', hold) : removeEventListener('beforeunload', hold));
}

const SEED = crypto.getRandomValues(new Uint32Array(2));

/** 53 bits by which this document knows a value again at once (cyrb53, seeded per document); SHA-256 comes too late for a press. */
export function mark(text: string): number {
  let [a = 0, b = 0] = SEED;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

import type { CredentialId, CredentialValues } from '@/utils/recipe/constants';
import { pairId } from '@/utils/vault/digest';
import { VALUE_MAX } from '@/utils/vault/limits';
import type { CaptureSource } from '@/utils/vault/pairs';
import { CaptureDelivery, entries } from './capture-delivery';

const PAIR: readonly CredentialId[] = ['clientId', 'clientSecret'];

/**
 * Sends what the page shows to the vault, each value once, until the vault has acknowledged that very value. The pair
 * goes by itself, so that no other value can hold it up. What was acknowledged is known again by a mark only.
 */
export class CredentialCapture {
  readonly #safe = new Map<CredentialId, number>();
  /** What the vault no longer holds; not sent again by itself, or Forget credentials would not last. */
  readonly #dropped = new Map<CredentialId, number>();
  readonly #pair: CaptureDelivery;
  readonly #rest: CaptureDelivery;
  /** What the pair was read off. */
  #from: CaptureSource = {};
  /** The pair that was acknowledged last, as the vault names it, and when its time is over. */
  #known: Promise<string> | null = null;
  #due: number | undefined;

  /** Takes what is called when the vault stops or begins to answer. */
  constructor(changed: () => void = () => undefined) {
    const receiver = {
      changed,
      acknowledged: (id: CredentialId, value: string) => {
        this.#safe.set(id, fingerprint(value));
        this.#dropped.delete(id);
        // Acknowledged is what is not due; when it will be comes with the next view.
        if (id === 'clientSecret') this.#due = undefined;
      },
      refused: (id: CredentialId) => void this.#safe.delete(id),
    };
    this.#pair = new CaptureDelivery(true, receiver);
    this.#rest = new CaptureDelivery(false, receiver);
  }

  /**
   * Takes what the page shows now; `again` takes what the vault holds or has dropped too, because a Save would hide it
   * for good; `from` is what a pair was read off. What is too long to be a credential is left out. Resolves when the
   * vault has answered, with whether all that was taken is safe.
   */
  take(values: CredentialValues, again = false, from?: CaptureSource): Promise<boolean> {
    if (from) this.#from = from;
    if (again && this.#isOver) this.onVaultCleared();
    for (const [id, value] of entries(values)) {
      const { pending } = PAIR.includes(id) ? this.#pair : this.#rest;
      const isKnown = [this.#safe.get(id), this.#dropped.get(id)].includes(fingerprint(value));
      if (isTooLong(value) || (isKnown && !again)) delete pending[id];
      else pending[id] = value;
    }
    // Half a pair could be taken for the half of another tab's: both go, or none.
    const { pending } = this.#pair;
    if (PAIR.some((id) => pending[id] !== undefined))
      for (const id of PAIR) if (values[id] !== undefined) pending[id] = values[id];
    const isPair = PAIR.some((id) => values[id] !== undefined);
    return isPair ? this.send() : this.#rest.send(() => ({}));
  }

  /** Asks the vault for what it has not acknowledged of the pair. */
  send(): Promise<boolean> {
    const { clientId, clientSecret } = this.#pair.pending;
    if (clientId !== undefined && clientSecret !== undefined) this.#known = pairId(clientId, clientSecret);
    return this.#pair.send(() => this.#from);
  }

  /** Whether the vault has acknowledged this very value, and its time is not over. */
  isSafe(id: CredentialId, value: string): boolean {
    return this.#safe.get(id) === fingerprint(value) && !(PAIR.includes(id) && this.#isOver);
  }

  /** False once the vault has not answered, or has refused. */
  get answers(): boolean {
    return !this.#pair.isLate && !this.#rest.isLate;
  }

  /** A value of the pair was read in this document: acknowledged, or still on its way. */
  get hasPair(): boolean {
    return this.#safe.has('clientSecret') || this.#pair.pending.clientSecret !== undefined;
  }

  /** A pair was acknowledged in this document, and the vault holds it no more, or its time is over. */
  get isLost(): boolean {
    return this.#pair.pending.clientSecret === undefined && (this.#dropped.has('clientSecret') || this.#isOver);
  }

  /** The pair as far as it is not acknowledged yet. */
  get unsent(): CredentialValues {
    return { ...this.#pair.pending, ...this.#rest.pending };
  }

  /**
   * Follows what the vault holds: each pair with the time at which it is due. Resolves with whether this document's pair
   * was just lost: expired, forgotten, or dropped for another one.
   */
  async follow(held: Record<string, number>): Promise<boolean> {
    const asked = this.#known;
    const known = await asked;
    if (known === null || asked !== this.#known) return false;
    this.#due = held[known];
    if (this.#due !== undefined) this.#found();
    else if (this.#safe.has('clientSecret')) {
      this.onVaultCleared();
      return true;
    }
    return false;
  }

  /** The vault holds the pair no more: the next Save sends it again. */
  onVaultCleared(): void {
    for (const id of PAIR) {
      const known = this.#safe.get(id);
      if (known !== undefined) this.#dropped.set(id, known);
      this.#safe.delete(id);
    }
  }

  /** The application of the pair was discarded: it is not sent any more. */
  discard(): void {
    this.onVaultCleared();
    this.#pair.clear();
  }

  /** Sends nothing more: another run of the extension reads this page now. */
  end(): void {
    this.#pair.clear();
    this.#rest.clear();
  }

  /** The vault holds it after all: what it said before was older than the pair. */
  #found(): void {
    for (const id of PAIR) {
      const known = this.#dropped.get(id);
      if (known !== undefined) this.#safe.set(id, known);
      this.#dropped.delete(id);
    }
  }

  /** The clock decides, not the alarm: an alarm may come late. */
  get #isOver(): boolean {
    return this.#due !== undefined && Date.now() >= this.#due;
  }
}

/** Whether the vault can never take it: no credential is as long. */
export function isTooLong(value: string): boolean {
  return value.length > VALUE_MAX;
}

const SEED = crypto.getRandomValues(new Uint32Array(2));

/** 53 bits by which this document knows a value again at once (cyrb53, seeded per document); SHA-256 comes too late for a press. */
export function fingerprint(text: string): number {
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

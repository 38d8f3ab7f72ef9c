import type { CredentialId, CredentialValues } from '@/utils/recipe/constants';
import { pairId } from '@/utils/vault/digest';
import { MAX_VALUE_LENGTH } from '@/utils/vault/limits';
import type { CaptureSource } from '@/utils/vault/pairs';
import { CaptureDelivery, entries } from './capture-delivery';

const PAIR: readonly CredentialId[] = ['clientId', 'clientSecret'];

/**
 * Sends the values that the page shows to the vault, each one once, until the vault has acknowledged that very value.
 * The pair goes separately, so that no other value can delay it. Only a fingerprint of an acknowledged value is
 * stored here.
 */
export class CredentialCapture {
  readonly #safe = new Map<CredentialId, number>();
  /**
   * Values that the vault dropped. They are not sent again automatically, otherwise Forget credentials would have no
   * effect.
   */
  readonly #dropped = new Map<CredentialId, number>();
  readonly #pair: CaptureDelivery;
  readonly #rest: CaptureDelivery;
  /** Where the pair was read. */
  #from: CaptureSource = {};
  /** The pair acknowledged last, by its id in the vault, and the time at which it expires. */
  #known: Promise<string> | null = null;
  #expiresAt: number | undefined;

  /** Calls `changed` when the vault stops or starts to answer. */
  constructor(changed: () => void = () => undefined) {
    const receiver = {
      changed,
      acknowledged: (id: CredentialId, value: string) => {
        this.#safe.set(id, fingerprint(value));
        this.#dropped.delete(id);
        // An acknowledged secret has not expired; the next view brings its expiry.
        if (id === 'clientSecret') this.#expiresAt = undefined;
      },
      refused: (id: CredentialId) => void this.#safe.delete(id),
    };
    this.#pair = new CaptureDelivery(true, receiver);
    this.#rest = new CaptureDelivery(false, receiver);
  }

  /**
   * Captures the values that the page shows now. `again` also sends values that the vault has or has dropped, because
   * a Save would hide them forever. `from` says where a pair was read. Leaves out values that are too long for a
   * credential. Resolves with whether all values are safe, once the vault has answered.
   */
  capture(values: CredentialValues, again = false, from?: CaptureSource): Promise<boolean> {
    if (from) this.#from = from;
    if (again && this.#isExpired) this.onVaultCleared();
    for (const [id, value] of entries(values)) {
      const { pending } = PAIR.includes(id) ? this.#pair : this.#rest;
      const isKnown = [this.#safe.get(id), this.#dropped.get(id)].includes(fingerprint(value));
      if (isTooLong(value) || (isKnown && !again)) delete pending[id];
      else pending[id] = value;
    }
    // Half a pair could be combined with the half of another tab's pair, so both are sent or none.
    const { pending } = this.#pair;
    if (PAIR.some((id) => pending[id] !== undefined))
      for (const id of PAIR) if (values[id] !== undefined) pending[id] = values[id];
    const isPair = PAIR.some((id) => values[id] !== undefined);
    return isPair ? this.send() : this.#rest.send(() => ({}));
  }

  /** Sends the part of the pair that the vault has not acknowledged. */
  send(): Promise<boolean> {
    const { clientId, clientSecret } = this.#pair.pending;
    if (clientId !== undefined && clientSecret !== undefined) this.#known = pairId(clientId, clientSecret);
    return this.#pair.send(() => this.#from);
  }

  /** Checks whether the vault has acknowledged this very value and it has not expired. */
  isSafe(id: CredentialId, value: string): boolean {
    return this.#safe.get(id) === fingerprint(value) && !(PAIR.includes(id) && this.#isExpired);
  }

  /** False once the vault has refused a value or not answered. */
  get answers(): boolean {
    return !this.#pair.isLate && !this.#rest.isLate;
  }

  /** A value of the pair was read in this document: acknowledged, or still being sent. */
  get hasPair(): boolean {
    return this.#safe.has('clientSecret') || this.#pair.pending.clientSecret !== undefined;
  }

  /** A pair was acknowledged in this document and the vault no longer has it, or it has expired. */
  get isCleared(): boolean {
    return this.#pair.pending.clientSecret === undefined && (this.#dropped.has('clientSecret') || this.#isExpired);
  }

  /** The values that are not acknowledged yet. */
  get unsent(): CredentialValues {
    return { ...this.#pair.pending, ...this.#rest.pending };
  }

  /**
   * Follows which pairs the vault has, and when each expires. Resolves with whether this document's pair has just
   * been removed: expired, forgotten, or replaced by another one.
   */
  async follow(stored: Record<string, number>): Promise<boolean> {
    const pairKnown = this.#known;
    const known = await pairKnown;
    if (known === null || pairKnown !== this.#known) return false;
    this.#expiresAt = stored[known];
    if (this.#expiresAt !== undefined) this.#onPairFound();
    else if (this.#safe.has('clientSecret')) {
      this.onVaultCleared();
      return true;
    }
    return false;
  }

  /** Notes that the vault no longer has the pair: the next Save sends it again. */
  onVaultCleared(): void {
    for (const id of PAIR) {
      const known = this.#safe.get(id);
      if (known !== undefined) this.#dropped.set(id, known);
      this.#safe.delete(id);
    }
  }

  /** Stops sending the pair, because its application was discarded. */
  discard(): void {
    this.onVaultCleared();
    this.#pair.clear();
  }

  /** Stops sending, because another run of the extension reads this page now. */
  end(): void {
    this.#pair.clear();
    this.#rest.clear();
  }

  /** Notes that the vault has the pair after all: its earlier view was older than the pair. */
  #onPairFound(): void {
    for (const id of PAIR) {
      const known = this.#dropped.get(id);
      if (known !== undefined) this.#safe.set(id, known);
      this.#dropped.delete(id);
    }
  }

  /** The clock decides, because an alarm may be late. */
  get #isExpired(): boolean {
    return this.#expiresAt !== undefined && Date.now() >= this.#expiresAt;
  }
}

/** Checks whether the vault always refuses this value: no credential is that long. */
export function isTooLong(value: string): boolean {
  return value.length > MAX_VALUE_LENGTH;
}

const SEED = crypto.getRandomValues(new Uint32Array(2));

/**
 * Returns 53 bits by which this document recognises a value synchronously (cyrb53, seeded per document). SHA-256 is
 * asynchronous, which is too late for a press.
 */
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

import { settledWithin } from '@/utils/dom/wait';
import type { CredentialId, CredentialValues } from '@/utils/recipe/constants';
import { sha256Hex } from '@/utils/vault/digest';
import type { CaptureSource } from '@/utils/vault/pairs';
import { sendCapture } from '../background-client';

/** A vault that needs longer than this counts as not answering: the guard blocks Save, and the guide says so. */
export const ANSWER_TIMEOUT_MS = 250;
/** An attempt without a response after this time is repeated once. */
const RETRY_AFTER_MS = 2000;
const FIRST_RETRY_MS = 400;
const LAST_RETRY_MS = 5000;

/** Receives the result for each value of a delivery. */
export interface Receiver {
  /** The vault acknowledged this very value. */
  acknowledged(id: CredentialId, value: string): void;
  /** The vault answered and does not have this value. */
  refused(id: CredentialId): void;
  /** The vault stopped or started to answer. */
  changed(): void;
}

/**
 * Sends values to the vault until it has acknowledged each one. Until then they stay in the content script's own
 * memory, and the browser warns before the page is left. `whole`: send all values together or none.
 */
export class CaptureDelivery {
  pending: CredentialValues = {};
  /** The vault refused the last attempt, or needed longer than ANSWER_TIMEOUT_MS. */
  isLate = false;
  readonly #whole: boolean;
  readonly #receiver: Receiver;
  readonly #warn = leaveWarning();
  #sending: Promise<boolean> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #delay = FIRST_RETRY_MS;

  constructor(whole: boolean, receiver: Receiver) {
    this.#whole = whole;
    this.#receiver = receiver;
  }

  /** Sends what is pending. Resolves with whether the vault has acknowledged all of it. */
  send(from: () => CaptureSource): Promise<boolean> {
    if (entries(this.pending).length === 0) return this.#sending ?? Promise.resolve(true);
    this.#sending ??= this.#deliver(from);
    return this.#sending;
  }

  /** Drops what is pending. */
  clear(): void {
    clearTimeout(this.#retry);
    this.pending = {};
    this.#warn(false);
  }

  async #deliver(from: () => CaptureSource): Promise<boolean> {
    clearTimeout(this.#retry);
    let all = true;
    while (all && entries(this.pending).length > 0) {
      const late = setTimeout(() => this.#setLate(true), ANSWER_TIMEOUT_MS);
      all = await this.#deliverOnce({ ...this.pending }, from());
      clearTimeout(late);
      this.#setLate(!all);
      this.#warn(!all);
    }
    if (all) this.#delay = FIRST_RETRY_MS;
    else {
      this.#retry = setTimeout(() => void this.send(from), this.#delay);
      this.#delay = Math.min(this.#delay * 2, LAST_RETRY_MS);
    }
    // No await after the last check of `pending`: a value that is added from now on starts another delivery.
    this.#sending = null;
    return all;
  }

  /** Sends one batch. Resolves with true when the vault acknowledged all of it. */
  async #deliverOnce(batch: CredentialValues, from: CaptureSource): Promise<boolean> {
    this.#warn(true);
    const open = new Set<CredentialId>();
    try {
      const answer = await settledWithin(sendCapture(batch, from), { within: RETRY_AFTER_MS });
      if (answer === null) return false;
      for (const [id, value] of entries(batch)) {
        if (answer.digests[id] === (await sha256Hex(value))) this.#receiver.acknowledged(id, value);
        else {
          open.add(id);
          this.#receiver.refused(id);
        }
      }
    } catch {
      return false;
    }
    const all = open.size === 0;
    // Values that were read meanwhile still have to be sent.
    for (const [id, value] of entries(this.pending)) if (batch[id] !== value) open.add(id);
    const resendsAll = this.#whole && open.size > 0;
    for (const [id] of entries(batch)) if (!resendsAll && !open.has(id)) delete this.pending[id];
    return all;
  }

  #setLate(late: boolean): void {
    if (this.isLate === late) return;
    this.isLate = late;
    this.#receiver.changed();
  }
}

/** Returns the values with their ids. */
export function entries(values: CredentialValues): [CredentialId, string][] {
  return Object.entries(values) as [CredentialId, string][];
}

/** Returns a function that turns the browser's own question before the page is left on or off. */
export function leaveWarning(): (on: boolean) => void {
  const preventUnload = (event: Event) => event.preventDefault();
  return (on) =>
    on ? addEventListener('beforeunload', preventUnload) : removeEventListener('beforeunload', preventUnload);
}

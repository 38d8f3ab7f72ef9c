import type { OutcomeId } from './outcomes';

/** One thing that the check found. Names and scopes at most; never a secret, never a token. */
export interface CheckLine {
  outcome: OutcomeId;
  /** What the outcome is about, such as the scopes that are missing; may be empty. */
  about: string[];
}

/** What a check came to. */
export interface CheckReport {
  /** Every line is good; or some are remarks; or at least one says no; or the admin cancelled. */
  verdict: 'works' | 'remarks' | 'fails' | 'cancelled';
  /** What says no first, then remarks, then what is proven. */
  lines: CheckLine[];
  /** Milliseconds that the check took. */
  took: number;
  /** When it ended; epoch milliseconds. */
  at: number;
}

/** How far the check goes before it gives up. */
export interface Limits {
  /** One request with its whole body, in milliseconds. */
  request: number;
  /** All requests of one run together. */
  run: number;
  /** Bytes of a body that are read. */
  body: number;
  /** Pause before the second try after a 5xx, in milliseconds. */
  backoff: number;
  /** The longest Retry-After that is waited for; also the pause when a 429 names none is a tenth of it. */
  patience: number;
  /** Pauses before the second and third run right after a Save (Halo "a few seconds to propagate", docs/halo-ui.md 5). */
  afterSave: readonly number[];
}

export const LIMITS: Limits = {
  request: 10_000,
  run: 30_000,
  body: 65_536,
  backoff: 400,
  patience: 10_000,
  afterSave: [4_000, 6_000],
};

/** What the check needs of the world; everything else in this folder is pure. */
export interface HttpContext {
  fetch: typeof fetch;
  /** The admin's Cancel. */
  signal: AbortSignal;
  /** Epoch milliseconds at which this run gives up. */
  until: number;
  limits: Limits;
  /** Told of every token that came in an answer, good or not: no line may repeat it. */
  hide(secret: string): void;
}

/** How the check of one Halo address stands. */
export interface CheckState {
  running: boolean;
  /** The last report, while the values that it is about are still those that are held; null when there is none. */
  last: CheckReport | null;
}

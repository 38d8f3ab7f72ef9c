import type { OutcomeId } from './outcomes';

/** One finding of the check. Names and scopes at most; never a secret, never a token. */
export interface CheckLine {
  outcome: OutcomeId;
  /** What the outcome is about, such as the missing scopes; may be empty. */
  about: string[];
}

/** The result of a check. */
export interface CheckReport {
  /** Every line is a success; or some are warnings; or at least one is an error; or the admin cancelled. */
  verdict: 'works' | 'remarks' | 'fails' | 'cancelled';
  /** Errors first, then warnings, then what is proven. */
  lines: CheckLine[];
  /** Duration of the check in milliseconds. */
  took: number;
  /** When it ended; epoch milliseconds. */
  at: number;
}

/** Limits of a check. */
export interface Limits {
  /** One request with its whole body, in milliseconds. */
  request: number;
  /** All requests of one run together. */
  run: number;
  /** Bytes of a body that are read. */
  body: number;
  /** Pause before the second attempt after a 5xx, in milliseconds. */
  retryPause: number;
  /** The longest Retry-After that is waited for; a tenth of it is the pause after a 429 without one. */
  maxRetryAfter: number;
  /** Pauses before the second and third run right after a Save (docs/halo-ui.md 5). */
  afterSave: readonly number[];
}

export const LIMITS: Limits = {
  request: 10_000,
  run: 30_000,
  body: 65_536,
  retryPause: 400,
  maxRetryAfter: 10_000,
  afterSave: [4_000, 6_000],
};

/** What the check needs from outside; everything else in this folder is pure. */
export interface HttpContext {
  fetch: typeof fetch;
  /** The admin's Cancel. */
  signal: AbortSignal;
  /** When this run ends; epoch milliseconds. */
  until: number;
  limits: Limits;
  /** Called with every token in an answer, valid or not: no line may repeat it. */
  hide(secret: string): void;
}

/** The state of the check of one Halo address. */
export interface CheckState {
  running: boolean;
  /** The last report, while the values that it is about are still captured; null when there is none. */
  last: CheckReport | null;
}

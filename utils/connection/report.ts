import { type CheckInput, runCheck } from './check';
import { sleep } from './http';
import { OUTCOMES, type OutcomeId } from './outcomes';
import { type CheckLine, type CheckReport, type HttpContext, LIMITS, type Limits } from './types';

export interface CheckOptions {
  fetch: typeof fetch;
  /** The admin's Cancel. */
  signal: AbortSignal;
  /** Checks whether a request to this origin is permitted now. */
  mayAsk(origin: string): Promise<boolean>;
  /** Halo saved the application just now, so a refusal is checked again twice. */
  fresh: boolean;
  limits?: Limits;
}

/** Outcomes that may change some seconds after a Save. */
const SETTLES: readonly OutcomeId[] = [
  'invalidClient',
  'notSaved',
  'inactive',
  'wrongMethod',
  'invalidScope',
  'noScopes',
  'scopesMissing',
  'noAgent',
  'allForbidden',
  'forbidden',
  'tokenRefused',
];

const ORDER = Object.keys(OUTCOMES) as OutcomeId[];
const SEVERITIES = ['error', 'warning', 'success'] as const;

/**
 * Runs the whole check. Never rejects, and ends within the limits: one run's, or three of them for a fresh application.
 */
export async function checkConnection(input: CheckInput, options: CheckOptions): Promise<CheckReport> {
  const start = Date.now();
  const { fetch, signal, mayAsk, fresh, limits = LIMITS } = options;
  const hidden = new Set([input.values.clientSecret?.trim() ?? '', input.values.clientSecret ?? '']);
  const end = (verdict: CheckReport['verdict'], lines: CheckLine[]) => {
    const at = Date.now();
    return { verdict, lines, took: at - start, at };
  };
  try {
    const pauses = fresh ? limits.afterSave : [];
    for (let run = 0; ; run += 1) {
      const hide = (secret: string) => void hidden.add(secret);
      const http: HttpContext = { fetch, signal, limits, until: Date.now() + limits.run, hide };
      const lines = ordered(await runCheck(input, http, mayAsk));
      const wait = pauses[run];
      if (wait === undefined || !lines.some(({ outcome }) => SETTLES.includes(outcome)))
        return end(verdictOf(lines), withoutSecrets(lines, hidden));
      await sleep(wait, { ...http, until: Number.POSITIVE_INFINITY });
    }
  } catch {
    // Only the admin's Cancel is thrown; anything else must not reach a line.
    return signal.aborted ? end('cancelled', []) : end('fails', [{ outcome: 'unreadable', about: [] }]);
  }
}

function ordered(lines: readonly CheckLine[]): CheckLine[] {
  const rank = ({ outcome }: CheckLine) =>
    SEVERITIES.indexOf(OUTCOMES[outcome].severity) * 1000 + ORDER.indexOf(outcome);
  return [...lines].sort((one, other) => rank(one) - rank(other));
}

function verdictOf(lines: readonly CheckLine[]): CheckReport['verdict'] {
  const severities = lines.map(({ outcome }) => OUTCOMES[outcome].severity);
  return severities.includes('error') ? 'fails' : severities.includes('warning') ? 'remarks' : 'works';
}

/** Removes secrets from lines: a server could name its agent after the secret, or after a longer part of it. */
function withoutSecrets(lines: readonly CheckLine[], hidden: ReadonlySet<string>): CheckLine[] {
  const secrets = [...hidden].filter((secret) => secret !== '');
  const isSecret = (text: string) =>
    secrets.some((secret) => text.includes(secret) || (text.length >= 8 && secret.includes(text)));
  return lines.map(({ outcome, about }) => ({ outcome, about: about.filter((text) => !isSecret(text)) }));
}

/** What messages of several channels contain about a guided run. */
import type { RunChange } from '../setup/guided-run';

export const RUN_CHANGES = ['stop', 'pause', 'continue', 'end'] as const satisfies RunChange[];

/** The result of the connection check that a run makes: the first thing to correct, where there is one. */
export interface RunCheck {
  /** `remarks`: it works, with something to know. */
  verdict: 'works' | 'remarks' | 'fails' | 'cancelled';
  cause: string;
  cure: string;
  /** The page of Halo on which to correct it. */
  href: string | null;
}

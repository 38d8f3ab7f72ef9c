import type { OutcomeId } from './outcomes';
import type { Probe, ProbeResult } from './probes';
import type { CheckLine } from './types';

export interface ProbeContext {
  /** Names of the role's settings by requirement id, as the recipe spells them. */
  settings: Readonly<Record<string, string>>;
  /** The id token names no agent. */
  nobody: boolean;
  /** The token answer had no scope text. */
  scopesUnknown: boolean;
  /** Halo's clock and this machine's are minutes apart. */
  clockOff: boolean;
}

type ReadResult = 'rows' | 'empty' | 'refused-401' | 'refused-403';

/** Failed reads whose reason is not the role. */
const FAULTS: Record<Exclude<ProbeResult, ReadResult>, OutcomeId> = {
  absent: 'listAbsent',
  odd: 'listOdd',
  page: 'withoutApi',
  unreadable: 'unreadable',
  redirect: 'redirected',
  timeout: 'tooSlow',
  unreachable: 'unreachable',
  busy: 'busy',
  error: 'haloError',
};

/** Lists that are empty for a reason of their own; others may just be empty in this Halo. */
const EMPTY: Record<string, OutcomeId> = { Tickets: 'noTickets', Client: 'noClients' };

/** Combines all reads with the same outcome into one line. */
export function interpretProbes(
  probes: readonly Probe[],
  results: readonly ProbeResult[],
  context: ProbeContext,
): CheckLine[] {
  const found = new Map<OutcomeId, string[]>();
  const note = (outcome: OutcomeId, about: string) => found.set(outcome, [...(found.get(outcome) ?? []), about]);
  const refused = results.filter((one) => one.startsWith('refused-'));
  const everyone = probes.length > 0 && refused.length === probes.length;
  if (everyone) return [{ outcome: whyAllRefused(results, context), about: [] }];
  // Without a single list it is another address, not a missing module.
  if (probes.length > 0 && results.every((one) => one === 'absent' || one === 'odd'))
    return [{ outcome: 'noLists', about: [] }];
  probes.forEach((probe, at) => {
    const what = results[at] ?? 'unreachable';
    if (what === 'rows') note('rowsSeen', probe.title);
    else if (what === 'empty') note(EMPTY[probe.list] ?? 'nothingSeen', probe.title);
    else if (what === 'refused-401' || what === 'refused-403') note('forbidden', settingOf(probe, context));
    else note(FAULTS[what], probe.title);
  });
  return [...found].map(([outcome, about]) => ({ outcome, about }));
}

function whyAllRefused(results: readonly ProbeResult[], { nobody, scopesUnknown, clockOff }: ProbeContext): OutcomeId {
  const notKnown = results.every((one) => one === 'refused-401');
  if (notKnown && clockOff) return 'clockRefused';
  if (nobody) return 'noAgent';
  if (scopesUnknown) return 'noScopes';
  return notKnown ? 'tokenRefused' : 'allForbidden';
}

function settingOf(probe: Probe, { settings }: ProbeContext): string {
  const id = probe.settings.find((one) => settings[one] !== undefined);
  return (id && settings[id]) ?? probe.title;
}

import type { ExtensionPageMessage } from '../messages/extension-pages';
import type { HaloMessage } from '../messages/halo';
import { brokenBound, brokenChoice } from './decide';
import { isAllowedBy } from './is-allowed-by';
import type { Policy, PolicyKey, Refusal } from './types';

/**
 * The messages that are permitted also for a Halo address that is not allowed: nothing works there, and what was
 * captured before can be copied and deleted.
 */
const ALWAYS_PERMITTED: readonly ExtensionPageMessage['type'][] = [
  'select-halo',
  'get-credential',
  'copied',
  'forget',
  'check-cancel',
  'check-state',
  'get-report',
  'update-layout',
];

/** Returns the key of the policy that forbids a message of the extension's own pages; null when none does. Pure. */
export function refusedForPage(policy: Policy, message: ExtensionPageMessage): PolicyKey | null {
  if (
    'origin' in message &&
    !ALWAYS_PERMITTED.includes(message.type) &&
    !isAllowedBy(policy, message.origin) &&
    !ends(message)
  )
    return 'allowedHaloAddresses';
  switch (message.type) {
    case 'update-setup':
      return brokenChoice(policy, message)?.key ?? null;
    case 'run-start':
      return policy.guidedRun === false ? 'guidedRun' : null;
    case 'run-change':
      return policy.guidedRun === false && !ends(message) ? 'guidedRun' : null;
    case 'passphrase':
      return policy.passphraseStorage === false && message.do !== 'off' ? 'passphraseStorage' : null;
    case 'set-preferences': {
      const { secretMinutes } = message.patch;
      return secretMinutes === undefined ? null : brokenBound(policy, secretMinutes);
    }
    default:
      return null;
  }
}

/** Returns the key of the policy that forbids a message of a page of an allowed Halo; null when none does. Pure. */
export function refusedForHalo(policy: Policy, message: HaloMessage): PolicyKey | null {
  switch (message.type) {
    case 'capture':
      return policy.capture === false ? 'capture' : null;
    case 'update-setup':
      return brokenChoice(policy, message)?.key ?? null;
    case 'adopt-record':
      return message.record === null
        ? null
        : (brokenChoice(policy, { names: { [message.step]: message.record.name } })?.key ?? null);
    case 'run-change':
      return policy.guidedRun === false && !ends(message) ? 'guidedRun' : null;
    case 'run-check':
    case 'run-scalepad':
    case 'run-skip':
      return policy.guidedRun === false ? 'guidedRun' : null;
    default:
      return null;
  }
}

/** Checks whether a message only ends something. Such a message is never refused. */
function ends(message: object): boolean {
  return 'change' in message && message.change !== 'continue';
}

/** Returns the answer to a message that this key forbids. */
export function refusal({ contact }: Policy, key: PolicyKey): Refusal {
  return { refused: key, ...(contact && { contact }) };
}

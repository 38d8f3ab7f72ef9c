import { i18n } from '#i18n';
import type { PolicyProps } from '@/components/options/options-props';
import { NAME_KEYS, type Policy, type PolicyFault } from '@/utils/policy/types';
import { RECORD_STEPS } from '@/utils/recipe/constants';

/** Returns what the options page says about the policy; null where there is none. */
export function policyRows(policy: Policy, faults: readonly PolicyFault[]): PolicyProps['policy'] {
  if (Object.keys(policy).length === 0 && faults.length === 0) return null;
  return {
    lines: linesOf(policy),
    contact: policy.contact ?? null,
    faults: faults.map(({ path, kind }) => i18n.t(kind === 'unknown' ? 'policy.unknown' : 'policy.fault', [path])),
  };
}

/** Returns one line for each decision of the policy, and one with the keys that the browser handed over and that are valid. */
function linesOf(policy: Policy): string[] {
  const { allowedHaloAddresses: allowed, names, secretMinutesMin: min, secretMinutesMax: max } = policy;
  const lines: string[] = [];
  if (allowed !== undefined)
    lines.push(allowed.length > 0 ? i18n.t('policy.allowed', [allowed.map(hostOf).join(', ')]) : i18n.t('policy.none'));
  if (policy.recipe !== undefined || policy.recipeOptions || names) lines.push(i18n.t('policy.fixed'));
  if (min !== undefined) lines.push(i18n.t('policy.atLeast', [String(min)]));
  if (max !== undefined) lines.push(i18n.t('policy.atMost', [String(max)]));
  if (policy.guidedRun === false) lines.push(i18n.t('policy.stepByStep'));
  if (policy.capture === false) lines.push(i18n.t('policy.captureOff'));
  if (policy.passphraseStorage === false) lines.push(i18n.t('policy.passphraseOff'));
  const keys = keysOf(policy);
  if (keys.length > 0) lines.push(i18n.t('policy.keys', [keys.join(', ')]));
  return lines;
}

function keysOf({ names, ...others }: Policy): string[] {
  const named = RECORD_STEPS.filter((step) => names?.[step] !== undefined).map((step) => NAME_KEYS[step]);
  return [...Object.keys(others), ...named];
}

function hostOf(origin: string): string {
  return new URL(origin).host;
}

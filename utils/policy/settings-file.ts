import type { SettingsFault } from '../messages/settings';
import { brokenBound, brokenChoice } from './decide';
import { isAllowedBy } from './is-allowed-by';
import type { Policy, PolicyKey } from './types';

/** The parts of a settings file that a policy governs. */
interface Governed {
  preferences: { secretMinutes: number };
  halos: {
    origin: string;
    recipe: string;
    options: Record<string, boolean>;
    names: Record<'role' | 'agent' | 'application', string>;
  }[];
  addresses: string[];
}

/** What a policy forbids in a settings file, and which key does. */
type Forbidden = Extract<SettingsFault, { kind: 'policy' }>;

/** Returns the first part of a settings file that the policy forbids; null when it forbids none. */
export function forbiddenIn({ preferences, halos, addresses }: Governed, policy: Policy): Forbidden | null {
  const because = (key: PolicyKey, path: string): Forbidden => {
    const { contact } = policy;
    return { kind: 'policy', path, key, ...(contact && { contact }) };
  };
  const bound = brokenBound(policy, preferences.secretMinutes);
  if (bound) return because(bound, 'preferences.secretMinutes');
  for (const [at, { origin, recipe, options, names }] of halos.entries()) {
    if (!isAllowedBy(policy, origin)) return because('allowedHaloAddresses', `halos[${at}].origin`);
    const broken = brokenChoice(policy, { recipeId: recipe, options, names });
    if (broken) return because(broken.key, `halos[${at}].${broken.part}`);
  }
  const at = addresses.findIndex((origin) => !isAllowedBy(policy, origin));
  return at < 0 ? null : because('allowedHaloAddresses', `addresses[${at}]`);
}

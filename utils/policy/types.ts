import type { RecordStep } from '../recipe/constants';

/** The keys of a policy, as the administrator of a fleet writes them. */
export const POLICY_KEYS = [
  'allowedHaloAddresses',
  'recipe',
  'recipeOptions',
  'roleName',
  'agentName',
  'applicationName',
  'secretMinutesMin',
  'secretMinutesMax',
  'guidedRun',
  'capture',
  'passphraseStorage',
  'contact',
] as const;
export type PolicyKey = (typeof POLICY_KEYS)[number];

/** The key that fixes the name of each record. */
export const NAME_KEYS = {
  role: 'roleName',
  agent: 'agentName',
  application: 'applicationName',
} as const satisfies Record<RecordStep, PolicyKey>;

/** What an organisation decided for all its browsers. A key that is omitted leaves the choice to the admin. */
export interface Policy {
  /** Origins such as https://demo.halopsa.com; an empty list allows none. */
  allowedHaloAddresses?: string[];
  recipe?: string;
  /** Options of the recipe by id. */
  recipeOptions?: Record<string, boolean>;
  names?: Partial<Record<RecordStep, string>>;
  secretMinutesMin?: number;
  secretMinutesMax?: number;
  /** Only false restricts, here and in the next two. */
  guidedRun?: boolean;
  /** False: no credential is captured from a page of Halo. */
  capture?: boolean;
  /** False: no encrypted copy of the credentials on the disk. */
  passphraseStorage?: boolean;
  /** Whom to ask about it; shown to the admin. */
  contact?: string;
}

/** A value of a policy that is ignored. `path`: such as allowedHaloAddresses[1]; `unknown`: no such key. */
export interface PolicyFault {
  path: string;
  kind: 'value' | 'unknown';
}

/** The answer to a message that the policy forbids. Nothing was done. */
export interface Refusal {
  refused: PolicyKey;
  contact?: string;
}

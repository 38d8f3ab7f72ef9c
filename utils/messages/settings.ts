import type { Policy, PolicyFault, PolicyKey } from '../policy/types';
import type { GuideLayout, Preferences } from '../preferences/types';
import type { EncryptionState } from '../vault/limits';

/** What the options page shows in addition to the setups. */
export interface Settings {
  /** When the background began to read it; epoch milliseconds. */
  readAt: number;
  preferences: Preferences;
  /** The guide's layout for each Halo address that has a setup. */
  layouts: { origin: string; layout: GuideLayout }[];
  /** Own Halo addresses that the admin granted, such as https://support.example.com. */
  addresses: string[];
  /** The required sites are granted (Firefox lets the admin revoke them). */
  sitesGranted: boolean;
  /** Whether the credentials survive a restart of the browser, encrypted with a passphrase. */
  encryption: EncryptionState;
  /** What the organisation decided, and the values of its policy that are ignored. */
  policy: Policy;
  faults: PolicyFault[];
}

/** The result of importing a settings file. */
export type ImportOutcome =
  /** `toAllow`: own Halo addresses of the file that the browser does not grant yet. */
  | { ok: true; settings: Settings; toAllow: string[]; says: FileSays[] }
  /** Nothing was changed. */
  | { ok: false; fault: SettingsFault };

/** A name or label that a settings file changed; `counts` false: the label is not used. */
export type FileSays =
  | { kind: 'name'; origin: string; step: 'role' | 'agent' | 'application'; name: string; before: string }
  | { kind: 'label'; origin: string; setting: string; label: string; counts: boolean };

/** Why a settings file was refused. `path` is the path of the first error, such as `halos[0].names.role`. */
export type SettingsFault =
  | { kind: 'not-json' | 'not-settings' }
  | { kind: 'version'; found: string; known: number }
  | { kind: 'value'; path: string; why: 'missing' | 'type' | 'bounds' | 'unknown' | 'twice' | 'secret' }
  /** The organisation's policy forbids what the file has there. */
  | { kind: 'policy'; path: string; key: PolicyKey; contact?: string };

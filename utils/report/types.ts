import type { FindingStatus } from '@/utils/audit/finding';
import type { OutcomeId, Severity } from '@/utils/connection/outcomes';
import type { CheckReport } from '@/utils/connection/types';
import type { CredentialId, StepId } from '@/utils/recipe/schema';
import type { StepState } from '@/utils/setup/types';

/** Increased whenever a key of the JSON changes its meaning or is removed; new keys do not increase it. */
export const REPORT_SCHEMA = { name: 'halo-setup-record', version: 1 } as const;

/** The severities as the JSON names them. */
export const SEVERITY_NAMES = { error: 'bad', warning: 'remark', success: 'good' } as const satisfies Record<
  Severity,
  string
>;

/** One requirement of the recipe and its result. */
export interface ReportedSetting {
  id: string;
  /** As the recipe spells it. */
  name: string;
  /** The label that this Halo uses, according to the admin. */
  labelInHalo?: string;
  wanted: string;
  /** As Halo last showed it; null when it showed nothing, or was not read. */
  present: string | null;
  finding: FindingStatus | 'not-looked-at';
  /** `set`: Apply wrote it; `found`: it was already so, or the admin set it; `left`: it is left to the admin. */
  outcome: 'set' | 'found' | 'left';
  /** ISO 8601, UTC: when it was last observed. */
  at?: string;
}

/** One of the four steps. Times are ISO 8601, UTC. */
export interface ReportedStep {
  id: StepId;
  /** The record's name in Halo; omitted for ScalePad. */
  name?: string;
  state: StepState;
  recordUrl?: string;
  savedAt?: string;
  /** When the saved record was read back and all was met. */
  verifiedAt?: string;
  /** The recipe version of that verification. */
  recipeVersion?: number;
  /** For ScalePad: how many fields of the form have their value. */
  filled?: { fields: number; of: number };
  settings: ReportedSetting[];
}

/** What was set, found, left to the admin and verified, and when; for the customer's documentation. No secrets. */
export interface SetupReport {
  schema: typeof REPORT_SCHEMA.name;
  schemaVersion: typeof REPORT_SCHEMA.version;
  madeBy: string;
  madeAt: string;
  halo: string;
  recipe: {
    id: string;
    title: string;
    version: number;
    source: { title: string; url: string; captured: string };
    options: { id: string; label: string; on: boolean }[];
  };
  steps: ReportedStep[];
  /** State only; never a value. */
  credentials: { id: CredentialId; name: string; captured: boolean; capturedAt?: string; savedInHalo?: boolean }[];
  /** The last connection check; its lines are known only while the values are captured. Null when there was none. */
  connection: {
    verdict: Exclude<CheckReport['verdict'], 'cancelled'>;
    at: string;
    lines: { outcome: OutcomeId; weight: (typeof SEVERITY_NAMES)[Severity]; about: string[] }[];
  } | null;
}

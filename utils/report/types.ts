import type { FindingStatus } from '@/utils/audit/finding';
import type { OutcomeId } from '@/utils/connection/outcomes';
import type { CheckReport } from '@/utils/connection/types';
import type { CredentialId, StepId } from '@/utils/recipe/schema';
import type { StepState } from '@/utils/setup/types';

/** Raised whenever a key of the JSON changes its meaning or goes away; new keys do not raise it. */
export const REPORT_SCHEMA = { name: 'halo-setup-record', version: 1 } as const;

/** One requirement of the recipe and what became of it. */
export interface ReportedSetting {
  id: string;
  /** As the recipe spells it. */
  name: string;
  /** The label that the admin said this Halo has for it. */
  labelInHalo?: string;
  wanted: string;
  /** As Halo showed it last; null when it showed nothing, or it was not looked at. */
  present: string | null;
  finding: FindingStatus | 'not-looked-at';
  /** `set`: Apply wrote it; `found`: it was so, or the admin set it; `left`: it is left to the admin. */
  outcome: 'set' | 'found' | 'left';
  /** ISO 8601, UTC: when it was seen last. */
  at?: string;
}

/** One of the four steps. Times are ISO 8601, UTC. */
export interface ReportedStep {
  id: StepId;
  /** The record's name in Halo; left out for ScalePad. */
  name?: string;
  state: StepState;
  recordUrl?: string;
  savedAt?: string;
  /** When the saved record was read back and all was met. */
  verifiedAt?: string;
  /** The version of the recipe that it was verified by. */
  recipeVersion?: number;
  /** For ScalePad: fields of the form that hold their value, of how many. */
  filled?: { fields: number; of: number };
  settings: ReportedSetting[];
}

/** What was set, found, left to the admin and verified, and when; for the documentation of the customer. No secrets. */
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
  /** The last connection check; its lines are known only while the values are held. Null when none was made. */
  connection: {
    verdict: Exclude<CheckReport['verdict'], 'cancelled'>;
    at: string;
    lines: { outcome: OutcomeId; weight: 'bad' | 'remark' | 'good'; about: string[] }[];
  } | null;
}

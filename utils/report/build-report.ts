import { OUTCOMES } from '@/utils/connection/outcomes';
import type { CheckReport } from '@/utils/connection/types';
import { flagText, requirementsFor, wantedText } from '@/utils/recipe';
import type { Requirement, StepId } from '@/utils/recipe/schema';
import type { ObservedSetting, Setup, SetupView } from '@/utils/setup/types';
import { REPORT_SCHEMA, type ReportedSetting, type ReportedStep, SEVERITY_NAMES, type SetupReport } from './types';

/** What a report is built from. */
export interface ReportSource {
  view: Pick<SetupView, 'setup' | 'recipe' | 'credentials'>;
  /** The last report of the connection check; null when there is none for the captured values. */
  report: CheckReport | null;
  /** The product and its version. */
  madeBy: string;
  /** Epoch milliseconds. */
  now: number;
}

/** Builds the setup report of one Halo address. Pure: the same source makes the same report. No values of the vault. */
export function buildReport({ view, report, madeBy, now }: ReportSource): SetupReport {
  const { setup, recipe, credentials } = view;
  const requirements = requirementsFor(recipe, setup.options);
  return {
    schema: REPORT_SCHEMA.name,
    schemaVersion: REPORT_SCHEMA.version,
    madeBy,
    madeAt: iso(now),
    halo: setup.origin,
    recipe: {
      id: recipe.id,
      title: recipe.title,
      version: recipe.version,
      source: recipe.source,
      options: recipe.options.map(({ id, label, default: on }) => ({ id, label, on: setup.options[id] ?? on })),
    },
    steps: recipe.steps.map((step) => stepOf(setup, step, requirements)),
    credentials: recipe.form.map(({ credential, name }) => {
      const status = credentials.find(({ id }) => id === credential);
      return {
        id: credential,
        name,
        captured: status?.captured ?? false,
        ...(status?.capturedAt !== undefined && { capturedAt: iso(status.capturedAt) }),
        ...(status?.saved !== undefined && { savedInHalo: status.saved }),
      };
    }),
    connection: connectionOf(setup, report),
  };
}

function stepOf(setup: Setup, id: StepId, requirements: Requirement[]): ReportedStep {
  const { state, recordUrl, savedAt, verifiedAt, recipeVersion, met, total, seen: observed } = setup.steps[id];
  const known = new Map((observed ?? []).map((one) => [one.id, one]));
  return {
    id,
    ...(id !== 'scalepad' && { name: setup.names[id] }),
    state,
    ...(recordUrl !== undefined && { recordUrl }),
    ...(savedAt !== undefined && { savedAt: iso(savedAt) }),
    ...(verifiedAt !== undefined && { verifiedAt: iso(verifiedAt) }),
    ...(recipeVersion !== undefined && { recipeVersion }),
    ...(id === 'scalepad' && met !== undefined && total !== undefined && { filled: { fields: met, of: total } }),
    settings: requirements
      .filter(({ page }) => page === id)
      .map((one) => settingOf(one, setup, known.get(one.id), savedAt)),
  };
}

function settingOf(
  requirement: Requirement,
  { names, labels }: Setup,
  observed: ObservedSetting | undefined,
  savedAt: number | undefined,
): ReportedSetting {
  const { id, name } = requirement;
  const label = labels[id];
  const base = {
    id,
    name,
    ...(label !== undefined && { labelInHalo: label }),
    wanted: wantedText(requirement, names),
  };
  if (!observed) return { ...base, present: null, finding: 'not-looked-at', outcome: 'left' };
  const met = observed.status === 'met' || observed.status === 'exceeds';
  // What Apply wrote counts once it was saved: before that, Cancel reverts it.
  const set = observed.setAt !== undefined && savedAt !== undefined && observed.setAt <= savedAt;
  return {
    ...base,
    present: presentText(requirement, observed.present, met),
    finding: observed.status,
    outcome: met ? (set ? 'set' : 'found') : 'left',
    at: iso(observed.at),
  };
}

/** Returns what the page showed; on and off in the words of the requirement, whatever the page's own are. */
function presentText(requirement: Requirement, present: string | null, met: boolean): string | null {
  if (requirement.kind !== 'boolean' || present === null) return present;
  return flagText(requirement, met ? requirement.value : !requirement.value);
}

function connectionOf({ checked }: Setup, report: CheckReport | null): SetupReport['connection'] {
  if (report && report.verdict !== 'cancelled') {
    const lines = report.lines.map(({ outcome, about }) => ({
      outcome,
      weight: SEVERITY_NAMES[OUTCOMES[outcome].severity],
      about,
    }));
    return { verdict: report.verdict, at: iso(report.at), lines };
  }
  return checked ? { verdict: checked.verdict, at: iso(checked.at), lines: [] } : null;
}

/** Returns ISO 8601 in UTC, to the second; empty for an invalid time (a broken clock). */
function iso(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace(/\.\d+Z$/, 'Z');
}

import type { CheckInput } from '@/utils/connection/check';
import { browserFetch } from '@/utils/connection/http';
import { checkConnection } from '@/utils/connection/report';
import type { CheckReport, CheckState } from '@/utils/connection/types';
import { isGranted } from '@/utils/is-granted';
import { isAllowedBy } from '@/utils/policy/is-allowed-by';
import { currentPolicy } from '@/utils/policy/read';
import { requirementsFor } from '@/utils/recipe';
import { isScope } from '@/utils/recipe/requirements';
import { changeSetup } from '@/utils/setup/store';
import type { SetupView } from '@/utils/setup/types';
import { viewOf } from '@/utils/setup/view';
import { valuesOf } from '@/utils/vault/vault';
import { readReport, removeReport, writeReport } from './check-store';
import { isAllowedHalo } from './sender';

/** Halo's "few seconds" after a Save, with time for the admin to open the popup. */
const FRESH_MS = 60_000;

const running = new Map<string, { controller: AbortController; report: Promise<CheckReport> }>();

/**
 * Checks the captured values of this Halo address; a second call while it runs joins the first. The report stays in
 * memory until the browser closes, the values change or are forgotten. Rejects when the browser refuses the storage.
 */
export function check(origin: string): Promise<CheckReport> {
  const current = running.get(origin);
  if (current) return current.report;
  const controller = new AbortController();
  const report = checkOnce(origin, controller.signal).finally(() => running.delete(origin));
  running.set(origin, { controller, report });
  return report;
}

/** Stops the check of this Halo address; returns false when none runs. */
export function cancelCheck(origin: string): boolean {
  const current = running.get(origin);
  current?.controller.abort();
  return current !== undefined;
}

/** Returns whether a check runs, and the last report while it is about the values that are captured now. */
export async function checkState(origin: string): Promise<CheckState> {
  const { setup } = await viewOf(origin);
  const last = await readReport(origin, await valuesOf(origin));
  // An application that was saved again may have other scopes.
  const isCurrent = last !== null && last.at >= (setup.steps.application.savedAt ?? 0);
  return { running: running.has(origin), last: isCurrent ? last : null };
}

/** Removes the report, because the values were deleted. */
export async function forgetCheck(origin: string): Promise<void> {
  cancelCheck(origin);
  await removeReport(origin);
}

async function checkOnce(origin: string, signal: AbortSignal): Promise<CheckReport> {
  const view = await viewOf(origin);
  const input: CheckInput = { ...checkInput(view), values: await valuesOf(origin), online: navigator.onLine };
  const savedAt = view.setup.steps.application.savedAt;
  const report = await checkConnection(input, {
    fetch: browserFetch,
    signal,
    mayAsk: async (requests) =>
      (await isAllowedHalo(origin)) && isAllowedBy(await currentPolicy(), requests) && isGranted(requests),
    fresh: savedAt !== undefined && Date.now() - savedAt < FRESH_MS,
  });
  const { verdict, at } = report;
  if (verdict === 'cancelled') return report;
  await writeReport(origin, input.values, report);
  // For the setup report: this stays when the values, and the check's report with them, are forgotten.
  await changeSetup(origin, (setup) => ({ ...setup, checked: { verdict, at } }));
  return report;
}

function checkInput({ setup, recipe, credentials }: SetupView): Omit<CheckInput, 'values' | 'online'> {
  const lines = requirementsFor(recipe, setup.options);
  const scopes = lines.filter(isScope);
  return {
    origin: setup.origin,
    names: Object.fromEntries(recipe.form.map(({ credential, name }) => [credential, name])),
    scopes: scopes.map(({ name }) => name),
    settings: Object.fromEntries(lines.filter(({ page }) => page === 'role').map(({ id, name }) => [id, name])),
    agent: setup.names.agent,
    saved: credentials.some(({ id, saved }) => id === 'clientId' && saved === true),
  };
}

import { areaUrl, type HaloAddress } from '@/utils/halo/address';
import type { HaloArea } from '@/utils/halo/selectors';
import { scalePadFor } from '@/utils/origins';
import type { StepId } from '@/utils/recipe/constants';
import type { SetupView } from './types';

/** The page where a step's record is created. The application's is after the API page, whose values it needs. */
const START: Record<Exclude<StepId, 'scalepad'>, { area: HaloArea; as: 'list' | 'new' }> = {
  role: { area: 'roles', as: 'new' },
  agent: { area: 'agents', as: 'list' },
  application: { area: 'api', as: 'list' },
};

/** A page to open: the step, its address, and whether its record was already started. */
export interface Destination {
  step: StepId;
  href: string;
  begun: boolean;
}

/** Returns the step that a page of Halo belongs to; the API page belongs to the application. */
export function stepOf(address: HaloAddress): StepId {
  return address.page ?? 'application';
}

/** Returns the first step that is not done, in the recipe's order; null when all are done. */
export function firstOpenDestination(view: SetupView): Destination | null {
  return destinationFor(view, firstOpenStep(view));
}

/** Returns the same for a guided run: it opens the list first, which shows whether Halo has such a record already. */
export function firstRunDestination(view: SetupView): Destination | null {
  return destinationFor(view, firstOpenStep(view), 'list');
}

function firstOpenStep(view: SetupView): StepId | undefined {
  return view.recipe.steps.find((step) => isOpen(view, step));
}

/**
 * Returns where to go from a page of Halo. From a list or the API page: to this step's own record while it is open.
 * From a record in view mode: to the next open step, or back to a skipped one. Null when all is done.
 */
export function nextDestination(view: SetupView, here: StepId, onRecord: boolean): Destination | null {
  const order = view.recipe.steps;
  const at = order.indexOf(here);
  const others = [...order.slice(at + 1), ...order.slice(0, at)];
  const candidates = onRecord ? others : [here, ...others];
  return destinationFor(
    view,
    candidates.find((step) => isOpen(view, step)),
  );
}

function isOpen({ setup }: SetupView, step: StepId): boolean {
  return setup.steps[step].state !== 'done';
}

function destinationFor(view: SetupView, step: StepId | undefined, page?: 'list'): Destination | null {
  if (!step) return null;
  const { origin, steps } = view.setup;
  if (step === 'scalepad') return { step, href: `${scalePadFor(origin)}/`, begun: false };
  const { recordUrl } = steps[step];
  if (recordUrl !== undefined) return { step, href: recordUrl, begun: true };
  const { area, as } = START[step];
  return { step, href: areaUrl(origin, area, page ?? as), begun: false };
}

/** Checks whether no part of the setup was started yet. */
export function isUntouched({ setup }: SetupView): boolean {
  return Object.values(setup.steps).every(({ state, recordUrl }) => state === 'to-do' && recordUrl === undefined);
}

/**
 * Checks whether all steps are done and the admin did not ask for the guide again: then it is not shown in Halo's
 * pages. Null: nothing is known yet.
 */
export function isFinished(view: SetupView | null): boolean {
  if (view === null || view.setup.reopened) return false;
  return view.recipe.steps.every((step) => !isOpen(view, step));
}

/** Returns the view without this step's record, because that record does not open any more. */
export function withoutRecord(view: SetupView, step: StepId): SetupView {
  const { recordUrl: _gone, ...rest } = view.setup.steps[step];
  const steps = { ...view.setup.steps, [step]: { ...rest, state: 'to-do' as const } };
  return { ...view, setup: { ...view.setup, steps } };
}

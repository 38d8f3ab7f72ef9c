import { i18n } from '#i18n';
import type { RecordStep } from '@/utils/recipe/constants';
import { isNameOf, isScope, requirementsFor, wantedText } from '@/utils/recipe/requirements';
import type { Requirement } from '@/utils/recipe/schema';
import { isUntouched } from '@/utils/setup/navigation';
import type { SetupView } from '@/utils/setup/types';

/** One thing that the setup creates in Halo, ready to show. */
export interface ConsentRow {
  id: RecordStep;
  /** Role, Agent or Application. */
  kind: string;
  /** Its name in Halo. */
  name: string;
  /** How much is set on it, such as "17 permissions". */
  count: string;
  /** Each setting with its value. */
  items: string[];
}

const KIND = { role: 'common.role', agent: 'common.agent', application: 'common.application' } as const;
const COUNT = {
  role: 'popup.start.permissions',
  agent: 'popup.start.settings',
  application: 'popup.start.scopes',
} as const;

/** What a guided run creates in Halo, ready to show. */
export interface Consent {
  rows: ConsentRow[];
  /** The run may fill in ScalePad's form. */
  fill: boolean;
  /** Nothing of it is done yet, or all is and starts again, so the options can be chosen. */
  isWhole: boolean;
}

/** Returns what the admin consents to before a guided run. */
export function consentOf(view: SetupView, fill: boolean): Consent {
  const isDone = Object.values(view.setup.steps).every(({ state }) => state === 'done');
  return { rows: consentRows(view), fill, isWhole: isDone || isUntouched(view) };
}

/**
 * Returns what the setup creates in Halo with the options chosen now, in the recipe's order: all of it, or what remains
 * of a setup that was begun and is not done.
 */
function consentRows({ setup, recipe }: SetupView): ConsentRow[] {
  // The name is shown beside the kind.
  const all = requirementsFor(recipe, setup.options).filter((requirement) => !isNameOf(requirement));
  const records = recipe.steps.filter((step) => step !== 'scalepad');
  const open = records.filter((step) => setup.steps[step].state !== 'done');
  return (open.length > 0 ? open : records).map((id) => {
    const own = all.filter(({ page }) => page === id);
    const counted = id === 'application' ? own.filter(isScope) : own;
    return {
      id,
      kind: i18n.t(KIND[id]),
      name: setup.names[id],
      count: i18n.t(COUNT[id], counted.length),
      items: own.map((requirement) => itemText(requirement, setup.names)),
    };
  });
}

function itemText(requirement: Requirement, names: SetupView['setup']['names']): string {
  return isScope(requirement) ? requirement.name : `${requirement.name}: ${wantedText(requirement, names)}`;
}

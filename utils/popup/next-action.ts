import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { areaUrl } from '@/utils/halo/address';
import type { StepId } from '@/utils/recipe/schema';
import { missingCredentials } from '@/utils/setup/credential-status';
import { firstOpenDestination } from '@/utils/setup/navigation';
import type { SetupView } from '@/utils/setup/types';

/** The keys of the steps' names. */
export const STEP_TITLES = {
  role: 'common.role',
  agent: 'common.agent',
  application: 'common.application',
  scalepad: 'common.scalepad',
} as const satisfies Record<StepId, string>;

/** The next page: the link's text, and the address. */
export interface NextAction {
  /** Null: back to a page whose values are missing; it belongs to no open step. */
  step: StepId | null;
  /** The link's text. */
  text: string;
  href: string;
}

/**
 * Returns the first step in the recipe's order that is not done; null when all are done. A step's own record goes
 * before the list, and the page of Halo whose value is not captured goes before ScalePad.
 */
export function nextAction(view: SetupView): NextAction | null {
  const destination = firstOpenDestination(view);
  if (destination === null) return null;
  return (
    (destination.step === 'scalepad' && view.policy?.capture !== false ? missingValue(view) : null) ?? {
      step: destination.step,
      text: i18n.t('popup.goToStep', [
        String(view.recipe.steps.indexOf(destination.step) + 1),
        i18n.t(STEP_TITLES[destination.step]),
      ]),
      href: destination.href,
    }
  );
}

function missingValue(view: SetupView): NextAction | null {
  const missing = missingCredentials(view);
  if (missing.length === 0) return null;
  const { origin, steps } = view.setup;
  if (!missing.includes('clientSecret') && !missing.includes('clientId'))
    return { step: null, text: goTo('popup.page.api'), href: areaUrl(origin, 'api') };
  const { recordUrl } = steps.application;
  return recordUrl === undefined
    ? { step: null, text: goTo('guide.page.applications'), href: areaUrl(origin, 'applications') }
    : { step: null, text: goTo('popup.page.application'), href: recordUrl };
}

function goTo(page: 'popup.page.api' | 'popup.page.application' | 'guide.page.applications'): string {
  return i18n.t('common.goTo', [i18n.t(page)]);
}

/** Opens the step's page: in the active tab when that is on the same site, otherwise in a new one. */
export async function openStep(href: string): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const same = active?.url !== undefined && new URL(active.url).origin === new URL(href).origin;
  if (same && active.id !== undefined) await browser.tabs.update(active.id, { url: href });
  else await browser.tabs.create({ url: href });
}

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { missingCredentials } from '@/utils/background/missing-credentials';
import { areaUrl } from '@/utils/halo/address';
import type { StepId } from '@/utils/recipe/schema';
import { firstOpenDestination } from '@/utils/setup/navigation';
import type { SetupView } from '@/utils/setup/types';

/** The next page: the link's text, and the address. */
export interface NextAction {
  /** Null: back to a page whose values are missing; it belongs to no open step. */
  step: StepId | null;
  page: string;
  href: string;
}

/**
 * Returns the first step in the recipe's order that is not done; null when all are done. A step's own record comes
 * before the list, and before ScalePad comes the page of Halo whose value is not held.
 */
export function nextAction(view: SetupView): NextAction | null {
  const destination = firstOpenDestination(view);
  if (destination === null) return null;
  return (
    (destination.step === 'scalepad' ? missingValue(view) : null) ?? {
      step: destination.step,
      page: i18n.t((destination.begun ? RECORD : START)[destination.step]),
      href: destination.href,
    }
  );
}

function missingValue(view: SetupView): NextAction | null {
  const missing = missingCredentials(view);
  if (missing.length === 0) return null;
  const { origin, steps } = view.setup;
  if (!missing.includes('clientSecret') && !missing.includes('clientId'))
    return { step: null, page: i18n.t(START.application), href: areaUrl(origin, 'api') };
  const { recordUrl } = steps.application;
  return recordUrl === undefined
    ? { step: null, page: i18n.t('guide.page.applications'), href: areaUrl(origin, 'applications') }
    : { step: null, page: i18n.t(RECORD.application), href: recordUrl };
}

/** Opens the step's page: in the tab in front when that is on the same site, otherwise in a new one. */
export async function openStep(href: string): Promise<void> {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const same = front?.url !== undefined && new URL(front.url).origin === new URL(href).origin;
  if (same && front.id !== undefined) await browser.tabs.update(front.id, { url: href });
  else await browser.tabs.create({ url: href });
}

const START = {
  role: 'popup.page.newRole',
  agent: 'popup.page.agents',
  application: 'popup.page.api',
  scalepad: 'popup.page.scalepad',
} as const;

const RECORD = {
  role: 'popup.page.role',
  agent: 'popup.page.agent',
  application: 'popup.page.application',
  scalepad: 'popup.page.scalepad',
} as const;

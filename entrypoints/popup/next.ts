import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { StepId } from '@/utils/recipe/schema';
import type { SetupView } from '@/utils/setup/types';
import { firstOpenStop } from '@/utils/setup/way';

/** Where the next step goes on: its name for the link, and its address. */
export interface NextStep {
  step: StepId;
  page: string;
  href: string;
}

/** The first step in the recipe's order that is not done; null when all are. A step's own record comes before the list. */
export function nextStep(view: SetupView): NextStep | null {
  const stop = firstOpenStop(view);
  if (stop === null) return null;
  return { step: stop.step, page: i18n.t((stop.begun ? RECORD : START)[stop.step]), href: stop.href };
}

/** Opens the step's page: in the tab in front when that is already on the same site, else in a new one. */
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

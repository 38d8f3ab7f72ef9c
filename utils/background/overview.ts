import { browser } from 'wxt/browser';
import { NOT_AGENT_APP_PATH } from '@/utils/halo/selectors';
import type { Overview } from '@/utils/messages/overview';
import { isAllowedHalo } from '@/utils/messaging/sender';
import { isScalePadOrigin, originOf } from '@/utils/origins';
import { encryptionState } from '@/utils/vault/encrypted-store';
import { addSetup } from '../setup/store';
import type { SetupView } from '../setup/types';
import { recipeRows, viewOf } from '../setup/view';
import { fieldLabels } from './fill';
import { readFillSession } from './fill-session';
import { sitesGranted } from './host-permissions';
import { knownOrigins } from './known-origins';
import { openHalos } from './open-halos';
import { tabInNeed } from './tab-in-need';
import { activeTab, formTabs } from './tabs';

/** How long the popup waits for a tab that may be asleep without saying so. */
const LOOK_MS = 1500;

/**
 * Returns what the popup shows: the setups, that of the Halo in front first, the tab in front, and whether an open tab
 * shows the ScalePad form. Without any setup, the Halos that are open in other tabs. No values.
 */
export async function overview(): Promise<Overview> {
  const url = (await activeTab())?.url;
  const origin = originOf(url);
  const isHalo = origin !== null && (await isAllowedHalo(origin));
  // The toolbar button was pressed on a Halo, which is more than viewing a page.
  if (isHalo) await addSetup(origin);
  const known = await knownOrigins();
  const others = known.length > 0 ? known : await openHalos();
  const origins = isHalo ? [origin, ...known.filter((one) => one !== origin)] : others;
  const [views, granted] = await Promise.all([Promise.all(origins.map(viewOf)), sitesGranted()]);
  const [first] = views;
  return {
    views,
    activePage: isHalo ? haloPageKind(url ?? '') : otherPageKind(origin, url),
    form: first ? await formState(first) : { state: 'none', isActive: false, tabs: [] },
    recipes: recipeRows(),
    keeping: await encryptionState(),
    sitesGranted: granted,
    tab: await tabInNeed(),
  };
}

/** Halo's sign-in and end-user portal have the same address as the agent app (docs/halo-ui.md 1.4). */
function haloPageKind(url: string): Overview['activePage'] {
  const [, root] = NOT_AGENT_APP_PATH.exec(new URL(url).pathname) ?? [];
  if (root === 'auth') return 'halo-sign-in';
  return root === 'portal' ? 'halo-portal' : 'halo';
}

function otherPageKind(origin: string | null, url: string | undefined): Overview['activePage'] {
  if (origin !== null && isScalePadOrigin(origin)) return 'scalepad';
  return url?.startsWith(browser.runtime.getURL('/')) ? 'extension' : 'other';
}

async function formState({ recipe, setup }: SetupView): Promise<Overview['form']> {
  const { forms, translated } = await formTabs(fieldLabels(recipe), LOOK_MS);
  const tabs = forms.map(({ id, title }) => ({ id, title }));
  const isActive = forms.some((form) => form.isActive);
  if (forms.length === 0) return { state: 'none', isActive, tabs, ...(translated && { translated }) };
  const shown = forms.find((form) => form.isActive) ?? (forms.length === 1 ? forms[0] : undefined);
  const known = shown ? await readFillSession(shown.id, shown.seen.document) : null;
  const filled = known?.origin === setup.origin && known.connectedAt === undefined ? { filled: known.fields } : {};
  return { state: shown ? 'ready' : 'several', isActive, tabs, ...filled };
}

import { browser } from 'wxt/browser';
import { NOT_AGENT_APP_PATH } from '@/utils/halo/selectors';
import type { Overview } from '@/utils/messages/overview';
import { isScalePadOrigin, originOf } from '@/utils/origins';
import { currentPolicy } from '@/utils/policy/read';
import { encryptionState } from '@/utils/vault/encrypted-store';
import { storedData } from '@/utils/vault/local-storage';
import { addSetup } from '../setup/store';
import type { SetupView } from '../setup/types';
import { recipeRows, viewOf } from '../setup/view';
import { fieldLabels, withFilled } from './fill';
import { type FillSession, readFillSession } from './fill-session';
import { sitesGranted } from './host-permissions';
import { knownOrigins } from './known-origins';
import { openHalos } from './open-halos';
import { isAllowedHalo, isHalo as isAnyHalo } from './sender';
import { tabInNeed } from './tab-in-need';
import { activeTab, formTabs } from './tabs';

/** How long the popup waits for a tab that may be asleep without reporting it. */
const FORM_TIMEOUT_MS = 1500;
const NO_FORM: Overview['form'] = { state: 'none', isActive: false, tabs: [] };

/**
 * Returns what the popup shows: the setups, that of the active tab's Halo first, the active tab, and whether an open
 * tab shows the ScalePad form. Without any setup, the Halos that are open in other tabs. No values.
 */
export async function overview(): Promise<Overview> {
  const readAt = Date.now();
  const stored = await storedData();
  if (stored !== 'usable') return unusable(stored, readAt);
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
  const { form, fills } = first ? await formState(first) : { form: NO_FORM, fills: [] };
  return {
    readAt,
    views: views.map((view) => withPresentFill(view, fills)),
    activePage: isHalo ? haloPageKind(url ?? '') : otherPageKind(origin, url),
    form,
    recipes: recipeRows(),
    encryption: await encryptionState(),
    sitesGranted: granted,
    ...(origin !== null && !isHalo && (await blockedHalo(origin))),
    tab: await tabInNeed(),
  };
}

async function unusable(storedData: NonNullable<Overview['storedData']>, readAt: number): Promise<Overview> {
  return {
    readAt,
    views: [],
    activePage: 'other',
    form: NO_FORM,
    recipes: recipeRows(),
    encryption: 'off',
    sitesGranted: await sitesGranted(),
    storedData,
  };
}

/** Returns the host of a Halo that the policy does not allow, and whom to ask; nothing about any other page. */
async function blockedHalo(origin: string): Promise<Pick<Overview, 'blocked'>> {
  if (!(await isAnyHalo(origin))) return {};
  const { contact } = await currentPolicy();
  return { blocked: { host: new URL(origin).host, ...(contact && { contact }) } };
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

/** Returns the form of this Halo in the open tabs, and what forms are filled with now. */
async function formState({
  recipe,
  setup,
}: SetupView): Promise<{ form: Overview['form']; fills: (FillSession | null)[] }> {
  const { forms, translated } = await formTabs(fieldLabels(recipe), FORM_TIMEOUT_MS);
  const tabs = forms.map(({ id, title }) => ({ id, title }));
  const isActive = forms.some((form) => form.isActive);
  if (forms.length === 0) return { form: { ...NO_FORM, ...(translated && { translated }) }, fills: [] };
  const fills = await Promise.all(forms.map(({ id, form }) => presentFill(id, form.document)));
  const at = forms.length === 1 ? 0 : forms.findIndex((form) => form.isActive);
  const known = fills[at];
  const filled = known?.origin === setup.origin && { filled: known.fields };
  return { form: { state: at < 0 ? 'several' : 'ready', isActive, tabs, ...filled }, fills };
}

/** Returns the fill of a document's form; null once it is connected, or its button led to another document. */
async function presentFill(tabId: number, document: string): Promise<FillSession | null> {
  const known = await readFillSession(tabId, document);
  return known?.led || known?.connectedAt !== undefined ? null : known;
}

/** Returns the view with the fields that are filled now: a page that was left or loaded again has lost its fill. */
function withPresentFill(view: SetupView, fills: readonly (FillSession | null)[]): SetupView {
  const { origin, steps } = view.setup;
  if (steps.scalepad.state !== 'in-progress') return view;
  const fill = fills.find((one) => one?.origin === origin);
  const { met: _met, total: _total, ...scalepad } = steps.scalepad;
  const setup = { ...view.setup, steps: { ...steps, scalepad } };
  return { ...view, setup: fill ? withFilled(setup, fill.fields) : setup };
}

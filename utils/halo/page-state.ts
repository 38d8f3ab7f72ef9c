import { isVisible } from '@/utils/dom/visible';
import { textPieces } from '@/utils/form-controls/label-text';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { HaloAddress } from './address';
import {
  AGENT_APP,
  BREADCRUMB,
  type BUTTON_WORDS,
  CONTROL_SELECTORS,
  CRUMBS,
  DISABLED,
  FORM,
  LIST,
  LIVE,
  LOADER,
  PLAIN_LINK,
  PORTAL_ROOT,
  PRESSABLE,
  TAB,
  TAB_DISABLED,
  TAB_SELECTED,
  type TabKey,
} from './selectors';
import { buttonKey, tabKey } from './text-patterns';

export interface TabState {
  key: TabKey | null;
  /** The tab's words as written. */
  text: string;
  el: HTMLElement;
  selected: boolean;
  disabled: boolean;
}

/** What the page shows now. Elements are only good until the page changes. */
export interface PageState {
  /** Halo's own page for this address is there, told by breadcrumb, tabs or form; not a 404, a loader or the portal. */
  confirmed: boolean;
  kind: 'list' | 'record' | 'api' | 'unknown';
  /** Edit: a Save can be pressed, or there is no Edit and the form can be changed. View: anything else. */
  mode: 'view' | 'edit';
  tabs: TabState[];
  /** The selected tab; null where the record has no tabs that we know. */
  tab: TabKey | null;
  /** Where to look for controls: the page, or the dialog that holds the record. */
  root: HTMLElement;
  saves: HTMLElement[];
  edit: HTMLElement | null;
}

/** Looks at the page once and changes nothing. Takes what the address says (`haloAddress`). */
export function detectPage(doc: Document, address: HaloAddress): PageState {
  const tabs = tabsOf(doc);
  const tab = tabs.find((one) => one.selected && one.key !== null)?.key ?? null;
  const known = tabs.filter((one) => one.key !== null).length;
  const root = recordRoot(doc, tabs);
  const saves = buttons(root, 'save');
  const edit = buttons(root, 'edit')[0] ?? null;
  const hasForm = hasVisible(doc, FORM);
  // A Halo in a language that the table does not have: tabs and a form at a record's address.
  const isForeign = address.recordId !== null && tabs.length >= 3 && hasForm;
  const isRecord =
    address.page !== null &&
    (known >= 2 || isForeign || (address.recordId !== null && (saves.length > 0 || edit !== null)));
  const kind = address.area === 'api' ? 'api' : isRecord ? 'record' : hasVisible(doc, LIST) ? 'list' : 'unknown';
  // A page inside Halo that says "not found" has the frame, and neither tabs, list, form nor our breadcrumb.
  const isOurs = isRecord || kind === 'list' || crumbMatches(doc, address) || (kind === 'api' && hasForm);
  return {
    confirmed:
      isOurs && (known >= 2 || isAgentApp(doc)) && doc.querySelector(PORTAL_ROOT) === null && !hasVisible(doc, LOADER),
    kind,
    mode: isEditing(saves, edit) || (edit === null && (address.isNew || isLive(root))) ? 'edit' : 'view',
    tabs,
    tab,
    root,
    saves,
    edit,
  };
}

/** All visible buttons of one kind below `root`, those in dialogs above it left out (a dialog's Save only stages). */
export function buttons(root: HTMLElement, kind: keyof typeof BUTTON_WORDS): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(PRESSABLE)].filter((el) => {
    const dialog = el.closest(CONTROL_SELECTORS.dialog);
    if (dialog && !dialog.contains(root)) return false;
    if (kind !== 'save' && el.matches(PLAIN_LINK)) return false;
    return kindOfButton(el) === kind && isVisible(el);
  });
}

/** What a press on this element does in Halo's terms; null when it is no button that we know. */
export function kindOfButton(el: Element): keyof typeof BUTTON_WORDS | null {
  const value = el instanceof HTMLInputElement ? el.value : null;
  return buttonKey([textPieces(el).join(' '), value, el.getAttribute('title'), el.getAttribute('aria-label')]);
}

function tabsOf(doc: Document): TabState[] {
  const seen: TabState[] = [];
  for (const el of doc.querySelectorAll<HTMLElement>(TAB)) {
    if (!isVisible(el)) continue;
    const text = textPieces(el).join(' ');
    seen.push({ key: tabKey(text), text, el, selected: el.matches(TAB_SELECTED), disabled: el.matches(TAB_DISABLED) });
  }
  return seen;
}

/** The record usually fills the page; one guide calls it a window, so a dialog that holds the tabs is the record. */
function recordRoot(doc: Document, tabs: readonly TabState[]): HTMLElement {
  const dialog = tabs.find((one) => one.key !== null)?.el.closest<HTMLElement>(CONTROL_SELECTORS.dialog);
  return dialog ?? doc.body;
}

/** A Save beside an Edit counts once it can be pressed: some bars always show both. */
function isEditing(saves: readonly HTMLElement[], edit: HTMLElement | null): boolean {
  return saves.some((save) => edit === null || !save.matches(DISABLED));
}

/** Whether more of the form's settings can be changed than only be read: so it is where Save has a word unknown to us. */
function isLive(root: HTMLElement): boolean {
  const count = (selector: string) =>
    [...root.querySelectorAll(FORM)].reduce(
      (most, form) => Math.max(most, [...form.querySelectorAll(selector)].filter(isVisible).length),
      0,
    );
  return count(LIVE) > count(CONTROL_SELECTORS.readValue);
}

function isAgentApp(doc: Document): boolean {
  return doc.querySelector(AGENT_APP) !== null;
}

function crumbMatches(doc: Document, address: HaloAddress): boolean {
  const crumbs = CRUMBS[address.area].map(normaliseLabel);
  return [...doc.querySelectorAll<HTMLElement>(BREADCRUMB)].some(
    (el) =>
      isVisible(el) &&
      textPieces(el).some((piece) => piece.split(/[>›»/]/u).some((part) => crumbs.includes(normaliseLabel(part)))),
  );
}

function hasVisible(doc: Document, selector: string): boolean {
  return [...doc.querySelectorAll(selector)].some(isVisible);
}

import { memoizeUntilMutation } from '@/utils/dom/memoize-until-mutation';
import {
  attributeOf,
  bodyOf,
  closest,
  contains,
  matches,
  parentOf,
  queryAll,
  queryOne,
  textOf,
} from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { textPieces } from '@/utils/form-controls/label-text';
import type { TabKey } from '@/utils/recipe/constants';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { HaloAddress } from './address';
import {
  AGENT_APP,
  BREADCRUMB,
  type BUTTON_WORDS,
  CONTROL_SELECTORS,
  CRUMBS,
  DISABLED,
  EDITABLE,
  FORM,
  LIST,
  LOADER,
  MESSAGE,
  PLAIN_LINK,
  PORTAL_ROOT,
  PRESSABLE,
  SAVE_FAILED,
  TAB,
  TAB_DISABLED,
  TAB_SELECTED,
  TOAST_ERROR,
} from './selectors';
import { buttonKey, tabKey } from './text-patterns';

type ButtonKind = keyof typeof BUTTON_WORDS;

export interface TabState {
  key: TabKey | null;
  /** The tab's text as written. */
  text: string;
  el: HTMLElement;
  selected: boolean;
  disabled: boolean;
}

/** What the page shows now. The elements are valid only until the page changes. */
export interface PageState {
  /** Halo's own page for this address is present, by breadcrumb, tabs or form; not a 404, a loader or the portal. */
  confirmed: boolean;
  kind: 'list' | 'record' | 'api' | 'unknown';
  /** Edit: a Save can be pressed, or there is no Edit and the form can be changed. View: anything else. */
  mode: 'view' | 'edit';
  tabs: TabState[];
  /** The selected tab; null where the record has no known tabs. */
  tab: TabKey | null;
  /** Where to search for controls: the page, or the dialog that contains the record. */
  root: HTMLElement;
  saves: HTMLElement[];
  edit: HTMLElement | null;
}

/** Reads the page once and changes nothing. Needs what the address says (`haloAddress`). */
export const detectPage = memoizeUntilMutation((doc: Document, address: HaloAddress): PageState => {
  const tabs = tabsOf(doc);
  const tab = tabs.find((one) => one.selected && one.key !== null)?.key ?? null;
  const knownTabs = tabs.filter((one) => one.key !== null).length;
  const root = recordRoot(doc, tabs);
  const known = knownButtons(root);
  const saves = known.flatMap(({ el, kind }) => (kind === 'save' ? [el] : []));
  const edit = known.find(({ kind }) => kind === 'edit')?.el ?? null;
  const hasForm = hasVisible(doc, FORM);
  // A Halo in a language that the selectors do not have: tabs and a form at a record's address.
  const isForeign = address.recordId !== null && tabs.length >= 3 && hasForm;
  const isRecord =
    address.page !== null &&
    (knownTabs >= 2 || isForeign || (address.recordId !== null && (saves.length > 0 || edit !== null)));
  const kind = address.area === 'api' ? 'api' : isRecord ? 'record' : hasVisible(doc, LIST) ? 'list' : 'unknown';
  // A "not found" page inside Halo has the app's frame, but no tabs, list, form or matching breadcrumb.
  const isOurs = isRecord || kind === 'list' || crumbMatches(doc, address) || (kind === 'api' && hasForm);
  return {
    confirmed:
      isOurs && (knownTabs >= 2 || isAgentApp(doc)) && queryOne(doc, PORTAL_ROOT) === null && !hasVisible(doc, LOADER),
    kind,
    mode: isEditing(saves, edit) || (edit === null && (address.isNew || isEditable(root))) ? 'edit' : 'view',
    tabs,
    tab,
    root,
    saves,
    edit,
  };
});

/** Returns Halo's lists that are visible now. */
export function visibleLists(): HTMLElement[] {
  return [...queryAll<HTMLElement>(document, LIST)].filter(isVisible);
}

/**
 * Returns all visible buttons of one kind below `root`, except those in dialogs above it (a dialog's Save only stages).
 */
export function buttons(root: HTMLElement, kind: ButtonKind): HTMLElement[] {
  return knownButtons(root).flatMap((one) => (one.kind === kind ? [one.el] : []));
}

function knownButtons(root: HTMLElement): { el: HTMLElement; kind: ButtonKind }[] {
  return [...queryAll<HTMLElement>(root, PRESSABLE)].flatMap((el) => {
    const kind = kindOfButton(el);
    if (kind === null || (kind !== 'save' && matches(el, PLAIN_LINK))) return [];
    if (!isInRecord(el, root)) return [];
    return isVisible(el) ? [{ el, kind }] : [];
  });
}

/** Returns what a press on this element does in Halo; null when it is no known button. */
export function kindOfButton(el: Element): ButtonKind | null {
  const value = el instanceof HTMLInputElement ? el.value : null;
  return buttonKey([textPieces(el).join(' '), value, attributeOf(el, 'title'), attributeOf(el, 'aria-label')]);
}

/** Checks whether an element is part of the record below `root`, and not of a dialog above it. */
export function isInRecord(el: Element, root: HTMLElement): boolean {
  const dialog = closest(el, CONTROL_SELECTORS.dialog);
  return !dialog || contains(dialog, root);
}

/**
 * Checks whether a press on this button leaves the record without a Save. A dialog's Cancel leaves the dialog only, and
 * Close may belong to a message unless it is next to a Save.
 */
export function leavesRecord(button: Element, { root, saves }: PageState): boolean {
  const kind = kindOfButton(button);
  const isNextToSave = () => saves.some((save) => contains(parentOf(button), save));
  return (kind === 'cancel' || (kind === 'close' && isNextToSave())) && isInRecord(button, root);
}

function tabsOf(doc: Document): TabState[] {
  const states: TabState[] = [];
  for (const el of queryAll<HTMLElement>(doc, TAB)) {
    if (!isVisible(el)) continue;
    const text = textPieces(el).join(' ');
    states.push({
      key: tabKey(text),
      text,
      el,
      selected: matches(el, TAB_SELECTED),
      disabled: matches(el, TAB_DISABLED),
    });
  }
  return states;
}

/** Returns the element that contains the record: usually the page, or a dialog that contains the tabs. */
function recordRoot(doc: Document, tabs: readonly TabState[]): HTMLElement {
  const dialog = closest<HTMLElement>(tabs.find((one) => one.key !== null)?.el, CONTROL_SELECTORS.dialog);
  return dialog ?? bodyOf(doc);
}

/** Checks whether a Save next to an Edit can be pressed: some toolbars always show both. */
function isEditing(saves: readonly HTMLElement[], edit: HTMLElement | null): boolean {
  return saves.some((save) => edit === null || !matches(save, DISABLED));
}

/** Checks whether more settings are editable than read-only: edit mode where Save has an unknown text. */
function isEditable(root: HTMLElement): boolean {
  const count = (selector: string) =>
    [...queryAll(root, FORM)].reduce(
      (most, form) => Math.max(most, [...queryAll(form, selector)].filter(isVisible).length),
      0,
    );
  return count(EDITABLE) > count(CONTROL_SELECTORS.readValue);
}

function isAgentApp(doc: Document): boolean {
  return queryOne(doc, AGENT_APP) !== null;
}

function crumbMatches(doc: Document, address: HaloAddress): boolean {
  const crumbs = CRUMBS[address.area].map(normaliseLabel);
  return [...queryAll<HTMLElement>(doc, BREADCRUMB)].some(
    (el) =>
      isVisible(el) &&
      textPieces(el).some((piece) => piece.split(/[>›»/]/u).some((part) => crumbs.includes(normaliseLabel(part)))),
  );
}

function hasVisible(doc: Document, selector: string): boolean {
  return [...queryAll(doc, selector)].some(isVisible);
}

/**
 * Returns the visible messages that report a failed Save: by their text, a toast also as an error in any language. A
 * page may still show an old one, so the caller compares with those from before its Save.
 */
export function failureMessages(doc: Document): Element[] {
  return [...queryAll(doc, MESSAGE)].filter(
    (el) => isVisible(el) && (matches(el, TOAST_ERROR) || SAVE_FAILED.test(textOf(el))),
  );
}

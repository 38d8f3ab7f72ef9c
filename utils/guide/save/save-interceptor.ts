import { call, closest, contains, isConnected, matches } from '@/utils/dom/native';
import { textPieces } from '@/utils/form-controls/label-text';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage, isInRecord, kindOfButton, leavesRecord, type PageState } from '@/utils/halo/page-state';
import { BACK, CONTROL_SELECTORS, PRESSABLE } from '@/utils/halo/selectors';
import { beginsWithSave } from '@/utils/halo/text-patterns';

/** Decides on a press that saves. */
export interface SaveInterceptorHandlers {
  /**
   * Any press in the page, before the page reacts to it: the last moment at which the page is unchanged. `generates`: it
   * is on the record's Generate.
   */
  onPressed(page: PageState, generates?: boolean): void;
  /** Returns whether a press that saves may proceed unchanged. `page` is null where the page could not be read. */
  canProceed(page: PageState | null): boolean;
  /** The press proceeds: Halo saves. `pressed`: the admin pressed; a page can submit its form itself. */
  onProceed(pressed: boolean): void;
  /** The press was blocked. `proceed` does once what the press would have done. */
  onBlocked(proceed: () => void): void;
  /** Cancel, Back, or a link to another page. Returns true to block it once. */
  shouldBlockNavigation(page: PageState): boolean;
}

/** The form's own submit follows the click of a submit button; both follow Enter in a field. */
const SUBMIT_TIMEOUT_MS = 50;
/** A second press this soon after a blocked one counts as the same. */
const REPEATED_PRESS_MS = 700;
const LINK = 'a[href]';
const NATIVE = `button, input, ${LINK}`;
const NO_SUBMIT =
  '[type="button"], [type="checkbox"], [type="radio"], [type="submit"], [role="combobox"], [aria-expanded]';
const KEYS = ['Enter', ' ', 'Escape'];
/** With Ctrl or Cmd: many pages save by it. */
const SAVE_KEY = 's';

/**
 * Watches everything that may save a record, in the capture phase and before Halo reacts: a press on either Save, by
 * mouse or keyboard, Ctrl+S, Enter in a field, the form's own submit. A Save inside a dialog only stages
 * (docs/halo-ui.md 2.3) and does not count. A button that only begins with a word for Save, and a form without a known
 * Save, are blocked like a Save but not reported as one. A press that may proceed stays unchanged, because Halo may
 * ignore a script's press. Where the page makes this code throw, `handlers` decide without it. Returns a function that presses
 * the page's Save once, past `handlers`.
 */
export function interceptSave(
  addressNow: () => HaloAddress | null,
  handlers: SaveInterceptorHandlers,
  signal: AbortSignal,
): () => void {
  let passing = 0;
  let proceed = 0;
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const save = (redo: () => void) => {
    handlers.onProceed(true);
    // Everything that a script's press causes, also the form's submit, happens before it returns.
    passing = Number.POSITIVE_INFINITY;
    redo();
    passing = 0;
    proceed = performance.now() + REPEATED_PRESS_MS;
  };
  const decide = (event: Event, page: PageState | null, saves: boolean, redo: () => void) => {
    const now = performance.now();
    if (now < passing) return;
    if (now < proceed) return stop(event);
    if (handlers.canProceed(page)) {
      if (!saves) return;
      passing = now + SUBMIT_TIMEOUT_MS;
      return handlers.onProceed(event.type !== 'submit');
    }
    stop(event);
    handlers.onBlocked(() => save(redo));
  };
  /** Calls `handle`. When the page makes it throw, a possible Save is decided without the page, never ignored. */
  const failClosed = <E extends Event>(handle: (event: E, target: Element, address: HaloAddress) => void) => {
    return (event: E) => {
      const { target } = event;
      const address = addressNow();
      if (!(target instanceof Element) || !address) return;
      try {
        handle(event, target, address);
      } catch {
        const saves = !(event instanceof KeyboardEvent) || isSaveChord(event);
        if (maySave(event, target)) decide(event, null, saves, () => repeat(event, target, address));
      }
    };
  };
  const onPress = (event: Event, target: Element, address: HaloAddress) => {
    if (!event.isTrusted) return;
    const key = event instanceof KeyboardEvent ? event.key : null;
    const chord = event instanceof KeyboardEvent && isSaveChord(event);
    if (key !== null && !chord && ((event as KeyboardEvent).isComposing || !KEYS.includes(key))) return;
    const page = detectPage(document, address);
    const button = closest<HTMLElement>(target, PRESSABLE);
    const kind = button && kindOfButton(button);
    handlers.onPressed(
      page,
      button !== null && kind === 'generate' && key !== 'Escape' && isInRecord(button, page.root),
    );
    const redo = () => repeat(event, target, address);
    if (chord) return page.saves.length === 0 ? undefined : decide(event, page, true, redo);
    // Escape closes an open menu first; anywhere else it discards the form (docs/halo-ui.md 3.3).
    const cancels =
      key === 'Escape' ? target.ariaExpanded !== 'true' : key === null && button !== null && leavesRecord(button, page);
    const leaves = cancels || (key === null && kind !== 'save' && leavesPage(event as MouseEvent, target));
    if (leaves && handlers.shouldBlockNavigation(page)) return stop(event);
    if (key === 'Escape') return;
    if (button && kind === 'save' && page.saves.includes(button)) {
      // The browser turns that key into a click.
      if (key !== null && matches(button, NATIVE)) return;
      return decide(event, page, true, redo);
    }
    if (button && kind === null && isUnknownSave(button, page)) {
      return key !== null && matches(button, NATIVE) ? undefined : decide(event, page, false, redo);
    }
    if (key !== 'Enter' || !isFieldOfForm(target)) return;
    if (page.saves.length === 0 || !contains(page.root, target)) return;
    decide(event, page, false, redo);
  };
  const onSubmit = (event: SubmitEvent, form: Element, address: HaloAddress) => {
    const page = detectPage(document, address);
    const dialog = closest(form, CONTROL_SELECTORS.dialog);
    if (!contains(page.root, form) || (dialog && !contains(dialog, page.root))) return;
    handlers.onPressed(page);
    // Without a known Save the form may be another one, such as a search: only the guard decides on its submit.
    decide(event, page, page.saves.length > 0, () => repeat(event, form, address));
  };
  addEventListener('click', failClosed(onPress), { capture: true, signal });
  addEventListener('keydown', failClosed(onPress), { capture: true, signal });
  addEventListener('submit', failClosed(onSubmit), { capture: true, signal });
  return () => {
    const address = addressNow();
    if (address) save(() => pressSave(address));
  };
}

/** Does once what an event on `target` would have done. */
function repeat(event: Event, target: Element, address: HaloAddress): void {
  const isKey = event instanceof KeyboardEvent;
  const isSubmit = event.type === 'submit';
  const form = isSubmit ? target : isKey && !isSaveChord(event) && isFieldOfForm(target) ? target.form : null;
  const button = isSubmit || (isKey && isSaveChord(event)) ? null : closest<HTMLElement>(target, PRESSABLE);
  const submitter = isSubmit && isConnected((event as SubmitEvent).submitter) ? (event as SubmitEvent).submitter : null;
  if (form && isConnected(form)) call<void>(form, 'requestSubmit', submitter);
  else if (button && isConnected(button)) button.click();
  // Halo has replaced it since.
  else pressSave(address);
}

function pressSave(address: HaloAddress): void {
  detectPage(document, address).saves[0]?.click();
}

/** Checks for a button of the record such as "Save & Close", which may save and is no known Save. */
function isUnknownSave(button: HTMLElement, { root }: PageState): boolean {
  return beginsWithSave(textPieces(button).join(' ')) && contains(root, button) && isInRecord(button, root);
}

/** Checks whether the event may save a record, as far as that can be known without the page. */
function maySave(event: Event, target: Element): boolean {
  if (event.type === 'submit') return true;
  if (!event.isTrusted) return false;
  const key = event instanceof KeyboardEvent ? event.key : null;
  if (event instanceof KeyboardEvent && isSaveChord(event)) return true;
  if (key === 'Enter' && isFieldOfForm(target)) return true;
  const button = closest<HTMLElement>(target, PRESSABLE);
  // The browser turns that key into a click.
  if (!button || (key !== null && (!/^(?:Enter| )$/u.test(key) || matches(button, NATIVE)))) return false;
  try {
    return kindOfButton(button) === 'save';
  } catch {
    return true;
  }
}

/** Checks whether Enter in this field submits its form. */
function isFieldOfForm(target: Element): target is HTMLInputElement {
  return target instanceof HTMLInputElement && !matches(target, NO_SUBMIT);
}

/** Checks for the keys that save in Halo, and not for one that is held down. */
export function isSaveChord({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean {
  return key.toLowerCase() === SAVE_KEY && (ctrlKey || metaKey) && !altKey && !repeat;
}

/**
 * Checks for Back, or a link that opens another page of this Halo in this tab: the browser warns only when the whole
 * document is unloaded.
 */
function leavesPage(event: MouseEvent, target: Element): boolean {
  if (closest(target, BACK)) return true;
  const link = closest<HTMLAnchorElement>(target, LINK);
  if (!link || link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const { origin, pathname, search } = location;
  return link.origin === origin && link.pathname + link.search !== pathname + search;
}

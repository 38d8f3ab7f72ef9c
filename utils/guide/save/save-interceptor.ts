import { call, closest, contains, isConnected, matches } from '@/utils/dom/native';
import type { HaloAddress } from '@/utils/halo/address';
import { detectPage, kindOfButton, type PageState } from '@/utils/halo/page-state';
import { BACK, CONTROL_SELECTORS, PRESSABLE } from '@/utils/halo/selectors';

/** What decides over a press that saves. */
export interface SaveInterceptorHandlers {
  /** Any press in the page, before the page acts on it: the last moment at which it shows what it shows. */
  pressed(look: PageState): void;
  /** Whether a press that saves may go on untouched. */
  mayPass(look: PageState): boolean;
  /** It goes on: Halo saves. `pressed`: by the admin's own press; a page can submit its form by itself. */
  passed(pressed: boolean): void;
  /** It was held; `again` does once what the press would have done. */
  held(again: () => void): void;
  /** Cancel, Back, or a link to another page: true when it is to be held this once. */
  holdsLeaving(look: PageState): boolean;
}

/** The click of a submit button is followed by the form's own submit, the Enter of a field by both (ms). */
const FOLLOWS = 50;
/** A second press this soon after a held one was meant as the same (ms). */
const SAME_PRESS = 700;
const LINK = 'a[href]';
const NATIVE = `button, input, ${LINK}`;
const NO_SUBMIT =
  '[type="button"], [type="checkbox"], [type="radio"], [type="submit"], [role="combobox"], [aria-expanded]';
const KEYS = ['Enter', ' ', 'Escape'];
/** With Ctrl or Cmd: many pages save by it. */
const SAVE_KEY = 's';

/**
 * Watches everything that may save a record, in the capture phase and before Halo sees it: a press on either Save, by
 * mouse or keyboard, Ctrl+S, Enter in a field, the form's own submit. A Save inside a dialog only stages (docs/halo-ui.md 2.3) and does
 * not count. What the gate lets pass goes on as it is; the admin's own press is worth more to Halo than a script's.
 */
export function interceptSave(
  addressNow: () => HaloAddress | null,
  gate: SaveInterceptorHandlers,
  signal: AbortSignal,
): void {
  let passing = 0;
  let again = 0;
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const decide = (event: Event, look: PageState, saves: boolean, redo: () => void) => {
    const now = performance.now();
    if (now < passing) return;
    if (now < again) return stop(event);
    if (gate.mayPass(look)) {
      if (!saves) return;
      passing = now + FOLLOWS;
      return gate.passed(event.type !== 'submit');
    }
    stop(event);
    gate.held(() => {
      gate.passed(true);
      // All that a script's press sets off, the form's submit too, happens before it returns.
      passing = Number.POSITIVE_INFINITY;
      redo();
      passing = 0;
      again = performance.now() + SAME_PRESS;
    });
  };
  const onPress = (event: Event) => {
    const { target } = event;
    const address = addressNow();
    if (!event.isTrusted || !(target instanceof Element) || !address) return;
    const key = event instanceof KeyboardEvent ? event.key : null;
    const chord = event instanceof KeyboardEvent && isSaveChord(event);
    if (key !== null && !chord && ((event as KeyboardEvent).isComposing || !KEYS.includes(key))) return;
    const look = detectPage(document, address);
    gate.pressed(look);
    // Halo may have drawn it anew since.
    const save = () => detectPage(document, address).saves[0]?.click();
    if (chord) return look.saves.length === 0 ? undefined : decide(event, look, true, save);
    const button = closest<HTMLElement>(target, PRESSABLE);
    const kind = button && kindOfButton(button);
    // Escape closes an open menu first; anywhere else it discards the form (docs/halo-ui.md 3.3).
    const cancels = key === 'Escape' ? target.ariaExpanded !== 'true' : key === null && kind === 'cancel';
    const leaves = cancels || (key === null && kind !== 'save' && goesElsewhere(event as MouseEvent, target));
    if (leaves && gate.holdsLeaving(look)) return stop(event);
    if (key === 'Escape') return;
    if (button && kind === 'save' && look.saves.includes(button)) {
      // The browser makes a click of that key by itself.
      if (key !== null && matches(button, NATIVE)) return;
      return decide(event, look, true, () => (isConnected(button) ? button.click() : save()));
    }
    if (key !== 'Enter' || !(target instanceof HTMLInputElement) || matches(target, NO_SUBMIT)) return;
    if (look.saves.length === 0 || !contains(look.root, target)) return;
    decide(event, look, false, () => {
      const { form } = target;
      if (form && isConnected(form)) call<void>(form, 'requestSubmit');
      else save();
    });
  };
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target;
    const address = addressNow();
    if (!(form instanceof HTMLFormElement) || !address) return;
    const look = detectPage(document, address);
    const dialog = closest(form, CONTROL_SELECTORS.dialog);
    if (look.saves.length === 0 || !contains(look.root, form) || (dialog && !contains(dialog, look.root))) return;
    gate.pressed(look);
    decide(event, look, true, () => {
      const { submitter } = event;
      if (isConnected(form)) call<void>(form, 'requestSubmit', isConnected(submitter) ? submitter : null);
      else detectPage(document, address).saves[0]?.click();
    });
  };
  addEventListener('click', onPress, { capture: true, signal });
  addEventListener('keydown', onPress, { capture: true, signal });
  addEventListener('submit', onSubmit, { capture: true, signal });
}

function isSaveChord({ key, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean {
  return key.toLowerCase() === SAVE_KEY && (ctrlKey || metaKey) && !altKey && !repeat;
}

/** Back, or a link that takes this tab to another page of this Halo: the browser asks only where the whole page goes. */
function goesElsewhere(event: MouseEvent, target: Element): boolean {
  if (closest(target, BACK)) return true;
  const link = closest<HTMLAnchorElement>(target, LINK);
  if (!link || link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const { origin, pathname, search } = location;
  return link.origin === origin && link.pathname + link.search !== pathname + search;
}

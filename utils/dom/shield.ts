import { call, closest } from './native';

/**
 * Hides events in our own elements from the page, because dialogs close at a press outside of them and pull the focus
 * back. The listeners are on the window and capture, so they run before those of any element of the page; `shield` is
 * called as early as a script of ours runs, so that they run before the page's own on the window too.
 */

/** One element of ours. */
interface Guarded {
  el: HTMLElement;
  root: ShadowRoot;
  onKey?: ((event: KeyboardEvent) => void) | undefined;
  onPress?: ((target: Element, event: MouseEvent) => void) | undefined;
  /** Receives every event that reaches the element, and null when the pointer moves over another element. */
  watch?: ((event: Event | null) => void) | undefined;
  /** Checks whether the extension writes in the page, which moves the focus there for a moment. */
  isWriting?: (() => boolean) | undefined;
  /** The focus moved to the element, and the admin has used nothing else since. */
  isEntered?: boolean;
  /** Escape was pressed for the element, and is not released yet. */
  isEscaping?: boolean;
}

const KEYS = ['keydown', 'keyup', 'keypress'];
const FOCUS = ['focus', 'blur', 'focusin', 'focusout'];
const PRESSES = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
];
/** Presses that have their usual effect on our own elements. The others have none, except the pointerdown that starts a drag. */
const ACTING_PRESSES = ['pointerup', 'click'];
const MOVES = ['pointerover', 'pointermove'];
const OTHERS = ['input', 'beforeinput', 'wheel', 'copy', 'cut', 'paste'];
/** Elements in which pages trap the focus. */
const TRAP = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], [tabindex="-1"]';

const GUARDED = Symbol.for('halo-setup-assistant.guarded');
type World = { [GUARDED]?: Set<Guarded> };

/** Installs the listeners once in this extension's world of the document. Returns the elements that they guard. */
export function shield(): Set<Guarded> {
  const world = globalThis as World;
  if (world[GUARDED]) return world[GUARDED];
  const guarded = new Set<Guarded>();
  world[GUARDED] = guarded;
  for (const type of [...KEYS, ...FOCUS, ...PRESSES, ...MOVES]) {
    addEventListener(
      type,
      (event) => {
        for (const one of guarded) shieldEvent(event, one);
      },
      { capture: true, passive: false },
    );
  }
  return guarded;
}

/** Guards an element until the function that it returns is called. */
export function guard(one: Guarded): () => void {
  const guarded = shield();
  guarded.add(one);
  const bubbling = [...PRESSES, ...OTHERS, ...(one.onKey ? [] : KEYS)];
  for (const type of bubbling) one.el.addEventListener(type, (event) => event.stopPropagation());
  return () => guarded.delete(one);
}

/** The original press of each copy in our own elements. */
const originals = new WeakMap<Event, Event>();

/** Returns whether a person made an event, or the event that it is a copy of. */
export function isByUser(event: Event): boolean {
  return (originals.get(event) ?? event).isTrusted;
}

/** Dispatches a copy of a stopped press on the element under it. The copy does not leave our element. */
function copyInside(event: PointerEvent, root: ShadowRoot): void {
  const { pointerId, clientX, clientY, button, buttons } = event;
  const target = call<Element | null>(root, 'elementFromPoint', clientX, clientY);
  const copy = new PointerEvent(event.type, {
    ...{ pointerId, clientX, clientY, button, buttons },
    bubbles: true,
    cancelable: true,
  });
  originals.set(copy, event);
  target?.dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
}

/**
 * Checks whether a key that the page is about to get is an Escape for our element: the release of one that was pressed
 * there, or one that is pressed while the extension's writing has the focus.
 */
function isOurEscape(event: Event, one: Guarded): event is KeyboardEvent {
  if (!event.isTrusted) return false;
  const isKey = event instanceof KeyboardEvent;
  if (!isKey || event.key !== 'Escape') {
    if (event.type === 'pointerdown' || event.type === 'keydown') one.isEntered = false;
    return false;
  }
  const isOurs = event.type === 'keyup' ? one.isEscaping === true : one.isEntered === true && !!one.isWriting?.();
  one.isEscaping = isOurs && event.type !== 'keyup';
  return isOurs;
}

function shieldEvent(event: Event, one: Guarded): void {
  const { el, root, onKey, onPress, watch } = one;
  // The target is another one where the element is inside a web component.
  if (event.composedPath()[0] !== el) {
    if (isOurEscape(event, one)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type === 'keydown') onKey?.(event);
      return;
    }
    if (event.type === 'pointerover') watch?.(null);
    // A trap pulls the focus back as soon as it receives the event that it leaves.
    const isTrapped = event instanceof FocusEvent && event.relatedTarget === el && event.target instanceof Element;
    if (isTrapped && closest(event.target as Element, TRAP)) event.stopImmediatePropagation();
    return;
  }
  watch?.(event);
  if (MOVES.includes(event.type)) return;
  if (event.type === 'focusin') one.isEntered = true;
  if (event instanceof KeyboardEvent) {
    if (event.key === 'Escape' && event.isTrusted) one.isEscaping = event.type === 'keydown';
    // It would close a dialog or a popover of the page.
    if (event.key === 'Escape' && event.type === 'keydown') event.preventDefault();
    if (!onKey && !onPress) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') onKey?.(event);
  } else if (FOCUS.includes(event.type)) event.stopImmediatePropagation();
  else if (!onPress) {
    if (!PRESSES.includes(event.type) || ACTING_PRESSES.includes(event.type)) return;
    event.stopImmediatePropagation();
    if (event instanceof PointerEvent) copyInside(event, root);
  } else {
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !(event instanceof MouseEvent)) return;
    // The click of a key has no position.
    const pressed = event.detail === 0 ? root.activeElement : null;
    const target = pressed ?? call<Element | null>(root, 'elementFromPoint', event.clientX, event.clientY);
    if (target) onPress(target, event);
  }
}

import { attributeOf, call, create, listen, queryAll, queryOne, rootElementOf } from '@/utils/dom/native';
import { isContextInvalidated } from '@/utils/extension-context';

/** The page can observe and send this event. It only ends what the extension has already left behind. */
const ARRIVED = 'halo-setup-assistant';
/** Has the handover in an attribute; in the page only while there is one. */
const HANDOVER = 'halo-setup-handover';
const ATTRIBUTE = 'for';
const PAIR = 'pair ';
const SAVE = 'save ';
const ELEMENTS = `halo-setup-assistant, halo-setup-markers, ${HANDOVER}`;

/** What an earlier run of the extension knows of the open form, and would otherwise be gone with it. */
export interface Handover {
  /** A pair was read from the form, and is not known to be saved. */
  hadPair: boolean;
  /** The save guard blocks a press of Save. */
  blockedSave: boolean;
}

let noted: HTMLElement | undefined;

/**
 * Notes what a later run of the extension needs to know, in an element of the page: in Firefox the scripts of a run end
 * with it, and only its elements remain. The page can read and write it: a guide that finds it blocks a Save, no more.
 */
export function noteHandover({ hadPair, blockedSave }: Handover): void {
  const words = (hadPair ? PAIR : '') + (blockedSave ? SAVE : '');
  if (words === (attributeOf(noted, ATTRIBUTE) ?? '')) return;
  noted ??= create(HANDOVER);
  noted.setAttribute(ATTRIBUTE, words);
  if (words === '') noted.remove();
  else rootElementOf(document).append(noted);
}

/**
 * Ends what an earlier run of this extension left in the document: after an update or a reload the old guide still
 * guards there, and in Firefox only its elements remain. Returns what the old guide hands over.
 */
export function replaceEarlierGuide(): Handover {
  const words = attributeOf(queryOne(document, HANDOVER), ATTRIBUTE) ?? '';
  call<boolean>(document, 'dispatchEvent', new Event(ARRIVED));
  for (const one of queryAll(document, ELEMENTS)) one.remove();
  return { hadPair: words.includes(PAIR), blockedSave: words.includes(SAVE) };
}

/** Calls `leave` once another run of the extension replaces this one, whose context is invalidated. */
export function onReplaced(leave: () => void): void {
  const replaced = () => {
    if (!isContextInvalidated()) return;
    call<void>(document, 'removeEventListener', ARRIVED, replaced);
    leave();
  };
  listen(document, ARRIVED, replaced);
}

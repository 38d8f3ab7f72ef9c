import { attributeOf, call, create, isConnected, listen, queryAll, queryOne, rootElementOf } from '@/utils/dom/native';
import { isContextInvalidated } from '@/utils/extension-context';

/** The page can observe and send this event. It only ends what the extension has already left behind. */
const ARRIVED = 'halo-setup-assistant';
/** Has the handover in an attribute; in the page only while there is one. */
const HANDOVER = 'halo-setup-handover';
const ATTRIBUTE = 'for';
const PAIR = 'pair ';
const SAVE = 'save ';
const ELEMENTS = `halo-setup-assistant, halo-setup-markers, ${HANDOVER}`;

/** What an earlier run of the extension knows of the open form, and would otherwise be lost with it. */
export interface Handover {
  /** A pair was read from the form, and is not known to be saved. */
  hadPair: boolean;
  /** The save guard blocks a press of Save. */
  blockedSave: boolean;
}

/** What the note says: the handover, and the id of the record whose form is open. */
type Noted = Handover & { record: string | null | undefined };

/**
 * The handover of this run to a later one, in an element of the page: in Firefox the scripts of a run end with it, and
 * only its elements remain. The page can read, write and remove it: a guide that finds it blocks a Save, and its dialog
 * asks about a press that may not have happened.
 */
export class HandoverNote {
  readonly #element = create(HANDOVER);
  #noted: Noted = { record: undefined, hadPair: false, blockedSave: false };
  #isOver = false;

  /** Changes what the note says. Never throws: neither capture nor guard depends on it. */
  change(noted: Partial<Noted>): void {
    this.#noted = { ...this.#noted, ...noted };
    this.#write();
  }

  /** Writes the note again where the page removed it, for the run that replaces this one. Then nothing changes it. */
  end(): void {
    this.#write();
    this.#isOver = true;
  }

  #write(): void {
    if (this.#isOver) return;
    const { record, hadPair, blockedSave } = this.#noted;
    const words = hadPair || blockedSave ? (hadPair ? PAIR : '') + (blockedSave ? SAVE : '') + record : '';
    try {
      // The page may observe its document, and each scan reads the pair again.
      if (words === (isConnected(this.#element) ? attributeOf(this.#element, ATTRIBUTE) : '')) return;
      this.#element.setAttribute(ATTRIBUTE, words);
      if (words === '') this.#element.remove();
      else rootElementOf(document).append(this.#element);
    } catch {
      // A later run then knows nothing of this form.
    }
  }
}

/**
 * Ends what an earlier run of this extension left in the document: after an update or a reload the old guide still
 * guards there, and in Firefox only its elements remain. Returns what the old guide hands over about the form of this
 * record; nothing when the admin went to another one since.
 */
export function replaceEarlierGuide(record: string | null | undefined): Handover {
  call<boolean>(document, 'dispatchEvent', new Event(ARRIVED));
  const noted = attributeOf(queryOne(document, HANDOVER), ATTRIBUTE) ?? '';
  const words = noted.endsWith(` ${record}`) ? noted : '';
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

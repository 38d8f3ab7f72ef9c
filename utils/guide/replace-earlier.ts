import { call, listen, queryAll } from '@/utils/dom/native';
import { isContextInvalidated } from '@/utils/extension-context';

/**
 * The page can observe and send these events. They only end what the extension has already left behind, or block a
 * Save.
 */
const ARRIVED = 'halo-setup-assistant';
const HAD_PAIR = 'halo-setup-assistant-pair';
const BLOCKED_SAVE = 'halo-setup-assistant-save';
const ELEMENTS = 'halo-setup-assistant, halo-setup-markers';

/** What an earlier run of the extension knows of the open form, and would otherwise be gone with it. */
export interface Handover {
  /** A pair was read from the form, and is not known to be saved. */
  hadPair: boolean;
  /** The save guard blocks a press of Save. */
  blockedSave: boolean;
}

/**
 * Ends what an earlier run of this extension left in the document: after an update or a reload the old guide still
 * guards there, and in Firefox only its elements remain. Returns what the old guide hands over.
 */
export function replaceEarlierGuide(): Handover {
  const said = new Set<string>();
  const answered = new AbortController();
  for (const type of [HAD_PAIR, BLOCKED_SAVE])
    listen(document, type, () => void said.add(type), { signal: answered.signal });
  send(ARRIVED);
  answered.abort();
  for (const element of queryAll(document, ELEMENTS)) element.remove();
  return { hadPair: said.has(HAD_PAIR), blockedSave: said.has(BLOCKED_SAVE) };
}

/** Calls `leave` once another run of the extension replaces this one, whose context is invalidated. */
export function onReplaced(leave: () => Handover): void {
  const replaced = () => {
    if (!isContextInvalidated()) return;
    call<void>(document, 'removeEventListener', ARRIVED, replaced);
    const { hadPair, blockedSave } = leave();
    if (hadPair) send(HAD_PAIR);
    if (blockedSave) send(BLOCKED_SAVE);
  };
  listen(document, ARRIVED, replaced);
}

function send(type: string): void {
  call<boolean>(document, 'dispatchEvent', new Event(type));
}

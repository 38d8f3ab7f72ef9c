import { call, listen, queryAll } from '@/utils/dom/native';
import { isContextInvalidated } from '@/utils/extension-context';

/** The page can see and send it; it only ends what the extension has already left behind. */
const ARRIVED = 'halo-setup-assistant';
const ELEMENTS = 'halo-setup-assistant, halo-setup-markers';

/**
 * Ends what an earlier run of this extension left in the document: after an update or a reload the old guide still
 * guards there, and in Firefox only its elements remain.
 */
export function replaceEarlierGuide(): void {
  call<boolean>(document, 'dispatchEvent', new Event(ARRIVED));
  for (const element of queryAll(document, ELEMENTS)) element.remove();
}

/** Calls `leave` once another run of the extension takes over a document that this one is cut off from. */
export function onReplaced(leave: () => void): void {
  const replaced = () => {
    if (!isContextInvalidated()) return;
    call<void>(document, 'removeEventListener', ARRIVED, replaced);
    leave();
  };
  listen(document, ARRIVED, replaced);
}

import { matches, queryAll, textOf } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { SAVE_FAILED, TOAST, TOAST_ERROR } from './selectors';

/**
 * Returns the visible messages that report a failed Save: by their text, or as an error in any language. A page may
 * still show an old one, so the caller compares with those from before its Save.
 */
export function failureToasts(doc: Document): Element[] {
  return [...queryAll(doc, TOAST)].filter(
    (el) => isVisible(el) && (matches(el, TOAST_ERROR) || SAVE_FAILED.test(textOf(el))),
  );
}

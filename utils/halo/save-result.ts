import { isVisible } from '@/utils/dom/visible';
import { SAVE_FAILED, TOAST, TOAST_ERROR } from './selectors';

/**
 * Returns the visible messages that report a failed Save: by their text, or as an error in any language. A page may
 * still show an old one, so the caller compares with those from before its Save.
 */
export function failureToasts(doc: Document): Element[] {
  return [...doc.querySelectorAll(TOAST)].filter(
    (el) => isVisible(el) && (el.matches(TOAST_ERROR) || SAVE_FAILED.test(el.textContent ?? '')),
  );
}

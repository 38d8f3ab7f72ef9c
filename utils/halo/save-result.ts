import { isVisible } from '@/utils/dom/visible';
import { SAVE_FAILED, TOAST, TOAST_ERROR } from './selectors';

/**
 * The messages on show that say that a Save failed: by their words, or as an error, in whatever language. A page may keep
 * an old one on show, so the caller compares with what stood there before its Save.
 */
export function failureToasts(doc: Document): Element[] {
  return [...doc.querySelectorAll(TOAST)].filter(
    (el) => isVisible(el) && (el.matches(TOAST_ERROR) || SAVE_FAILED.test(el.textContent ?? '')),
  );
}

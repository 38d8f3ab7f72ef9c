import { openRoots } from '@/utils/dom/flat-tree';
import { attributeOf, bodyOf, byId, call, contains, matches, native, queryAll, queryOne } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import { isOfOthers, MAX_TEXT_LENGTH, regionText } from './integration-row';
import { ALERT, STATUS_TEXT, TEXT_FIELDS, WRONG_FIELD } from './selectors';

/** One message of the page. The element counts too: the same words in a new one are a new message. */
export interface StatusText {
  element: Element;
  text: string;
  /** The messages in it: one, or several where a container has some that are alike. */
  parts: { element: Element; text: string }[];
}

/** Returns the page's present messages: its alerts, and the texts next to the fields that it reports as wrong. */
export function statusTexts(document: Document): StatusText[] {
  const said = everywhere(document, STATUS_TEXT).filter(
    (element) =>
      queryOne(element, TEXT_FIELDS) === null &&
      isVisible(element) &&
      (matches(element, ALERT) || !isOfOthers(element)),
  );
  // The outermost, so that a message's title and text stay one.
  const whole = said.filter((element) => !said.some((other) => other !== element && contains(other, element)));
  return [...readAll(whole), ...fieldMessages(document)];
}

/** Returns the texts next to the fields that the page reports as wrong. */
export function fieldMessages(document: Document): StatusText[] {
  const messages = everywhere(document, WRONG_FIELD).flatMap((field) => {
    const root = call<Node>(field, 'getRootNode') as Document | ShadowRoot;
    const ids = attributeOf(field, 'aria-describedby')?.split(/\s+/u) ?? [];
    return ids.map((id) => byId(root, id)).filter((element) => element !== null);
  });
  return readAll([...new Set<Element>(messages)].filter(isVisible));
}

/** Returns all elements of the body that match, in open shadow roots too. */
function everywhere(document: Document, selector: string): Element[] {
  return openRoots(document).flatMap((root) => {
    const found = Array.from(queryAll(root, selector));
    return root === document ? found.filter((element) => contains(bodyOf(document), element)) : found;
  });
}

function readAll(elements: Element[]): StatusText[] {
  return elements
    .map((element) => ({ element, text: regionText(element), parts: partsOf(element).map(textOfStatus) }))
    .filter(({ text }) => text !== '' && text.length <= MAX_TEXT_LENGTH);
}

function textOfStatus(element: Element): StatusText['parts'][number] {
  return { element, text: regionText(element) };
}

/** Containers of toasts are searched to this depth; a page may nest more than a recursion can follow. */
const MAX_DEPTH = 30;

/** Returns the separate messages in an element. Each toast of a container is a message of its own. */
function partsOf(element: Element, depth = MAX_DEPTH): Element[] {
  const children = Array.from(native(element, 'children'));
  const [first] = children;
  if (!first || depth === 0) return [element];
  if (children.length === 1) return regionText(first) === regionText(element) ? partsOf(first, depth - 1) : [element];
  const alike = children.every(
    (one) =>
      native(one, 'tagName') === native(first, 'tagName') && native(one, 'className') === native(first, 'className'),
  );
  return alike ? children.flatMap((child) => partsOf(child, depth - 1)) : [element];
}

import { native } from './native';

/** A text, or one of the two edges of an element. */
type Step = { node: Text; isEnd: false } | { node: Element; isEnd: boolean };

/**
 * Yields an element and what is below it in the order of the document: texts, and each element at its start and at
 * its end. Those that match `skip` are left out with their content. A page may nest thousands of elements, so this
 * does not recurse.
 */
export function* nodesBelow(root: Element, skip: (el: Element) => boolean): Generator<Step> {
  const ahead: { node: Node; isEnd: boolean }[] = [{ node: root, isEnd: false }];
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    const { node, isEnd } = step;
    if (node instanceof Text) yield { node, isEnd: false };
    if (!(node instanceof Element)) continue;
    if (isEnd) yield { node, isEnd };
    else if (!skip(node)) {
      yield { node, isEnd };
      ahead.push({ node, isEnd: true });
      for (let child = native(node, 'lastChild'); child; child = native(child, 'previousSibling'))
        ahead.push({ node: child, isEnd: false });
    }
  }
}

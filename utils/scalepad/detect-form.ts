import { flatClosest, flatNodes } from '@/utils/dom/flat-tree';
import { attributeOf, bodyOf, call, documentOf, matches, native, parentOf } from '@/utils/dom/native';
import { isVisible } from '@/utils/dom/visible';
import type { FieldLabels } from '@/utils/fill-outcome';
import type { CredentialId } from '@/utils/recipe/schema';
import { findForm } from './form';
import { DISTINCTIVE_FIELDS, FORM_REGIONS, NAMED, TEXT_FIELDS, VENDOR } from './selectors';

/**
 * Checks whether the HaloPSA form is open on this page: the two fields that only Halo's form has exist, each once, and
 * Halo is named next to them or in the page's title or address. Reads only; returns the fields that were found once.
 */
export function detectForm(document: Document, labels: FieldLabels): { form: boolean; fields: CredentialId[] } {
  const { fields, box } = findForm(document, labels);
  const form = box !== null && namesHalo(document, fields.get(DISTINCTIVE_FIELDS[0])?.[0] ?? box);
  const once = labels.map(({ credential }) => credential).filter((id) => fields.get(id)?.length === 1);
  return { form, fields: form ? once : [] };
}

/** Returns whether the page says that the form around a field is Halo's: in its title or address, or next to the field. */
export function namesHalo(document: Document, field: Element): boolean {
  const { pathname, hash, search } = location;
  if (
    VENDOR.test(native(document, 'title')) ||
    VENDOR.test(`${pathname} ${search} ${hash}`.replace(/[^a-z0-9]+/gi, ' '))
  )
    return true;
  for (const node of flatNodes(regionOf(field))) {
    if (node instanceof Element ? isNamedHalo(node) : isTextOfHalo(node)) return true;
  }
  return false;
}

function isNamedHalo(element: Element): boolean {
  return (
    matches(element, NAMED) &&
    ['alt', 'title', 'aria-label'].some((name) => VENDOR.test(attributeOf(element, name) ?? '')) &&
    isVisible(element)
  );
}

/** Checks whether a text names Halo, is drawn, and is not the text of a field. */
function isTextOfHalo(node: Node): boolean {
  const holder = parentOf(node) ?? (call<Node>(node, 'getRootNode') as Partial<ShadowRoot>).host ?? null;
  return (
    node.nodeType === Node.TEXT_NODE &&
    VENDOR.test(node.nodeValue ?? '') &&
    holder !== null &&
    !matches(holder, TEXT_FIELDS) &&
    isVisible(holder)
  );
}

/** Returns the part of the page that the form belongs to. */
export function regionOf(field: Element): Element {
  for (const selector of FORM_REGIONS) {
    const region = flatClosest(field, selector);
    if (region) return region;
  }
  return bodyOf(documentOf(field));
}

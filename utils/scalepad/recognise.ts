import type { FieldLabels } from '../messages';
import type { CredentialId } from '../recipe/schema';
import { findFields, type TextField } from './fields';
import { FORM_REGIONS, NAMED, TELLING, TEXT_FIELDS, VENDOR } from './table';
import { isVisible } from './visible';

/**
 * Is the HaloPSA form open on this page? It is when the two fields that only Halo's form has are there, each once, and
 * Halo is named near them or in the page's title or address. Reads only; gives the fields that were found once.
 */
export function recogniseForm(document: Document, fields: FieldLabels): { form: boolean; fields: CredentialId[] } {
  const found = findFields(document, fields);
  const once = fields.map(({ credential }) => credential).filter((id) => found.get(id)?.length === 1);
  const telling = TELLING.map((id) => (once.includes(id) ? found.get(id)?.[0] : undefined));
  const form = telling.every((field) => field !== undefined) && namesHalo(document, telling[0]);
  return { form, fields: form ? once : [] };
}

function namesHalo(document: Document, field: TextField | undefined): boolean {
  const { pathname, hash, search } = document.location;
  if (VENDOR.test(document.title) || VENDOR.test(`${pathname} ${search} ${hash}`.replace(/[^a-z0-9]+/gi, ' ')))
    return true;
  const region = regionOf(document, field);
  if (textNamesHalo(document, region)) return true;
  return Array.from(region.querySelectorAll(NAMED)).some(
    (element) =>
      isVisible(element) &&
      ['alt', 'title', 'aria-label'].some((name) => VENDOR.test(element.getAttribute(name) ?? '')),
  );
}

function regionOf(document: Document, field: TextField | undefined): HTMLElement {
  for (const selector of FORM_REGIONS) {
    const region = field?.closest<HTMLElement>(selector);
    if (region) return region;
  }
  return document.body;
}

/** Piece by piece, because only a piece with the name in it need be looked at: is it drawn, and is it no field's own text. */
function textNamesHalo(document: Document, region: HTMLElement): boolean {
  const pieces = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  for (let piece = pieces.nextNode(); piece; piece = pieces.nextNode()) {
    const holder = piece.parentElement;
    if (holder && VENDOR.test(piece.nodeValue ?? '') && !holder.matches(TEXT_FIELDS) && isVisible(holder)) return true;
  }
  return false;
}

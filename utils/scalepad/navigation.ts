import { flatClosest, flatElements, flatTexts, openRoots } from '@/utils/dom/flat-tree';
import { attributeOf, call, contains, matches, queryAll } from '@/utils/dom/native';
import { topModal } from '@/utils/dom/top-modal';
import { isVisible } from '@/utils/dom/visible';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { NavigationId } from '@/utils/setup/navigation-ids';
import { DISABLED, IN_FORM, NAVIGABLE, NAVIGATION, NEVER_CLICKED } from './selectors';

/** A longer text describes an element and is no command on it. */
const MAX_NAME_WORDS = 4;

/**
 * Returns the visible elements of the page that lead on and have exactly this label: as their whole name, otherwise, as
 * on a tile, as one piece of their text. More than one means that the label is ambiguous.
 */
export function findNavigation(document: Document, id: NavigationId): HTMLElement[] {
  const roots = openRoots(document);
  const modal = topModal(roots);
  const seen = roots
    .flatMap((root) => [...queryAll<HTMLElement>(root, NAVIGABLE)])
    .filter((element) => !matches(element, DISABLED) && (modal === null || contains(modal, element)));
  const label = NAVIGATION[id];
  const isNamed = (element: Element) => namesOf(element).some((name) => normaliseLabel(name) === label);
  const hasPiece = (element: Element) => flatTexts(element).some((piece) => normaliseLabel(piece) === label);
  for (const fits of [isNamed, hasPiece]) {
    const found = outermost(seen.filter(fits).filter(isVisible));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Clicks an element that leads on. Every click of the extension in ScalePad is made here. Refuses whatever may do more
 * than lead on: what belongs to a form, what goes to another site, and what is named by a word of NEVER_CLICKED. Returns
 * whether it clicked.
 */
export function clickNavigation(element: HTMLElement): boolean {
  if (!mayClick(element)) return false;
  call<void>(element, 'click');
  return true;
}

function mayClick(element: HTMLElement): boolean {
  if (flatClosest(element, IN_FORM) || !isVisible(element) || matches(element, DISABLED)) return false;
  if ([...flatElements(element, '*')].some((part) => matches(part, IN_FORM))) return false;
  if (element instanceof HTMLAnchorElement && !leadsOn(element)) return false;
  return ![...namesOf(element), ...flatTexts(element)].some(isForbidden);
}

function leadsOn({ origin, target, protocol }: HTMLAnchorElement): boolean {
  return origin === location.origin && protocol === location.protocol && (target === '' || target === '_self');
}

function isForbidden(text: string): boolean {
  return text.trim().split(/\s+/u).length <= MAX_NAME_WORDS && NEVER_CLICKED.test(text);
}

function namesOf(element: Element): string[] {
  return [
    flatTexts(element).join(' '),
    flatTexts(element).join(''),
    ...['aria-label', 'title'].map((name) => attributeOf(element, name) ?? ''),
  ];
}

/** Returns the outermost elements: a link around a button leads to the same page. */
function outermost(found: HTMLElement[]): HTMLElement[] {
  return found.filter((element) => !found.some((other) => other !== element && contains(other, element)));
}

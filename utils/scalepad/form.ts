import { flatContains, flatNodes, flatParent } from '@/utils/dom/flat-tree';
import { matches, native, rectOf } from '@/utils/dom/native';
import type { FieldLabels } from '@/utils/fill-outcome';
import type { TextField } from '../dom/write-text';
import type { CredentialId } from '../recipe/schema';
import { findFields, visibleFields } from './fields';
import { DISTINCTIVE_FIELDS, PART_START, WHOLE_FORM } from './selectors';

/** Where the HaloPSA form is on the page. */
export interface FoundForm {
  /** The fields of each credential. None: missing. Two: ambiguous, so none may be written. */
  fields: Map<CredentialId, TextField[]>;
  /**
   * The smallest part of the page with all fields that were found once; null where the distinctive ones are not there
   * once.
   */
  box: Element | null;
}

/** What is known of the form while the search goes on. */
interface Search {
  box: Element;
  /** The fields that only Halo's form has. */
  distinctive: TextField[];
  /** The fields that are none of the form's by their labels. */
  others: TextField[];
}

/**
 * Finds the form's fields in the smallest part of the page with the distinctive ones: another vendor's form on the
 * same page may have its own Client ID.
 */
export function findForm(document: Document, labels: FieldLabels): FoundForm {
  const visible = visibleFields(document);
  const named = findFields(document, labels, visible);
  const pair = findPair(named);
  if (!pair) return { fields: named, box: null };
  const ours = new Set([...named.values()].flat());
  const search: Search = { ...pair, others: visible.filter((field) => !ours.has(field)) };
  const fields = new Map<CredentialId, TextField[]>(
    DISTINCTIVE_FIELDS.map((id, at) => [id, pair.distinctive.slice(at, at + 1)]),
  );
  // The Tenant first: no other field shows as well where the form ends.
  const rest = labels.map(({ credential }) => credential).filter((id) => !fields.has(id));
  for (const id of rest.sort((a, b) => Number(b === 'tenant') - Number(a === 'tenant'))) {
    const { found, box } = widen(search, named.get(id) ?? []);
    fields.set(id, found);
    if (found.length !== 1) continue;
    search.box = box;
    if (id === 'tenant') search.distinctive = [...search.distinctive, ...found];
  }
  return { fields, box: search.box };
}

/** Returns the two distinctive fields: one that is there once, and of the other the nearest. */
function findPair(named: Map<CredentialId, TextField[]>): Pick<Search, 'box' | 'distinctive'> | null {
  const [first = [], second = []] = DISTINCTIVE_FIELDS.map((id) => named.get(id) ?? []);
  const isFirstAlone = first.length === 1;
  const [anchor] = isFirstAlone ? first : second.length === 1 ? second : [];
  for (let box = anchor ? flatParent(anchor) : null; box && anchor; box = flatParent(box)) {
    const closest = inside(box, isFirstAlone ? second : first);
    const [other] = closest;
    if (closest.length > 1) return null;
    if (other) return { box, distinctive: isFirstAlone ? [anchor, other] : [other, anchor] };
    if (matches(box, WHOLE_FORM) && native(box, 'tagName') !== 'FORM') return null;
  }
  return null;
}

/** Searches the search's box, then each box around it up to the whole form, until there is a field. */
function widen(search: Search, wanted: TextField[]): { found: TextField[]; box: Element } {
  for (let box: Element | null = search.box; box; box = flatParent(box)) {
    const closest = inside(box, wanted);
    const found =
      closest.length > 1 ? oneOf(closest, box, search) : closest.filter((field) => !isOfOthers(field, box, search));
    if (found.length > 0) return { found, box };
    if (matches(box, WHOLE_FORM)) break;
  }
  return { found: [], box: search.box };
}

function inside(box: Element, fields: TextField[]): TextField[] {
  return fields.filter((field) => flatContains(box, field));
}

/**
 * Of several fields with one label, returns the one that belongs to the distinctive ones; all of them where that is
 * ambiguous.
 */
function oneOf(fields: TextField[], box: Element, search: Search): TextField[] {
  const rules = [isInOtherColumn, isInOtherBranch, isInOtherPart];
  let left = fields;
  for (const isOther of rules) {
    const ours = left.filter((field) => !isOther(field, box, search));
    if (ours.length === 1) return ours;
    if (ours.length > 0) left = ours;
  }
  return left;
}

/**
 * Checks whether a single field belongs to another form: it is outside of the part with the distinctive fields, or
 * under another heading.
 */
function isOfOthers(field: TextField, box: Element, search: Search): boolean {
  return (box !== search.box && isInOtherBranch(field, box, search)) || isInOtherPart(field, box, search);
}

/**
 * Checks whether it is in a branch of the box with fields that are not the form's, and without a distinctive one.
 * Where the distinctive ones share their branches with others, as the rows of a table do, branches say nothing.
 */
function isInOtherBranch(field: TextField, box: Element, { distinctive, others }: Search): boolean {
  const isShared = (one: TextField) => inside(branchOf(one, box), others).length > 0;
  const branch = branchOf(field, box);
  return inside(branch, distinctive).length === 0 && isShared(field) && !distinctive.some(isShared);
}

function branchOf(field: TextField, box: Element): Element {
  let branch: Element = field;
  for (let at = flatParent(field); at && at !== box; at = flatParent(at)) branch = at;
  return branch;
}

/** Checks whether it is under a heading with fields that are not the form's, and without a distinctive one. */
function isInOtherPart(field: TextField, box: Element, { distinctive, others }: Search): boolean {
  let part = 0;
  const parts = new Map<Node, number>();
  for (const node of flatNodes(box)) {
    if (node instanceof Element && matches(node, PART_START)) part += 1;
    parts.set(node, part);
  }
  const own = parts.get(field);
  const has = (fields: TextField[]) => fields.some((other) => parts.get(other) === own);
  return !has(distinctive) && has(others);
}

/**
 * Checks whether it is next to the distinctive fields, which are one below the other, in a column with fields that
 * are not the form's.
 */
function isInOtherColumn(field: TextField, box: Element, { distinctive, others }: Search): boolean {
  const column = distinctive.map((one) => rectOf(one));
  const left = Math.min(...column.map((rect) => rect.left));
  const right = Math.max(...column.map((rect) => rect.right));
  const isBeside = (one: TextField) => {
    const rect = rectOf(one);
    return rect.right <= left || rect.left >= right;
  };
  return isBeside(field) && inside(box, others).some(isBeside);
}

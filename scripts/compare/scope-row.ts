import { SCOPE } from '@/utils/halo/selectors';
import { normaliseLabel } from '@/utils/recipe/normalise';
import type { Row } from './comparison';
import { locationOf, type Sources, TABLES } from './table-lines';

/** A name that may be a scope's, also with another separator than Halo's. */
const LIKE_SCOPE = /^(?:read|edit|editmine|access|write)[:._/-]\S+$/iu;
const MAX_CANDIDATES = 4;

/** Checks whether a label may be the name of a scope. */
export function isLikeScope(label: string): boolean {
  return SCOPE.test(label) || LIKE_SCOPE.test(label);
}

/**
 * Returns the row of a scope that was not found. Never proposes a line: the recipes' scopes are requested from every
 * tenant, and the pattern of scopes must match them.
 */
export function scopeRow(row: Pick<Row, 'what' | 'name'>, unknown: readonly string[], sources: Sources): Row {
  const [action = '', thing = ''] = partsOf(row.name);
  const scopes = unknown.filter(isLikeScope);
  const near = scopes.filter((one) => partsOf(one)[1] === thing && partsOf(one)[0] === action);
  const others = near.length > 0 ? near : scopes.filter((one) => partsOf(one)[0] === action);
  const files = [TABLES.full, TABLES.minimal].map((file) => locationOf(file, `'${row.name}',`, sources.get(file)));
  const place = files.filter((one) => /:\d+$/u.test(one)).join(', ');
  if (others.length === 0) return { ...row, verdict: 'missing', note: place };
  const texts = others.slice(0, MAX_CANDIDATES).map((text) => `"${text}"`);
  const note = `${texts.join(' or ')} here: another scope name needs a decision by a person (${place})`;
  return { ...row, verdict: near.length > 0 ? 'different' : 'missing', note };
}

function partsOf(name: string): string[] {
  return normaliseLabel(name).split(/[:._/-]/u);
}

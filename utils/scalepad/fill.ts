import type { CredentialValues, FieldLabels, FieldOutcome } from '../messages';
import type { CredentialId } from '../recipe/schema';
import type { TextField } from './fields';
import { findForm } from './form';
import { recogniseForm } from './recognise';
import { nextFrame, writeText } from './write';

/**
 * Writes each value into its field, finds the field again and reads it back. Looks for the form anew before every
 * write: when the page has gone over to something else, the rest is not written. A field that holds something else is
 * left as it is, unless `overwrite`. Presses nothing.
 */
export async function fillForm(
  document: Document,
  fields: FieldLabels,
  values: CredentialValues,
  overwrite: boolean,
): Promise<FieldOutcome[]> {
  const outcomes: FieldOutcome[] = [];
  for (const { credential } of fields) {
    outcomes.push({
      credential,
      outcome: await fillField(document, fields, credential, values[credential], overwrite),
    });
  }
  return outcomes.map((seen) => ({ ...seen, outcome: lasting(document, fields, seen, values) }));
}

async function fillField(
  document: Document,
  fields: FieldLabels,
  credential: CredentialId,
  value: string | undefined,
  overwrite: boolean,
): Promise<FieldOutcome['outcome']> {
  if (value === undefined) return 'no-value';
  if (!recogniseForm(document, fields).form) return 'not-found';
  const field = only(document, fields, credential);
  if (typeof field === 'string') return field;
  if (field.value === value) return 'already-there';
  if (field.disabled || field.readOnly) return 'locked';
  // Somebody's own typing is not thrown away unasked; the value with a copied space around it is ours.
  const held = field.value.trim();
  if (held !== '' && held !== value && !overwrite) return 'other-value';
  writeText(field, value);
  await nextFrame(document);
  return 'filled';
}

/** Read back when all are written: a page may clear one field when another one changes. */
function lasting(
  document: Document,
  fields: FieldLabels,
  seen: FieldOutcome,
  values: CredentialValues,
): FieldOutcome['outcome'] {
  if (seen.outcome !== 'filled' && seen.outcome !== 'already-there') return seen.outcome;
  const field = only(document, fields, seen.credential);
  return typeof field !== 'string' && field.value === values[seen.credential] ? seen.outcome : 'not-kept';
}

function only(
  document: Document,
  fields: FieldLabels,
  credential: CredentialId,
): TextField | 'not-found' | 'ambiguous' {
  const found = findForm(document, fields).fields.get(credential) ?? [];
  if (found.length > 1) return 'ambiguous';
  return found[0] ?? 'not-found';
}

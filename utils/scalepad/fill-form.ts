import { bodyOf, matches, native } from '@/utils/dom/native';
import { untilPageReacted } from '@/utils/dom/page-reaction';
import { pressNoKey, type TextField, writeText } from '@/utils/dom/write-text';
import type { FieldLabels, FieldOutcome, FilledForm } from '@/utils/fill-outcome';
import { type CredentialValues, definitionOf } from '@/utils/recipe/constants';
import type { CredentialId } from '@/utils/recipe/schema';
import { trimEndWhere } from '@/utils/recipe/trim-end';
import { isConnectDisabled } from './connect-button';
import { detectForm } from './detect-form';
import { findForm } from './form';
import { BROWSER_FILLED, DISABLED } from './selectors';

/** What one fill works on. */
interface Fill {
  document: Document;
  labels: FieldLabels;
  values: CredentialValues;
  overwrite: boolean;
}

/**
 * Writes each value into its field, then finds each field again and reads it back after all are written and left.
 * Detects the form before every write: when the page has changed to something else, the rest is not written. A field
 * with another text stays as it is, unless `overwrite`. Writes nothing after `signal`. Presses
 * nothing.
 */
export async function fillForm(
  document: Document,
  labels: FieldLabels,
  values: CredentialValues,
  overwrite: boolean,
  signal?: AbortSignal,
): Promise<FilledForm> {
  const fill: Fill = { document, labels, values, overwrite };
  const focused = native(document, 'activeElement');
  const outcomes: FieldOutcome[] = [];
  for (const { credential } of labels) {
    const isStopped = signal?.aborted === true;
    outcomes.push({
      credential,
      outcome: isStopped ? 'stopped' : await fillField(fill, credential, values[credential]),
    });
  }
  if (focused instanceof HTMLElement && focused !== bodyOf(document)) focused.focus({ preventScroll: true });
  // Once more: a page may react one frame after a field was left.
  await untilPageReacted(document);
  if (isConnectDisabled(document, labels) && !signal?.aborted) {
    for (const { credential } of outcomes.filter(isWritten)) {
      const field = only(fill, credential);
      if (typeof field !== 'string') pressNoKey(field);
    }
    await untilPageReacted(document);
  }
  return { fields: outcomes.map((outcome) => readBack(fill, outcome)), asleep: isConnectDisabled(document, labels) };
}

async function fillField(
  fill: Fill,
  credential: CredentialId,
  value: string | undefined,
): Promise<FieldOutcome['outcome']> {
  if (value === undefined && definitionOf(credential).required === 'always') return 'no-value';
  if (!detectForm(fill.document, fill.labels).form) return 'not-found';
  if (value === undefined) return leaveBlank(fill, credential);
  const field = only(fill, credential);
  if (typeof field === 'string') return field;
  const isThere = field.value === value;
  // The attribute is what the page itself set; a framework keeps it at its own state.
  if (isThere && field.defaultValue === value) return 'already-there';
  if (isLocked(field)) return isThere ? 'already-there' : 'locked';
  if (!isThere && !fill.overwrite) {
    // Before the first press in a page the browser shows what it filled in, and hides it from scripts.
    if (matches(field, BROWSER_FILLED)) return 'browser-login';
    // A text that a person typed is not overwritten without their consent.
    if (field.value.trim() !== '' && !isSpelling(credential, field.value, value) && field.value.trim() !== value)
      return 'other-value';
  }
  // A person could not type it whole.
  if (field.maxLength >= 0 && value.length > field.maxLength) return 'not-kept';
  // Written again where it already has the value: a page may not know what was restored or set without an event.
  if (credential === 'clientSecret') preventAutosave(field);
  const isTyped = writeText(field, value);
  await untilPageReacted(fill.document);
  if (isThere) return 'already-there';
  return isTyped ? 'filled' : 'unsure';
}

/** Handles the field of a value that this Halo does not have: a text in it would be sent. */
async function leaveBlank(fill: Fill, credential: CredentialId): Promise<FieldOutcome['outcome']> {
  const text = () => {
    const field = only(fill, credential);
    return typeof field === 'string' ? '' : field.value.trim();
  };
  const field = only(fill, credential);
  if (typeof field === 'string' || text() === '') return 'not-needed';
  if (isLocked(field)) return 'locked';
  if (!fill.overwrite) return 'other-value';
  writeText(field, '');
  await untilPageReacted(fill.document);
  return text() === '' ? 'not-needed' : 'not-kept';
}

function isLocked(field: TextField): boolean {
  return matches(field, DISABLED) || field.readOnly;
}

function isWritten({ outcome }: FieldOutcome): boolean {
  return outcome === 'filled' || outcome === 'already-there' || outcome === 'unsure';
}

/** Reads a field back after all are written: a page may clear or rewrite one field when another one changes. */
function readBack(fill: Fill, written: FieldOutcome): FieldOutcome {
  if (!isWritten(written)) return written;
  const { credential } = written;
  const value = fill.values[credential];
  const field = only(fill, credential);
  if (typeof field === 'string' || value === undefined || !isSpelling(credential, field.value, value))
    return { credential, outcome: 'not-kept' };
  return field.value === value ? written : { ...written, as: field.value };
}

function only({ document, labels }: Fill, credential: CredentialId): TextField | 'not-found' | 'ambiguous' {
  const found = findForm(document, labels).fields.get(credential) ?? [];
  if (found.length > 1) return 'ambiguous';
  return found[0] ?? 'not-found';
}

/**
 * Returns whether a field's text is this value, perhaps in the page's own spelling: addresses without the slash at their
 * end, and all but the Client Secret without spaces around it and in other capitals.
 */
function isSpelling(credential: CredentialId, text: string, value: string): boolean {
  return text === value || (credential !== 'clientSecret' && level(text) === level(value));
}

function level(text: string): string {
  return trimEndWhere(text.trim(), (sign) => sign === '/').toLowerCase();
}

/**
 * Keeps what is written into the field out of the browser's session files and form history: Chromium stores the text of
 * open tabs' fields on the disk, except where they say autocomplete="off" or are password fields.
 */
function preventAutosave(field: TextField): void {
  if (field.type !== 'password') field.setAttribute('autocomplete', 'off');
}

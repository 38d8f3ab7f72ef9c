import type { FieldOutcome } from '../messages';

/** True when the field now holds the value. */
export function isFilled({ outcome }: FieldOutcome): boolean {
  return outcome === 'filled' || outcome === 'already-there';
}

/** True when the form needs a value in this field. */
export function isWanted({ outcome }: FieldOutcome): boolean {
  return outcome !== 'not-needed';
}

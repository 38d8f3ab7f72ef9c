import type { FieldOutcome } from '../messages';

/** True when the field now holds the value. */
export function isFilled({ outcome }: FieldOutcome): boolean {
  return outcome === 'filled' || outcome === 'already-there';
}

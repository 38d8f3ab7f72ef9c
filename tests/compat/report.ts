/** The result for one library, or for one of its fields or settings. */
export type Verdict = 'right' | 'left' | 'wrong';

export interface Outcome {
  verdict: Verdict;
  /** Such as "17 of 17 set" or "the popup says Filled, the form has nothing: Tenant". */
  text: string;
}

/** Returns the worst verdict, with the texts that led to it. */
export function outcomeOf(right: string, left: readonly string[], wrong: readonly string[]): Outcome {
  if (wrong.length > 0) return { verdict: 'wrong', text: [...wrong, ...left].join('; ') };
  return left.length > 0 ? { verdict: 'left', text: left.join('; ') } : { verdict: 'right', text: right };
}

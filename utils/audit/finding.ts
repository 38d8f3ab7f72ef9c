import type { Failed, LabelledControl, Reading, TargetValue, WriteFailure } from '@/utils/form-controls/types';
import type { Requirement } from '../recipe/schema';

/** `met` and `exceeds` satisfy the requirement; nothing is ever lowered. */
export type FindingStatus = 'met' | 'exceeds' | 'differs' | 'missing' | 'ambiguous' | 'locked';

/** A requirement compared with the page at one moment. */
export interface Finding {
  requirement: Requirement;
  status: FindingStatus;
  /** The wanted value in words. */
  wanted: string;
  /** What has to be written into the control. */
  target: TargetValue;
  /** What the control shows now in words; null when it shows nothing or was not found. */
  present: string | null;
  /** The control, while the page keeps it; null unless exactly one was found. */
  control: LabelledControl | null;
  reading: Reading | null;
  /** Labels on the page with a similar spelling, where none was found. Only for the admin to decide about. */
  similarLabels: string[];
  /** The control is in another section than the recipe names: there may be a better one further down. */
  elsewhere: boolean;
  /** The present value is a bare number instead of a text: its meaning cannot be read. */
  unreadable: boolean;
  /** The control that grants more than is required, as the page writes it, such as the scope `all`. */
  grantedBy: string | null;
}

/** The result of Apply for one requirement. */
export interface Outcome {
  requirementId: string;
  result: 'set' | 'was-met' | 'left';
  /** Why it was left to the admin. */
  why?: (Exclude<WriteFailure, { reason: 'came-late' }> | { reason: 'missing' | 'ambiguous' | 'reverted' | 'rank' }) &
    Pick<Failed, 'stuckAt'>;
}

/** A change that Apply made and Undo reverts. */
export interface Change {
  requirement: Requirement;
  target: TargetValue;
  before: Reading;
  /** What the page showed in words after Apply; undefined where Apply was stopped. */
  after?: string | null;
}

/** Checks whether a finding counts as done. */
export function isMet(finding: Pick<Finding, 'status'>): boolean {
  return finding.status === 'met' || finding.status === 'exceeds';
}

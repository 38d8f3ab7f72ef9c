import type { CredentialId } from './recipe/constants';

/** The labels of the form's fields, from the recipe. */
export type FieldLabels = { credential: CredentialId; labels: string[] }[];

/** What the content script on ScalePad sees of the form. */
export interface FormStatus {
  /** The browser translated the page. */
  translated?: boolean;
  form: boolean;
  /** Which of the form's fields were found. */
  fields: CredentialId[];
  /** Token of this document, new on every page load. */
  document: string;
}

/**
 * The result of one field. `other-value`: it has another value, which the admin decides about. `not-needed`: this Halo
 * has no such value (a Tenant, on an own server), and the field is empty.
 */
export const FIELD_OUTCOMES = [
  'filled',
  'already-there',
  'not-found',
  'ambiguous',
  'not-kept',
  'locked',
  'no-value',
  'other-value',
  'not-needed',
  /**
   * The value was set by events that a page can distinguish from a person's: only the page knows whether it accepts
   * them.
   */
  'unsure',
  /** The browser's password manager filled in its saved login. */
  'browser-login',
  /** The admin stopped the guided run before this field. */
  'stopped',
  /** The field had the value after the fill, and has another one now. */
  'changed',
] as const;

export interface FieldOutcome {
  credential: CredentialId;
  outcome: (typeof FIELD_OUTCOMES)[number];
  /** The page's own spelling of the value, where it rewrote it; never of the Client Secret. */
  as?: string;
}

/** Checks whether the field now has the value. */
export function isFilled({ outcome }: FieldOutcome): boolean {
  return outcome === 'filled' || outcome === 'already-there';
}

/** Checks whether the form needs a value in this field. */
export function isWanted({ outcome }: FieldOutcome): boolean {
  return outcome !== 'not-needed';
}

/** Checks whether a field is left to the admin. */
export function isLeft(filled: readonly FieldOutcome[]): boolean {
  return filled.some((field) => !isFilled(field) && isWanted(field));
}

/** The result of a fill: its fields, and whether the form's button cannot be pressed nevertheless. */
export interface FilledForm {
  fields: FieldOutcome[];
  asleep: boolean;
}

/** The result of a fill, or why nothing was filled. */
export type FillOutcome =
  | {
      ok: true;
      fields: FieldOutcome[];
      asleep?: boolean;
      /** The form that was filled: `document` is its token; `behind`: its tab was not the active one. */
      form: { tabId: number; document: string; title: string; behind: boolean };
    }
  | {
      ok: false;
      reason:
        | 'no-tab'
        | 'several-tabs'
        | 'no-form'
        | 'value-missing'
        | 'page-changed'
        | 'busy'
        | 'no-answer'
        | 'bad-server'
        | 'other-server';
      tabs?: { id: number; title: string }[];
      /**
       * `bad-server`: no addresses that could be filled. `other-server`: not this Halo's own, so the admin must
       * confirm them.
       */
      servers?: FormServer[];
    };

/** A server as it would be written into the form. */
export interface FormServer {
  credential: CredentialId;
  value: string;
}

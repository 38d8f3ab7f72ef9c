import type { CredentialId } from '@/utils/recipe/constants';
import type { FieldOutcome } from '../messages';

/** The result of a fill, or why nothing was filled. */
export type FillOutcome =
  | {
      ok: true;
      fields: FieldOutcome[];
      asleep?: boolean;
      /** The form that was filled: `document` is its token; `behind`: its tab was not the one in front. */
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
      /** `bad-server`: no addresses that could be filled. `other-server`: not this Halo's own, to be asked about. */
      servers?: FormServer[];
    };

/** A server as it would be written into the form. */
export interface FormServer {
  credential: CredentialId;
  value: string;
}

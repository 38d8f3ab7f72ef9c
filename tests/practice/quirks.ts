/** How sure the fact behind a quirk is, as the knowledge pages mark it. */
export type Confidence = 'confirmed' | 'likely' | 'unknown';

/** One named deviation of the practice Halo or ScalePad. Off unless somebody switches it on. */
export interface Quirk {
  id: string;
  /** Whose behaviour it changes. */
  where: 'halo' | 'token' | 'api' | 'scalepad';
  title: string;
  what: string;
  /** Where the behaviour was seen, in words a reader can look up. */
  source: string;
  confidence: Confidence;
}

/** Every quirk there is. Pages read them as `window.__PRACTICE__.quirks[id]`, the server as `store.quirk(id)`. */
export const QUIRKS = [
  {
    id: 'login-type-regenerates-secret',
    where: 'halo',
    title: 'Login Type changes the secret',
    what: 'Choosing a Login Type on a new application makes a new Client Secret.',
    source: 'Appxite: select Agent logins first, as it will change your Client Secret',
    confidence: 'likely',
  },
  {
    id: 'client-id-changes-on-save',
    where: 'halo',
    title: 'Save changes the Client ID',
    what: 'Halo gives a new application another Client ID when it is saved for the first time.',
    source: 'Halo run-books: the Client ID may change after saving; HaloAPI issue 19',
    confidence: 'confirmed',
  },
  {
    id: 'slow-record',
    where: 'halo',
    title: 'Records arrive late',
    what: 'A role, agent or application takes three seconds to load; the menus are there at once.',
    source: 'Run-book on the Roles pages: only the menu is there while the record loads',
    confidence: 'confirmed',
  },
  {
    id: 'save-fails',
    where: 'halo',
    title: 'Save is refused',
    what: 'Halo answers every Save with "Unable to save data." and keeps what it had.',
    source: 'Run-book on the Roles and Agents pages',
    confidence: 'confirmed',
  },
  {
    id: 'tenant-missing',
    where: 'halo',
    title: 'No tenant',
    what: "The API page and authinfo show no tenant, as on a Halo that runs on the customer's own server.",
    source: 'CIPP, CyberCNS and n8n guides: leave the tenant blank when self-hosting',
    confidence: 'confirmed',
  },
  {
    id: 'token-429',
    where: 'token',
    title: 'Token endpoint is busy twice',
    what: 'The first two token requests are refused with 429 and Retry-After: 1.',
    source: 'HaloAPI retries 429 with backoff',
    confidence: 'confirmed',
  },
  {
    id: 'token-429-always',
    where: 'token',
    title: 'Token endpoint stays busy',
    what: 'Every token request is refused with 429 and Retry-After: 30.',
    source: 'HaloAPI retries 429 with backoff',
    confidence: 'likely',
  },
  {
    id: 'token-500',
    where: 'token',
    title: 'Token endpoint is broken',
    what: 'Every token request ends with 500 and a short HTML page.',
    source: 'Nothing observed; any server can do this',
    confidence: 'unknown',
  },
  {
    id: 'token-slow',
    where: 'token',
    title: 'Token endpoint is slow',
    what: 'A token takes fifteen seconds, longer than a patient client waits.',
    source: 'Nothing observed; any server can do this',
    confidence: 'unknown',
  },
  {
    id: 'oauth-errors-400',
    where: 'token',
    title: 'invalid_client comes with 400',
    what: 'A wrong Client ID or secret is answered with 400 and JSON instead of 401.',
    source: 'Halo ITSM API scripts: a 400 carries a JSON body naming the problem',
    confidence: 'confirmed',
  },
  {
    id: 'api-429',
    where: 'api',
    title: 'API is busy twice',
    what: 'The first two list requests are refused with 429 and Retry-After: 1.',
    source: 'HaloAPI retries 429 with backoff',
    confidence: 'confirmed',
  },
  {
    id: 'api-500',
    where: 'api',
    title: 'API is broken',
    what: 'Every list request ends with 500.',
    source: 'Seen on /api/Actions without a ticket; for all lists nothing observed',
    confidence: 'likely',
  },
  {
    id: 'api-slow',
    where: 'api',
    title: 'API is slow',
    what: 'A list takes fifteen seconds.',
    source: 'Nothing observed; any server can do this',
    confidence: 'unknown',
  },
  {
    id: 'older-scalepad-form',
    where: 'scalepad',
    title: 'Older ScalePad form',
    what: 'The HaloPSA tile opens the older page: other order and labels, and "Save HaloPSA Setup".',
    source: "ScalePad's guide of 2022, kept on Halo's site",
    confidence: 'confirmed',
  },
] as const satisfies readonly Quirk[];

export type QuirkId = (typeof QUIRKS)[number]['id'];

/** Whether a text from outside (a form, a command line) names a quirk. */
export function isQuirkId(id: unknown): id is QuirkId {
  return QUIRKS.some((quirk) => quirk.id === id);
}

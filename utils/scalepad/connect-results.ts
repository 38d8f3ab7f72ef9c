/**
 * What a page may say after Connect, and what it means. ScalePad's own texts for Halo are not known
 * (docs/scalepad-ui.md 2): "Integration sync error" and "Disabled Integration" are the names of its notifications,
 * the others are common on such pages. The first that matches counts, so the more specific ones are first.
 */
export interface KnownResult {
  /** Key of its cause and cure in the texts. */
  id: ConnectResultId;
  words: RegExp;
  good?: true;
}

export const RESULT_IDS = [
  'connected',
  'required',
  'exists',
  'certificate',
  'timeout',
  'tenant',
  'scope',
  'credentials',
  'ownRights',
  'forbidden',
  'badAddress',
  'unreachable',
  'disabled',
  'syncError',
  'serverError',
] as const;
export type ConnectResultId = (typeof RESULT_IDS)[number];

export const CONNECT_RESULTS: readonly KnownResult[] = [
  {
    // A statement about something that exists, not a heading, a promise or advice. "Saved" does not mean that it works.
    id: 'connected',
    words:
      /(?:^|[.!:] |\b(?:is|are|was|been|now|successfully|(?:halo ?)?psa|halo|integration) )(?:connected(?=$|[.,:!]| (?:to|with|since|and|successfully)\b| [\d·])|syncing)|^success(?:ful)?!?$|\bsuccessfully (?:connect|integrat|add|creat)ed\b|\b(?:(?:connect|integrat)(?:ed|ion)|added|created|sync\w*)\b.{0,30}\bsuccess|\bsync (?:has |is )?(?:started|begun|complete|in progress)|\blast sync(?:ed)?\b.{0,12}\b(?:now|today|seconds?|(?:a|\d) ?min\w*)\b|\blast sync(?:ed)?:? (?:at )?\d\d?:\d\d(?: ?[ap]m)?(?=$|[.·])|\bintegration\b.{0,10}\b(?:added|created)/iu,
    good: true,
  },
  {
    id: 'required',
    words:
      /(?<!\b(?:action|permissions?|scopes?|access|authentication|authori[sz]ation(?! server))\b.{0,20})\brequired\b|(?:must|can|may) ?not be (?:blank|empty)|please (?:enter|fill)\b(?! a valid)/iu,
  },
  {
    id: 'exists',
    words: /\balready (?:exists?|connected|added|integrated|in use|configured|set up)/iu,
  },
  {
    id: 'certificate',
    words: /\bcertificate\b|\b(?:ssl|tls)\b/iu,
  },
  {
    id: 'timeout',
    words: /\btim(?:ed|e)[ -]?out\b|took too long|\b(?:408|504)\b/iu,
  },
  {
    id: 'tenant',
    words: /\btenant\b/iu,
  },
  {
    id: 'scope',
    words: /\binvalid[_ ]scope|\bscopes?\b/iu,
  },
  {
    id: 'credentials',
    words:
      /\binvalid[_ ](?:client|grant|credentials?|login|api)|\b(?:incorrect|wrong|bad) (?:api |client |login )?(?:id|secret|credentials?|key|details)|\bcredentials?\b.{0,20}\b(?:invalid|incorrect|wrong|rejected|expired|revoked)|\brejected\b.{0,20}\bcredentials?\b|\b(?:check|verify|review)\b.{0,30}\b(?:credentials|client id|secret)|\bauthenticat(?:ion error|e|ion\b.{0,30}\bfailed)\b|\bunauthori[sz]ed\b|\b401\b/iu,
  },
  {
    // ScalePad's own permission, before it contacts Halo at all: Manage Sync Settings, or Manage integrations
    // (docs/scalepad-ui.md 1.3).
    id: 'ownRights',
    words: /\bmanage (?:sync settings|integrations?)\b|\bpermissions?\b.{0,20}\bintegration/iu,
  },
  {
    id: 'forbidden',
    words: /\bforbidden\b|\b403\b|\baccess (?:is )?denied\b|\bpermissions?\b|\bnot allowed\b/iu,
  },
  {
    id: 'badAddress',
    words: /\b(?:invalid|malformed|bad|valid) (?:url|uri|address|server|host|domain)|\b404\b|\bnot found\b/iu,
  },
  {
    id: 'unreachable',
    words:
      /\b(?:unable|could ?n['’o]t|can ?n?['’o]t|cannot|failed|not able) (?:to )?(?:successfully )?(?:be )?(?:connect|reach|resolve)|\bconnection (?:failed|refused|reset|error)|\bunreachable\b|\bnetwork error\b|\b50[23]\b/iu,
  },
  {
    id: 'disabled',
    words: /\bdisabled integration\b|\bintegration (?:has been |is |was )?disabled\b/iu,
  },
  {
    id: 'syncError',
    words: /\bsync(?:hroni[sz]ation|ing)? (?:error|failed|failure)|\bfailed to sync\b/iu,
  },
  {
    id: 'serverError',
    words: /\binternal (?:server )?error\b|\b500\b|\bsomething went wrong\b|\bunexpected error\b|\btry again later\b/iu,
  },
];

/** The words of a negative statement. */
export const FAILED =
  /\b(?:(?<!do )not|never|no longer|cannot|unable|fail\w*|errors?|in(?:valid|correct|sufficient|complete)|denied|refused|reject\w*|declined|revoked|blocked|forbidden|missing|wrong|expired|un(?:authori[sz]ed|available|reachable|verified)|suspended|disabled|timed out)\b|(?<!do)n['’]t\b/iu;

/**
 * Next to one of these words a text is no success either: it names a condition, asks, demands or waits for something,
 * has a status code, or is about something else. A doubt costs the admin one press, a wrong success the Client Secret.
 */
export const DOUBT =
  /\b(?:required|dis\w+|un(?!der)\w+|paused|stopped|pending|wait\w*|await\w*|queued?|draft|scheduled|review\w*|verif\w*|approv\w*|confirm\w*|already|almost|nearly|previously|no|off|lost|dropped|offline|halted|ended|cancel\w*|abort\w*|degraded|outdated|skipped|requests?|keys?|later|tomorrow|0 [a-z]+|set(?:ting)? up|finish|\w+list|but|however|although|except|without|once|when|until|if|before|test\w*|(?:sav|updat|remov|delet)ed|be|another|different|someone|how|will|need\w*|must|please|attention|warn\w*|issues?|problems?|partial\w*|limited|inactive|expir\w*|re(?:-?(?:connect|auth|enter|submit)|try)\w*|again|(?:40\d|429|50[0-4])(?! ?(?:%|\/|of\b)|[.,]\d))\b|\?/iu;

/**
 * The source of the cause and cure of each known result, and its confidence. The builds
 * leave it out.
 */
export const RESULT_SOURCES: Record<
  ConnectResultId,
  { source: string; confidence: 'confirmed' | 'likely' | 'unknown' }
> = {
  connected: { source: "ScalePad's guide: it begins to sync at once", confidence: 'likely' },
  required: { source: "Any form's; ScalePad's guide asks for all values", confidence: 'likely' },
  exists: { source: 'Nothing observed; one integration of a kind is usual', confidence: 'unknown' },
  certificate: {
    source: "Gradient's guide: an incomplete certificate chain on an own server",
    confidence: 'confirmed',
  },
  timeout: { source: 'Huntress and Gradient guides: an IP restriction in front of Halo', confidence: 'likely' },
  tenant: {
    source: 'CyberCNS, Gradient and CIPP guides: typed for an own server, or missing for a hosted one',
    confidence: 'confirmed',
  },
  scope: {
    source: "LimaCharlie's probe of a live Halo; Gradient and DNSFilter: with all ticked it will not work",
    confidence: 'likely',
  },
  credentials: {
    source: 'HaloAPI issue 19, Appxite and Trend Micro guides: the secret changed after it was copied',
    confidence: 'confirmed',
  },
  ownRights: { source: "ScalePad's guide: who connects needs Manage Sync Settings", confidence: 'confirmed' },
  forbidden: { source: 'MSPbots, AutoElevate and Halo ITSM scripts: connected, then 403', confidence: 'confirmed' },
  badAddress: {
    source: 'Hudu, DNSFilter, Rewst and CyberCNS guides: slash, https or /api wrong in the address',
    confidence: 'likely',
  },
  unreachable: { source: 'Huntress and Gradient guides on IP restrictions and own servers', confidence: 'likely' },
  disabled: { source: "ScalePad's help: notification Disabled Integration", confidence: 'confirmed' },
  syncError: {
    source: "ScalePad's help: notification Integration sync error; it says no more",
    confidence: 'confirmed',
  },
  serverError: { source: 'Nothing observed; any server can do this', confidence: 'unknown' },
};

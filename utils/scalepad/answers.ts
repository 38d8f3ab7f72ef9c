/**
 * What a page may say after Connect, and what we know it to mean. ScalePad's own words for Halo are not known (facts
 * §6.4): "Integration sync error" and "Disabled Integration" are the names of its notifications, the others are what
 * such pages say. The first that fits counts, so what says more stands before what says less.
 */
export interface KnownAnswer {
  /** Key of its cause and cure in the texts. */
  id: AnswerId;
  words: RegExp;
  good?: true;
}

export const ANSWER_IDS = [
  'required',
  'exists',
  'certificate',
  'timeout',
  'tenant',
  'scope',
  'credentials',
  'forbidden',
  'badAddress',
  'unreachable',
  'disabled',
  'syncError',
  'serverError',
  'connected',
] as const;
export type AnswerId = (typeof ANSWER_IDS)[number];

export const ANSWERS: readonly KnownAnswer[] = [
  {
    id: 'required',
    words: /\brequired\b|(?:must|can|may) ?not be (?:blank|empty)|please (?:enter|fill)\b(?! a valid)/iu,
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
      /\binvalid[_ ](?:client|grant|credentials?|login|api)|\b(?:incorrect|wrong|bad) (?:api |client |login )?(?:id|secret|credentials?|key|details)|\bcredentials?\b.{0,20}\b(?:invalid|incorrect|wrong|rejected)|\bauthenticat(?:ion failed|ion error|e)\b|\bunauthori[sz]ed\b|\b401\b/iu,
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
      /\b(?:unable|could ?n['’o]t|can ?n?['’o]t|cannot|failed) (?:to )?(?:connect|reach|be reached|resolve)|\bconnection (?:failed|refused|reset|error)|\bunreachable\b|\bnetwork error\b|\b50[23]\b/iu,
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
  {
    id: 'connected',
    words:
      /\bsuccess(?:ful(?:ly)?)?\b|(?<!not |not yet )\bconnected\b|\bsyncing\b|\bsync(?:hroni[sz]ation)? (?:has )?(?:started|begun|complete|in progress)|\blast synced\b|\bintegration (?:was |has been )?(?:added|created|saved)\b/iu,
    good: true,
  },
];

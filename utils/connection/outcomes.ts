/** Where "Take me there" leads; `answer` is Halo's own authinfo in a tab, where the browser says what is wrong. */
export type FaultSource = 'api' | 'application' | 'agent' | 'role' | 'answer';

interface Outcome {
  /** Fails; worth knowing; proven. */
  weight: 'bad' | 'remark' | 'good';
  place: FaultSource | null;
}

const bad = (place: FaultSource | null) => ({ weight: 'bad' as const, place });
const remark = (place: FaultSource | null) => ({ weight: 'remark' as const, place });
const good = { weight: 'good' as const, place: null };

/**
 * Everything that a check can find, in the order of display within one weight. Cause and cure of each are in
 * locales/en.yml under `check.cause` and `check.cure`, its source in sources.ts; docs/troubleshooting.md is generated
 * from all three. No imports of values here: docs and tests read this file without a bundler.
 */
export const OUTCOMES = {
  valueMissing: bad('api'),
  addressUnreadable: bad('api'),
  notHttps: bad('api'),
  otherSite: bad('api'),
  hostNotNamed: bad('api'),
  notAllowed: bad(null),
  offline: bad(null),
  unreachable: bad('answer'),
  certificate: bad('answer'),
  blocked: bad('answer'),
  redirected: bad('api'),
  tooSlow: bad(null),
  busy: bad(null),
  haloError: bad(null),
  unreadable: bad('api'),
  withoutApi: bad('api'),
  noLists: bad('api'),
  authAddressWrong: bad('api'),
  authDiffers: bad('api'),
  tenantWrong: bad('api'),
  tenantOnOwnServer: bad('api'),
  tenantMissing: bad('api'),
  notSaved: bad('application'),
  invalidClient: bad('application'),
  oddShape: bad('application'),
  inactive: bad('application'),
  wrongMethod: bad('application'),
  invalidScope: bad('application'),
  noScopes: bad('application'),
  scopesMissing: bad('application'),
  noAgent: bad('application'),
  allForbidden: bad('agent'),
  forbidden: bad('role'),
  tokenRefused: bad('api'),
  clockRefused: bad(null),
  authOther: remark('api'),
  tenantOther: remark('api'),
  scopesUnknown: remark('application'),
  allTicked: remark('application'),
  scopesBeyond: remark('application'),
  otherAgent: remark('application'),
  noTickets: remark('role'),
  noClients: remark('role'),
  nothingSeen: remark('role'),
  listAbsent: remark(null),
  listOdd: remark(null),
  trailingSlash: remark('api'),
  clockOff: remark(null),
  ownServer: remark(null),
  addressesAgree: good,
  signedIn: good,
  scopesMet: good,
  rowsSeen: good,
  editInferred: good,
} as const satisfies Record<string, Outcome>;

export type OutcomeId = keyof typeof OUTCOMES;

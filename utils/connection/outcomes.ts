/** The target of the link "Go to …"; `answer` is Halo's own authinfo in a tab, where the browser says what is wrong. */
export type FaultSource = 'api' | 'application' | 'agent' | 'role' | 'answer';

/** `error`: the connection fails; `warning`: worth knowing; `success`: proven. */
export type Severity = 'error' | 'warning' | 'success';

interface Outcome {
  severity: Severity;
  faultSource: FaultSource | null;
}

const outcomeOf =
  <const S extends Severity>(severity: S) =>
  (faultSource: FaultSource | null) => ({ severity, faultSource });
const error = outcomeOf('error');
const warning = outcomeOf('warning');
const success = outcomeOf('success')(null);

/**
 * Everything that a check can find, in the order of display within one severity. Cause and cure of each are in
 * locales/en.yml under `check.cause` and `check.cure`, its source in SOURCES below; docs/troubleshooting.md is generated
 * from all three. An error that may disappear within seconds of a Save is also in SETTLES (report.ts). No imports of
 * values here: docs and tests read this file without a bundler.
 */
export const OUTCOMES = {
  valueMissing: error('api'),
  addressUnreadable: error('api'),
  notHttps: error('api'),
  otherSite: error('api'),
  hostNotNamed: error('api'),
  notAllowed: error(null),
  offline: error(null),
  unreachable: error('answer'),
  certificate: error('answer'),
  blocked: error('answer'),
  redirected: error('api'),
  tooSlow: error(null),
  busy: error(null),
  haloError: error(null),
  unreadable: error('api'),
  withoutApi: error('api'),
  noLists: error('api'),
  authAddressWrong: error('api'),
  authDiffers: error('api'),
  tenantWrong: error('api'),
  tenantOnOwnServer: error('api'),
  tenantMissing: error('api'),
  notSaved: error('application'),
  invalidClient: error('application'),
  unexpectedFormat: error('application'),
  inactive: error('application'),
  wrongMethod: error('application'),
  invalidScope: error('application'),
  noScopes: error('application'),
  scopesMissing: error('application'),
  noAgent: error('application'),
  allForbidden: error('agent'),
  forbidden: error('role'),
  tokenRefused: error('api'),
  clockRefused: error(null),
  authOther: warning('api'),
  tenantOther: warning('api'),
  scopesUnknown: warning('application'),
  allTicked: warning('application'),
  scopesBeyond: warning('application'),
  otherAgent: warning('application'),
  noTickets: warning('role'),
  noClients: warning('role'),
  nothingSeen: warning('role'),
  listAbsent: warning(null),
  listOdd: warning(null),
  trailingSlash: warning('api'),
  clockOff: warning(null),
  ownServer: warning(null),
  addressesAgree: success,
  signedIn: success,
  scopesMet: success,
  rowsSeen: success,
  editInferred: success,
} as const satisfies Record<string, Outcome>;

export type OutcomeId = keyof typeof OUTCOMES;

/**
 * The source of each outcome's cause, and its confidence: confirmed (an authoritative or live-tested source), likely
 * (one source, or a conclusion), unknown (never observed). For docs/troubleshooting.md; not shipped.
 */
export const SOURCES: Record<OutcomeId, { source: string; confidence: 'confirmed' | 'likely' | 'unknown' }> = {
  valueMissing: { source: 'Only these values can be asked with', confidence: 'confirmed' },
  addressUnreadable: { source: 'Guides of about 40 vendors show plain https addresses', confidence: 'confirmed' },
  notHttps: { source: 'Hosted Halo is https only; CIPP and HaloAPI ask for https', confidence: 'confirmed' },
  otherSite: { source: 'Rule of this extension: values go only to the Halo they came from', confidence: 'confirmed' },
  hostNotNamed: {
    source: 'Rule of this extension; HaloAPI issue 1: trials have their Authorisation Server on another host',
    confidence: 'likely',
  },
  notAllowed: { source: 'Firefox and Chromium let an admin take a site away at any time', confidence: 'confirmed' },
  offline: { source: 'The browser says so itself', confidence: 'confirmed' },
  unreachable: {
    source: 'A browser reports one and the same error to an extension for every failed connection',
    confidence: 'confirmed',
  },
  certificate: { source: "Gradient's guide on an incomplete chain on own servers", confidence: 'confirmed' },
  blocked: {
    source: "Huntress and Gradient guides on IP restrictions; the answer's form is not known",
    confidence: 'likely',
  },
  redirected: { source: 'Nothing observed at Halo; any server or proxy can do this', confidence: 'unknown' },
  tooSlow: { source: 'Nothing observed at Halo; any server can do this', confidence: 'unknown' },
  busy: { source: 'HaloAPI handles status 429', confidence: 'confirmed' },
  haloError: { source: 'Status 500 was seen on one list; HaloAPI reads its body', confidence: 'likely' },
  unreadable: {
    source: "Halo answers JSON (a live token answer of 2026, and Halo's API description)",
    confidence: 'confirmed',
  },
  withoutApi: {
    source: "CIPP's and n8n's guides write the address with /api; Halo's app answers all other paths",
    confidence: 'confirmed',
  },
  noLists: { source: 'Status 404 as other clients read it', confidence: 'likely' },
  authAddressWrong: {
    source: 'Vendor guides on /auth and on slashes (vCIOToolbox, DNSFilter, Hudu)',
    confidence: 'likely',
  },
  authDiffers: { source: "HaloAPI finds the server through Halo's own authinfo", confidence: 'confirmed' },
  tenantWrong: {
    source: 'Halo ITSM API scripts: a wrong tenant returns a page of several hundred kilobytes',
    confidence: 'confirmed',
  },
  tenantOnOwnServer: { source: 'CIPP, ConnectSecure and n8n guides for own servers', confidence: 'confirmed' },
  tenantMissing: { source: 'n8n and ScalePad guides for hosted Halo', confidence: 'confirmed' },
  notSaved: {
    source: "Halo's run-book: the Client ID may change after saving; HaloAPI issue 19",
    confidence: 'confirmed',
  },
  invalidClient: {
    source: 'HaloAPI issue 19, Appxite and Trend Micro guides; that an inactive application says the same is likely',
    confidence: 'confirmed',
  },
  unexpectedFormat: { source: 'HaloPsa.Api checks for these shapes', confidence: 'likely' },
  inactive: {
    source: "ScalePad's and Lifecycle Insights' guides insist on Active; Halo's answer is not known",
    confidence: 'unknown',
  },
  wrongMethod: {
    source: "OAuth's unauthorized_client and unsupported_grant_type; the latter was seen at Halo",
    confidence: 'likely',
  },
  invalidScope: {
    source:
      "LimaCharlie's probe of a live Halo: unknown scopes return invalid_scope; for unticked ones OpenIddict, which Halo uses, has invalid_request",
    confidence: 'likely',
  },
  noScopes: {
    source: 'Servosity issues 6 and 7, and Nango issue 6561: a token without scope opens nothing',
    confidence: 'confirmed',
  },
  scopesMissing: {
    source: 'A live token answer of 2026 and Nango issue 6561: the token lists the scopes that were saved',
    confidence: 'confirmed',
  },
  noAgent: { source: 'MSPbots, AutoElevate and Halo ITSM scripts: connected, then 403', confidence: 'confirmed' },
  allForbidden: { source: 'MSPbots, AutoElevate and Halo ITSM scripts: connected, then 403', confidence: 'confirmed' },
  forbidden: {
    source: "Halo's guides 1566 and 883: rights are what both the scopes and the agent allow",
    confidence: 'confirmed',
  },
  tokenRefused: {
    source: 'Status 401 without a scope or for a wrong server was seen by two SDKs',
    confidence: 'likely',
  },
  clockRefused: { source: 'Tokens carry their times; nothing was observed at Halo', confidence: 'unknown' },
  authOther: { source: 'Nothing observed; an own server may name its inner address', confidence: 'unknown' },
  tenantOther: {
    source: 'Several clients of hosted Halo get tokens without any tenant; that another one works too is not known',
    confidence: 'unknown',
  },
  scopesUnknown: { source: 'OAuth lets a server leave the scopes out; not observed at Halo', confidence: 'unknown' },
  allTicked: {
    source:
      "Gradient's and DNSFilter's guides: with all ticked it will not work; ScalePad's own behaviour is not known",
    confidence: 'likely',
  },
  scopesBeyond: { source: 'A live token answer of 2026 lists all scopes of an application', confidence: 'confirmed' },
  otherAgent: { source: 'LimaCharlie: the id token names the agent', confidence: 'confirmed' },
  noTickets: {
    source: "Halo's guide 1566 and bvoip's: no data means that permissions are likely wrong",
    confidence: 'confirmed',
  },
  noClients: { source: 'Rewst, NinjaOne and TimeZest guides ask for it', confidence: 'confirmed' },
  nothingSeen: {
    source: "Halo's guide 1566: no data means that permissions are likely wrong",
    confidence: 'confirmed',
  },
  listAbsent: { source: 'Status 404 as other clients read it', confidence: 'likely' },
  listOdd: { source: 'Nothing observed; some lists may need more than the check sends', confidence: 'unknown' },
  trailingSlash: { source: 'Hudu asks for no slash, DNSFilter for one; ScalePad does not say', confidence: 'likely' },
  clockOff: { source: "The answer's date; what Halo does then is not known", confidence: 'unknown' },
  ownServer: { source: 'Huntress and Gradient guides on own servers', confidence: 'likely' },
  addressesAgree: { source: "HaloAPI finds the server through Halo's own authinfo", confidence: 'confirmed' },
  signedIn: { source: 'LimaCharlie: the id token names the agent', confidence: 'confirmed' },
  scopesMet: { source: 'A live token answer of 2026 lists all scopes of an application', confidence: 'confirmed' },
  rowsSeen: { source: "Halo's API description and one live Halo", confidence: 'confirmed' },
  editInferred: { source: 'LimaCharlie: effective rights follow from scopes and role', confidence: 'likely' },
};

import type { QuirkId } from '../../practice/quirks.ts';
import type { Seeded } from '../../practice/server/scalepad-setup.ts';
import type { Captured } from '../pages/connection-check.ts';
import { HALO } from './fixtures.ts';

const HOST = new URL(HALO).hostname;

/** One broken setup and the outcome that the check must report. */
export interface Case {
  what: string;
  /** The id of the first outcome in the list. */
  outcome: string;
  about?: string;
  /** The page that "Go to <page>" names; null when there is no link. */
  page: string | null;
  values?: Captured;
  change?: (seeded: Seeded) => void;
  quirks?: QuirkId[];
  verdict?: 'fails' | 'remarks' | 'unchecked';
}

const API = 'HaloPSA API';
const APPLICATIONS = 'Applications';
const ROLES = 'Roles';
const AGENTS = 'Agents';

export const ADDRESSES: Case[] = [
  {
    what: 'a value that is not an address',
    outcome: 'addressUnreadable',
    values: { resourceServer: 'demo' },
    page: API,
  },
  { what: 'http', outcome: 'notHttps', values: { resourceServer: `http://${HOST}/api` }, page: API },
  {
    what: 'another site',
    outcome: 'otherSite',
    values: { authorisationServer: 'https://evil.example/auth' },
    page: API,
    verdict: 'unchecked',
  },
  { what: 'no /api', outcome: 'withoutApi', values: { resourceServer: HALO }, page: API },
  { what: 'no /auth', outcome: 'authAddressWrong', values: { authorisationServer: HALO }, page: API },
  { what: 'another tenant', outcome: 'tenantWrong', about: 'demo', values: { tenant: 'demo2' }, page: API },
  {
    what: "a tenant on the customer's own server",
    outcome: 'tenantOnOwnServer',
    quirks: ['tenant-missing'],
    page: API,
  },
  { what: 'no tenant', outcome: 'tenantMissing', about: 'demo', values: { tenant: undefined }, page: API },
  {
    what: 'a slash at the end',
    outcome: 'trailingSlash',
    about: 'Authorisation Server',
    values: { authorisationServer: `${HALO}/auth/` },
    page: API,
    verdict: 'remarks',
  },
  { what: 'a rule on IP addresses', outcome: 'blocked', quirks: ['site-blocked'], page: "Halo's answer" },
  { what: 'a redirected token request', outcome: 'redirected', quirks: ['token-redirects'], page: API },
];

export const PAIRS: Case[] = [
  { what: 'a wrong secret', outcome: 'invalidClient', values: { clientSecret: 'old' }, page: APPLICATIONS },
  {
    what: 'invalid_client with status 400',
    outcome: 'invalidClient',
    values: { clientId: '0f8fad5b-d9cb-469f-a165-70867728950e' },
    quirks: ['oauth-errors-400'],
    page: APPLICATIONS,
  },
  {
    what: 'an inactive application',
    outcome: 'invalidClient',
    change: ({ application }) => (application.inactive = true),
    page: APPLICATIONS,
  },
  {
    what: 'an inactive application, named in the error',
    outcome: 'inactive',
    change: ({ application }) => (application.inactive = true),
    quirks: ['inactive-says-so'],
    page: APPLICATIONS,
  },
  {
    what: 'missing scopes, refused',
    outcome: 'scopesMissing',
    about: 'read:invoices, read:timesheets',
    change: ({ application: one }) => (one.scopes = one.scopes.filter((scope) => !/invoices|timesheets/.test(scope))),
    page: APPLICATIONS,
  },
  {
    what: 'missing scopes, omitted from the token',
    outcome: 'scopesMissing',
    about: 'read:items',
    change: ({ application: one }) => (one.scopes = one.scopes.filter((scope) => scope !== 'read:items')),
    quirks: ['unticked-scopes-cut'],
    page: APPLICATIONS,
  },
  {
    what: 'no scopes',
    outcome: 'noScopes',
    change: ({ application }) => (application.scopes = []),
    page: APPLICATIONS,
  },
  { what: 'a token without scope', outcome: 'noScopes', quirks: ['token-without-scope'], page: APPLICATIONS },
  {
    what: 'scopes refused, and the scope all too',
    outcome: 'invalidScope',
    change: ({ application: one }) => (one.scopes = ['read:kb']),
    quirks: ['all-scope-refused'],
    page: APPLICATIONS,
  },
  {
    what: 'the scope all selected',
    outcome: 'allTicked',
    change: ({ application }) => application.scopes.push('all'),
    page: APPLICATIONS,
    verdict: 'remarks',
  },
  {
    what: 'more scopes than the recipe',
    outcome: 'scopesBeyond',
    about: 'read:kb',
    change: ({ application }) => application.scopes.push('read:kb'),
    page: APPLICATIONS,
    verdict: 'remarks',
  },
  { what: 'a busy Halo', outcome: 'busy', quirks: ['token-429-always'], page: null },
  { what: 'a Halo with a server error', outcome: 'haloError', quirks: ['token-500'], page: null },
];

export const RIGHTS: Case[] = [
  {
    what: 'login type not Agent',
    outcome: 'allForbidden',
    change: ({ application }) => (application.loginentity = 'Customer'),
    page: AGENTS,
  },
  {
    what: 'agent None',
    outcome: 'noAgent',
    change: ({ application }) => (application.loginas_agent_id = null),
    page: APPLICATIONS,
  },
  { what: 'a disabled agent', outcome: 'allForbidden', change: ({ agent }) => (agent.active = false), page: AGENTS },
  {
    what: 'another agent',
    outcome: 'otherAgent',
    about: 'Priya Nair',
    change: ({ application }) => (application.loginas_agent_id = 4),
    page: APPLICATIONS,
    verdict: 'remarks',
  },
  {
    what: 'levels that the role lacks',
    outcome: 'forbidden',
    about: 'Users Access Level, Items Access Level',
    change: ({ role }) => {
      role.permissions['Users Access Level'] = 'No Access';
      role.permissions['Items Access Level'] = 'Not set';
    },
    page: ROLES,
  },
  {
    what: 'no department',
    outcome: 'noTickets',
    about: 'Tickets',
    change: ({ role }) => (role.membershipLevel = ''),
    page: ROLES,
    verdict: 'remarks',
  },
  {
    what: 'restricted clients',
    outcome: 'noClients',
    change: ({ role }) => (role.permissions['Allow use of all Clients'] = 'No'),
    page: ROLES,
    verdict: 'remarks',
  },
  {
    what: 'restricted asset types',
    outcome: 'nothingSeen',
    about: 'Assets',
    change: ({ role }) => (role.permissions['Allow use of all Asset Types'] = 'No'),
    page: ROLES,
    verdict: 'remarks',
  },
  { what: 'failing lists', outcome: 'haloError', about: 'Timesheets', quirks: ['api-500'], page: null },
  { what: 'a clock an hour off', outcome: 'clockRefused', quirks: ['clock-off'], page: null },
];

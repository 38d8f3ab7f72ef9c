import type { QuirkId } from '../../practice/quirks.ts';
import type { Seeded } from '../../practice/server/scalepad-setup.ts';
import type { Captured } from '../pages/connection-check.ts';
import { HALO } from './fixtures.ts';

const HOST = new URL(HALO).hostname;

/** One spoiled setup and what the check must say of it. */
export interface Case {
  what: string;
  /** The outcome that is first, where it says no. */
  says: string;
  about?: string;
  /** The page that "Go to <page>" names; null: there is no link. */
  page: string | null;
  values?: Captured;
  spoil?: (seeded: Seeded) => void;
  quirks?: QuirkId[];
  verdict?: 'fails' | 'remarks' | 'unchecked';
}

const API = 'HaloPSA API';
const APPLICATIONS = 'Applications';
const ROLES = 'Roles';
const AGENTS = 'Agents';

export const ADDRESSES: Case[] = [
  { what: 'an address that is none', says: 'addressUnreadable', values: { resourceServer: 'demo' }, page: API },
  { what: 'http', says: 'notHttps', values: { resourceServer: `http://${HOST}/api` }, page: API },
  {
    what: 'another site',
    says: 'otherSite',
    values: { authorisationServer: 'https://evil.example/auth' },
    page: API,
    verdict: 'unchecked',
  },
  { what: 'no /api', says: 'withoutApi', values: { resourceServer: HALO }, page: API },
  { what: 'no /auth', says: 'authAddressWrong', values: { authorisationServer: HALO }, page: API },
  { what: 'another tenant', says: 'tenantWrong', about: 'demo', values: { tenant: 'demo2' }, page: API },
  { what: 'a tenant on an own server', says: 'tenantOnOwnServer', quirks: ['tenant-missing'], page: API },
  { what: 'no tenant', says: 'tenantMissing', about: 'demo', values: { tenant: undefined }, page: API },
  {
    what: 'a slash at the end',
    says: 'trailingSlash',
    about: 'Authorisation Server',
    values: { authorisationServer: `${HALO}/auth/` },
    page: API,
    verdict: 'remarks',
  },
  { what: 'a rule on IP addresses', says: 'blocked', quirks: ['site-blocked'], page: "Halo's answer" },
  { what: 'a request sent elsewhere', says: 'redirected', quirks: ['token-redirects'], page: API },
];

export const PAIRS: Case[] = [
  { what: 'a wrong secret', says: 'invalidClient', values: { clientSecret: 'old' }, page: APPLICATIONS },
  {
    what: 'invalid_client with status 400',
    says: 'invalidClient',
    values: { clientId: '0f8fad5b-d9cb-469f-a165-70867728950e' },
    quirks: ['oauth-errors-400'],
    page: APPLICATIONS,
  },
  {
    what: 'an inactive application',
    says: 'invalidClient',
    spoil: ({ application }) => (application.inactive = true),
    page: APPLICATIONS,
  },
  {
    what: 'an inactive application that Halo names',
    says: 'inactive',
    spoil: ({ application }) => (application.inactive = true),
    quirks: ['inactive-says-so'],
    page: APPLICATIONS,
  },
  {
    what: 'lost scopes, refused',
    says: 'scopesMissing',
    about: 'read:invoices, read:timesheets',
    spoil: ({ application: one }) => (one.scopes = one.scopes.filter((scope) => !/invoices|timesheets/.test(scope))),
    page: APPLICATIONS,
  },
  {
    what: 'lost scopes, left out',
    says: 'scopesMissing',
    about: 'read:items',
    spoil: ({ application: one }) => (one.scopes = one.scopes.filter((scope) => scope !== 'read:items')),
    quirks: ['unticked-scopes-cut'],
    page: APPLICATIONS,
  },
  { what: 'no scopes', says: 'noScopes', spoil: ({ application }) => (application.scopes = []), page: APPLICATIONS },
  { what: 'a token without scope', says: 'noScopes', quirks: ['token-without-scope'], page: APPLICATIONS },
  {
    what: 'scopes refused, and all refused too',
    says: 'invalidScope',
    spoil: ({ application: one }) => (one.scopes = ['read:kb']),
    quirks: ['all-scope-refused'],
    page: APPLICATIONS,
  },
  {
    what: 'all ticked',
    says: 'allTicked',
    spoil: ({ application }) => application.scopes.push('all'),
    page: APPLICATIONS,
    verdict: 'remarks',
  },
  {
    what: 'more scopes than the recipe',
    says: 'scopesBeyond',
    about: 'read:kb',
    spoil: ({ application }) => application.scopes.push('read:kb'),
    page: APPLICATIONS,
    verdict: 'remarks',
  },
  { what: 'a busy Halo', says: 'busy', quirks: ['token-429-always'], page: null },
  { what: 'a broken Halo', says: 'haloError', quirks: ['token-500'], page: null },
];

export const RIGHTS: Case[] = [
  {
    what: 'login type not Agent',
    says: 'allForbidden',
    spoil: ({ application }) => (application.loginentity = 'Customer'),
    page: AGENTS,
  },
  {
    what: 'agent None',
    says: 'noAgent',
    spoil: ({ application }) => (application.loginas_agent_id = null),
    page: APPLICATIONS,
  },
  { what: 'a disabled agent', says: 'allForbidden', spoil: ({ agent }) => (agent.active = false), page: AGENTS },
  {
    what: 'another agent',
    says: 'otherAgent',
    about: 'Priya Nair',
    spoil: ({ application }) => (application.loginas_agent_id = 4),
    page: APPLICATIONS,
    verdict: 'remarks',
  },
  {
    what: 'levels that the role lacks',
    says: 'forbidden',
    about: 'Users Access Level, Items Access Level',
    spoil: ({ role }) => {
      role.permissions['Users Access Level'] = 'No Access';
      role.permissions['Items Access Level'] = 'Not set';
    },
    page: ROLES,
  },
  {
    what: 'no department',
    says: 'noTickets',
    about: 'Tickets',
    spoil: ({ role }) => (role.membershipLevel = ''),
    page: ROLES,
    verdict: 'remarks',
  },
  {
    what: 'restricted clients',
    says: 'noClients',
    spoil: ({ role }) => (role.permissions['Allow use of all Clients'] = 'No'),
    page: ROLES,
    verdict: 'remarks',
  },
  {
    what: 'restricted asset types',
    says: 'nothingSeen',
    about: 'Assets',
    spoil: ({ role }) => (role.permissions['Allow use of all Asset Types'] = 'No'),
    page: ROLES,
    verdict: 'remarks',
  },
  { what: 'failing lists', says: 'haloError', about: 'Timesheets', quirks: ['api-500'], page: null },
  { what: 'a clock an hour off', says: 'clockRefused', quirks: ['clock-off'], page: null },
];

/** Areas with a read: and an edit: scope (docs/halo-ui.md 4.5: union of SDK lists, a real token and vendor guides). */
const AREAS = [
  'tickets',
  'calendar',
  'customers',
  'crm',
  'timesheets',
  'contracts',
  'suppliers',
  'items',
  'projects',
  'sales',
  'quotes',
  'sos',
  'pos',
  'invoices',
  'reporting',
  'software',
  'softwarelicensing',
  'kb',
  'assets',
  'distributionlists',
  'mailcampaign',
  'events',
];

/** Every scope that an application can have. There is none for users, sites, agents, teams or actions. */
export const SCOPES = [
  'all',
  'all:standard',
  'all:teams',
  'admin',
  'admin:webhooks',
  ...AREAS.flatMap((area) => [`read:${area}`, `edit:${area}`]),
  'editMine:timesheets',
  'access:chat',
  'access:adpasswordreset',
];

/** OAuth's own scopes; every token with scopes has them. */
export const OAUTH_SCOPES = ['openid', 'email', 'profile', 'offline_access', 'roles'];

/**
 * Checks whether a token's scopes allow reading an area of the API. `edit:x` includes `read:x` (observed for tickets
 * and assets, assumed for the others).
 */
export function allowsReading(scopes: readonly string[], area: string): boolean {
  return ['all', 'all:standard', `read:${area}`, `edit:${area}`].some((scope) => scopes.includes(scope));
}

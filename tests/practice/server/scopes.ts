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

/** Of OAuth itself; in every token that has scopes at all. */
export const OAUTH_SCOPES = ['openid', 'email', 'profile', 'offline_access', 'roles'];

/**
 * Whether a token's scopes open an area of the API for reading. `edit:x` does what `read:x` does
 * (seen for tickets and assets; taken as a rule for the rest).
 */
export function opens(scopes: readonly string[], area: string): boolean {
  return ['all', 'all:standard', `read:${area}`, `edit:${area}`].some((scope) => scopes.includes(scope));
}

/**
 * The scopes on the Permissions tab of Halo's API application.
 *
 * Source: the union of the scope list in homotechsual/HaloAPI (Classes/HaloAuth.psm1, HEAD 0a42760, February 2026), the
 * scope string of a real token response (June 2026) and the public guides of about 40 vendors. Halo publishes no list.
 */

/** Areas that have a scope for reading and one for editing. */
const READ_AND_EDIT = [
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
] as const;

/**
 * The other scopes. `read:mailcampaign` and `read:events` are known only from the token response, without edit
 * scopes.
 */
const SINGLE = [
  'all',
  'all:standard',
  'all:teams',
  'admin',
  'admin:webhooks',
  'editMine:timesheets',
  'read:mailcampaign',
  'read:events',
  'access:chat',
  'access:adpasswordreset',
] as const;

/** Every scope that is known to exist. */
const SCOPES: ReadonlySet<string> = new Set([
  ...SINGLE,
  ...READ_AND_EDIT.flatMap((area) => [`read:${area}`, `edit:${area}`]),
]);

/** Scopes in vendors' guides that Halo does not have, and what they mean (docs/halo-ui.md 4.5). */
const MEANT: Record<string, string> = {
  users: 'users and sites come with read:customers',
  sites: 'users and sites come with read:customers',
  actions: 'actions come with read:tickets and edit:tickets',
  agents: 'no scope for agents is known',
  teams: 'the scope for teams is all:teams',
};

/**
 * Explains why a text is no scope of Halo.
 *
 * @returns A reason in plain words, or null when the scope exists. The comparison is exact, case included.
 */
export function scopeFault(scope: string): string | null {
  if (SCOPES.has(scope)) return null;
  const [verb = '', area = ''] = scope.toLowerCase().split(':');
  const twin = [...SCOPES].find((known) => known.toLowerCase() === scope.trim().toLowerCase());
  let hint = MEANT[area];
  if (twin !== undefined) hint = `it is spelled ${twin}`;
  else if (verb === 'write' && SCOPES.has(`edit:${area}`)) hint = `Halo says edit:${area}`;
  return `"${scope}" is not a Halo scope${hint === undefined ? '' : `: ${hint}`}`;
}

import type { AgentRecord, ApplicationRecord, RoleRecord } from '../records.ts';

/** What the quirk save-loses-value leaves as it was. */
const PERMISSION = 'Users Access Level';
const SCOPE = 'read:invoices';

/** The role as saved when one permission did not arrive: it stays as it was before. */
export function withoutPermission(role: RoleRecord, before: RoleRecord): RoleRecord {
  const { [PERMISSION]: _, ...others } = role.permissions;
  const kept = before.permissions[PERMISSION];
  return { ...role, permissions: kept === undefined ? others : { ...others, [PERMISSION]: kept } };
}

/** The agent as saved when its Default Team did not arrive. */
export function withoutTeam(agent: AgentRecord, before: AgentRecord): AgentRecord {
  return { ...agent, team: before.team };
}

/** The application as saved when one scope did not arrive. */
export function withoutScope(application: ApplicationRecord, before: ApplicationRecord): ApplicationRecord {
  const others = application.scopes.filter((scope) => scope !== SCOPE);
  return { ...application, scopes: before.scopes.includes(SCOPE) ? [...others, SCOPE] : others };
}

import type { AgentRecord, ApplicationRecord, RoleRecord } from '../records.ts';

/** The values that the quirk save-loses-value does not save. */
const PERMISSION = 'Users Access Level';
const SCOPE = 'read:invoices';

/** Returns the role as saved without one permission, which keeps its old value. */
export function withoutPermission(role: RoleRecord, before: RoleRecord): RoleRecord {
  const { [PERMISSION]: _, ...others } = role.permissions;
  const kept = before.permissions[PERMISSION];
  return { ...role, permissions: kept === undefined ? others : { ...others, [PERMISSION]: kept } };
}

/** Returns the agent as saved without its Default Team. */
export function withoutTeam(agent: AgentRecord, before: AgentRecord): AgentRecord {
  return { ...agent, team: before.team };
}

/** Returns the application as saved without one scope. */
export function withoutScope(application: ApplicationRecord, before: ApplicationRecord): ApplicationRecord {
  const others = application.scopes.filter((scope) => scope !== SCOPE);
  return { ...application, scopes: before.scopes.includes(SCOPE) ? [...others, SCOPE] : others };
}

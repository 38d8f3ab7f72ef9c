import type { HaloState } from '../practice/server/store.ts';

/** Returns the last saved record of each kind, without ids and without credentials. */
export function savedRecords(halo: HaloState): Record<string, unknown> {
  const last = (kind: 'role' | 'agent' | 'application') =>
    halo.saves.filter((save) => save.kind === kind && save.accepted).length > 0;
  const role = last('role') ? halo.roles.at(-1) : undefined;
  const agent = last('agent') ? halo.agents.at(-1) : undefined;
  const application = last('application') ? halo.applications.at(-1) : undefined;
  const roleNames = (ids: string[]) => ids.map((id) => halo.roles.find((entry) => entry.id === id)?.name ?? id);
  const agentName = (id: number | null) => halo.agents.find((entry) => entry.id === id)?.name ?? null;
  return {
    ...(role && {
      role: { name: role.name, membershipLevel: role.membershipLevel, permissions: role.permissions },
    }),
    ...(agent && {
      agent: {
        username: agent.name,
        roles: roleNames(agent.roles),
        apiOnly: agent.isapiagent,
        team: agent.team,
        workHours: agent.workday,
      },
    }),
    ...(application && {
      application: {
        name: application.displayName,
        active: !application.inactive,
        method: application.grant_type,
        loginType: application.loginentity,
        agent: agentName(application.loginas_agent_id),
        scopes: application.scopes,
      },
    }),
  };
}

import type { AgentRecord, ApplicationRecord } from '../records.ts';
import { MEMBERSHIP_LEVELS } from '../records.ts';
import type { HaloState } from './store.ts';

/** The rights of an application's agent, as far as the lists need them. */
export interface Rights {
  agent: AgentRecord;
  /** Whether a level such as 'Tickets Access Level' allows reading. */
  reads(label: string): boolean;
  /** Whether a Yes/No permission is Yes. */
  allows(label: string): boolean;
  /** Whether a Yes/No permission is explicitly No. */
  denies(label: string): boolean;
  /** Which tickets the membership makes visible: of every department, of the agent's own teams, or none. */
  membership: 'all' | 'own' | 'none';
}

/** "Not set", "No" and "No Access" mean the same to Halo. */
const NOTHING = ['', 'Not set', 'No', 'No Access'];

/**
 * Returns the rights of an application's agent, or null when it has none: login type not Agent, no agent chosen, or the
 * agent disabled. Adds up several roles, and a level set on the agent itself (docs/halo-ui.md 4.5).
 */
export function rightsOf(state: HaloState, application: ApplicationRecord): Rights | null {
  if (application.loginentity !== 'Agent') return null;
  const agent = state.agents.find(({ id }) => id === application.loginas_agent_id);
  if (!agent?.active) return null;
  const roles = state.roles.filter(({ id }) => agent.roles.includes(id));
  const sets = [...roles.map((role) => role.permissions), agent.permissions];
  // Halo's own spelling varies in case ("Ticket types", "Ticket Types").
  const folded = sets.map((set) => new Map(Object.entries(set).map(([label, value]) => [label.toLowerCase(), value])));
  const values = (label: string) => folded.map((set) => set.get(label.toLowerCase()) ?? '');
  const admin = values('Is a HaloPSA Administrator').includes('Yes');
  const levels = roles.flatMap((role) => [role.membershipLevel, ...Object.values(role.departments)]);
  const membership = levels.some((level) => level !== '' && !NOTHING.includes(level) && !isBasic(level))
    ? 'all'
    : levels.some(isBasic) || roles.some((role) => role.teams.some((team) => team.inTeam))
      ? 'own'
      : 'none';
  return {
    agent,
    reads: (label) => admin || values(label).some((value) => !NOTHING.includes(value)),
    allows: (label) => admin || values(label).includes('Yes'),
    denies: (label) => !admin && values(label).includes('No') && !values(label).includes('Yes'),
    membership: admin ? 'all' : membership,
  };
}

function isBasic(level: string): boolean {
  return level === MEMBERSHIP_LEVELS[0] || level === 'Basic Member';
}

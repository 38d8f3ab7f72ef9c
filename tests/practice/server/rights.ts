import type { AgentRecord, ApplicationRecord } from '../records.ts';
import { MEMBERSHIP_LEVELS } from '../records.ts';
import type { HaloState } from './store.ts';

/** What the agent of an application may see, as far as the lists ask for it. */
export interface Rights {
  agent: AgentRecord;
  /** Whether a level such as 'Tickets Access Level' allows to read. */
  reads(label: string): boolean;
  /** Whether a Yes/No permission is Yes. */
  says(label: string): boolean;
  /** Whether a Yes/No permission is No in so many words. */
  denies(label: string): boolean;
  /** Which tickets the membership opens: of every department, of one's own teams, or none. */
  membership: 'all' | 'own' | 'none';
}

/** "Not set", "No" and "No Access" are one and the same to Halo. */
const NOTHING = ['', 'Not set', 'No', 'No Access'];

/**
 * The rights behind an application, or null when nobody is behind it: login type not Agent, no agent chosen, or
 * the agent disabled. Several roles add up; a level set on the agent itself counts too (docs/halo-ui.md 4.5).
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
    says: (label) => admin || values(label).includes('Yes'),
    denies: (label) => !admin && values(label).includes('No') && !values(label).includes('Yes'),
    membership: admin ? 'all' : membership,
  };
}

function isBasic(level: string): boolean {
  return level === MEMBERSHIP_LEVELS[0] || level === 'Basic Member';
}

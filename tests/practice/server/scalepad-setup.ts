import { randomUUID } from 'node:crypto';
import type { AgentRecord, ApplicationRecord, RoleRecord } from '../records.ts';
import { MASKED_SECRET, MEMBERSHIP_LEVELS, NO_DEFAULT_TEAM } from '../records.ts';
import { newSecret } from './secrets.ts';
import { blankAgent, blankApplication, blankRole } from './seed.ts';
import type { HaloState } from './store.ts';

/** Guide A, step 1: the role's levels and rights. */
const PERMISSIONS: Record<string, string> = {
  'Tickets Access Level': 'Read and Modify',
  'Clients Access Level': 'Read Only',
  'Users Access Level': 'Read Only',
  'Assets Access Level': 'Read and Modify',
  'Suppliers Access Level': 'Read Only',
  'Items Access Level': 'Read Only',
  'Sales Access Level': 'Read and Modify',
  'Invoices Access Level': 'Read Only',
  'Client Contracts Access Level': 'Read Only',
  'Timesheets Access Level': 'Read only (All), Modify Own',
  'Can add new Tickets': 'Yes',
  'Can view Unassigned Tickets': 'Yes',
  'Can view Tickets that are assigned to other Agents': 'Yes',
  'Allow use of all Ticket Types': 'Yes',
  'Allow use of all Asset Types': 'Yes',
  'Allow use of all Asset Fields': 'Yes',
};

/** Guide A, step 3.9. */
export const SCALEPAD_SCOPES: readonly string[] = [
  'read:tickets',
  'edit:tickets',
  'read:customers',
  'read:contracts',
  'read:suppliers',
  'read:items',
  'read:sales',
  'edit:sales',
  'read:invoices',
  'read:timesheets',
  'read:assets',
  'edit:assets',
];

/** The records of a finished setup, which a test can break, and the pair that works with them. */
export interface Seeded {
  role: RoleRecord;
  agent: AgentRecord;
  application: ApplicationRecord;
  clientId: string;
  clientSecret: string;
}

/** Adds the finished setup of guide A to a practice Halo, without its pages; each time with a new pair. */
export function seedScalePad(state: HaloState): Seeded {
  const role: RoleRecord = {
    ...blankRole(randomUUID(), 90),
    name: 'ScalePad Integration Role',
    permissions: { ...PERMISSIONS },
    membershipLevel: MEMBERSHIP_LEVELS[1],
  };
  const agent: AgentRecord = {
    ...blankAgent(90),
    name: 'ScalePad API',
    isapiagent: true,
    roles: [role.id],
    team: NO_DEFAULT_TEAM,
    workday: '24 Hours',
  };
  role.agents = [agent.id];
  const application: ApplicationRecord = {
    ...blankApplication(randomUUID()),
    displayName: 'ScalePad Integration',
    grant_type: 'client_credentials',
    clientId: randomUUID(),
    clientSecret: MASKED_SECRET,
    loginentity: 'Agent',
    loginas_agent_id: agent.id,
    scopes: [...SCALEPAD_SCOPES],
  };
  const clientSecret = newSecret();
  state.roles.push(role);
  state.agents.push(agent);
  state.applications.push(application);
  state.secrets.set(application.id, clientSecret);
  return { role, agent, application, clientId: application.clientId, clientSecret };
}

import type { AgentRecord, ApplicationRecord, RoleRecord } from '../records.ts';
import { MASKED_SECRET } from '../records.ts';
import { newSecret, seededGuid } from './secrets.ts';

/** The first records of a new practice Halo. */
export interface Seed {
  roles: RoleRecord[];
  agents: AgentRecord[];
  applications: ApplicationRecord[];
  /** Application id -> secret; the records themselves hold it masked. */
  secrets: Map<string, string>;
}

const ADMINISTRATOR = seededGuid('role Administrator');
const TECHNICIAN = seededGuid('role Service Desk Technician');
const FINANCE = seededGuid('role Finance');
const OLD_SCALEPAD = seededGuid('role ScalePad_Role');

function role(id: string, idInt: number, name: string, rest: Partial<RoleRecord>): RoleRecord {
  return {
    id,
    id_int: idInt,
    name,
    description: '',
    agents: [],
    membershipLevel: '',
    departments: {},
    teams: [],
    permissions: {},
    preferences: {},
    accessControl: [],
    ...rest,
  };
}

/** Returns a role without settings, for the fields that a posted record omits. */
export function blankRole(id: string, idInt: number): RoleRecord {
  return role(id, idInt, '', {});
}

/** Returns an agent without settings, for the fields that a posted record omits. */
export function blankAgent(id: number): AgentRecord {
  return {
    id,
    name: '',
    firstname: '',
    surname: '',
    email: '',
    initials: '',
    jobtitle: '',
    phonenumber: '',
    roles: [],
    isapiagent: false,
    active: true,
    team: '',
    workday: '',
    timezone: 'Europe/London',
    language: 'English (UK)',
    permissions: {},
    preferences: {},
  };
}

/** Returns an application without settings, for the fields that a posted record omits. */
export function blankApplication(id: string): ApplicationRecord {
  return {
    id,
    displayName: '',
    description: '',
    inactive: false,
    grant_type: '',
    clientId: '',
    clientSecret: '',
    loginentity: null,
    loginas_agent_id: null,
    scopes: [],
    redirecturi: '',
    cors_whitelist: '',
  };
}

function person(id: number, name: string, jobtitle: string, team: string, roles: string[]): AgentRecord {
  const [firstname = name, surname = ''] = name.split(' ');
  return {
    ...blankAgent(id),
    name,
    firstname,
    surname,
    email: `${firstname}.${surname}@harbourmsp.example`.toLowerCase(),
    initials: `${firstname[0] ?? ''}${surname[0] ?? ''}`,
    jobtitle,
    phonenumber: `+44 1632 9600${String(id).padStart(2, '0')}`,
    roles,
    team,
    workday: '9-5 Monday to Friday',
  };
}

function agents(): AgentRecord[] {
  return [
    person(3, 'Morgan Hale', 'Operations Director', 'Projects', [ADMINISTRATOR]),
    person(4, 'Priya Nair', 'Service Desk Manager', '1st Line Support', [ADMINISTRATOR, TECHNICIAN]),
    person(5, 'Callum Reid', 'Support Engineer', '1st Line Support', [TECHNICIAN]),
    person(6, 'Sofia Lindqvist', 'Senior Engineer', '2nd Line Support', [TECHNICIAN]),
    person(7, 'Tom Okafor', 'Field Engineer', 'Onsite Engineers', [TECHNICIAN]),
    person(8, 'Grace Whitfield', 'Finance Lead', 'Accounts', [FINANCE]),
    { ...person(9, 'Jakub Nowak', 'Account Manager', 'Sales', [FINANCE]), active: false },
    // From guide B, years ago. Its name is similar to the recipe's suggestion, but it is another agent.
    {
      ...person(12, 'ScalePad Integrator', 'Integration', '1st Line Support', [OLD_SCALEPAD]),
      isapiagent: true,
      workday: '24 Hours',
    },
    { ...person(14, 'Reporting API', 'Integration', 'Accounts', [FINANCE]), isapiagent: true, workday: '24 Hours' },
  ];
}

function roles(): RoleRecord[] {
  const viewAll = 'View all (Can view all Tickets in all Departments)';
  return [
    role(ADMINISTRATOR, 1, 'Administrator', {
      description: 'Everything, for the people who run Halo.',
      membershipLevel: 'Modify all (Can view and modify all Tickets in all Departments)',
      permissions: {
        'Is a HaloPSA Administrator': 'Yes',
        'Tickets Access Level': 'Read, Modify and Delete',
        'Clients Access Level': 'Read, Modify and Delete',
        'Assets Access Level': 'Read, Modify and Delete',
        'Can add new Tickets': 'Yes',
      },
    }),
    role(TECHNICIAN, 2, 'Service Desk Technician', {
      description: 'Tickets and assets of all clients.',
      membershipLevel: viewAll,
      permissions: {
        'Tickets Access Level': 'Read and Modify',
        'Clients Access Level': 'Read Only',
        'Users Access Level': 'Read and Modify',
        'Assets Access Level': 'Read and Modify',
        'Knowledge Base Access Level': 'Read and Modify',
        'Timesheets Access Level': 'Read and Modify (own)',
        'Can add new Tickets': 'Yes',
        'Can view Unassigned Tickets': 'Yes',
        'Allow use of all Ticket Types': 'Yes',
        'Allow use of all Asset Types': 'Yes',
      },
    }),
    role(FINANCE, 3, 'Finance', {
      description: 'Invoices, contracts and suppliers.',
      departments: { Commercial: 'Basic Member' },
      permissions: {
        'Clients Access Level': 'Read Only',
        'Invoices Access Level': 'Read, Create and Modify',
        'Client Contracts Access Level': 'Read and Modify',
        'Supplier Contracts Access Level': 'Read Only',
        'Suppliers Access Level': 'Read and Modify',
        'Sales Access Level': 'Read Only',
      },
    }),
    role(OLD_SCALEPAD, 4, 'ScalePad_Role', {
      description: 'Hardware sync, 2022.',
      permissions: { 'Clients Access Level': 'Read Only', 'Assets Access Level': 'Read and Modify' },
    }),
  ];
}

function applications(): ApplicationRecord[] {
  return [
    {
      ...blankApplication(seededGuid('application Halo Mobile')),
      displayName: 'Halo Mobile App',
      description: 'Part of Halo. Do not change.',
      grant_type: 'authorization_code',
      clientId: seededGuid('client Halo Mobile'),
      loginentity: 'Agent',
      scopes: ['all'],
      redirecturi: 'halomobile://auth',
      system_use: true,
    },
    {
      ...blankApplication(seededGuid('application ScalePad')),
      displayName: 'ScalePad',
      description: 'Hardware sync, 2022.',
      grant_type: 'client_credentials',
      clientId: seededGuid('client ScalePad'),
      clientSecret: MASKED_SECRET,
      loginentity: 'Agent',
      loginas_agent_id: 12,
      scopes: ['read:customers', 'read:assets', 'edit:assets'],
    },
    {
      ...blankApplication(seededGuid('application Power BI')),
      displayName: 'Power BI Reporting',
      grant_type: 'client_credentials',
      clientId: seededGuid('client Power BI'),
      clientSecret: MASKED_SECRET,
      loginentity: 'Agent',
      loginas_agent_id: 14,
      scopes: ['read:customers', 'read:invoices', 'read:reporting'],
    },
  ];
}

/** Ticks the scope `all` on the applications that have a secret (quirk all-ticked). */
export function tickAll(applications: ApplicationRecord[]): void {
  for (const application of applications) {
    if (application.clientSecret && !application.scopes.includes('all')) application.scopes.unshift('all');
  }
}

/** Returns new records, with new secrets each time: no usable secret is committed. */
export function makeSeed(): Seed {
  const seed: Seed = { roles: roles(), agents: agents(), applications: applications(), secrets: new Map() };
  for (const item of seed.roles) {
    item.agents = seed.agents.filter((agent) => agent.roles.includes(item.id)).map((agent) => agent.id);
  }
  for (const item of seed.applications) {
    if (item.clientSecret === MASKED_SECRET) seed.secrets.set(item.id, newSecret());
  }
  return seed;
}

/**
 * The shapes that the practice Halo's front end and the practice server share, and the HTTP contract between them.
 * Field names follow Halo's public API description where it has one (NHD_Roles, Uname, NHD_Identity_Application);
 * values are stored as the admin sees them, so that a test can compare what was saved with a guide's table.
 *
 * Every call of the app itself carries the header `halo-app-name: halo-agent-app`.
 * - GET  /api/Roles | /api/Agent | /api/Application            -> record[]
 * - GET  /api/Roles/:id | /api/Agent/:id | /api/Application/:id -> record, or 404
 * - POST the same paths, body [record]                          -> the saved record (Halo posts arrays)
 *   A new record has the id NEW_RECORD (roles, applications) or -1 (agents); the server sets its id.
 *   A refused save answers 4xx/5xx with { message }.
 * - `role.agents` and `agent.roles` are two views of one relation; the server keeps them in sync.
 * - An application is always read back with `clientSecret` = MASKED_SECRET; posted back masked, the server keeps the old one.
 */

/** Id of a record that has not been saved yet; also in the address: `?id=-1`. */
export const NEW_RECORD = '-1';

/** What Halo shows for a saved secret: 28 asterisks. */
export const MASKED_SECRET = '*'.repeat(28);

/** Header, and its value, that distinguish the app's own calls from those of an API client. */
export const APP_HEADER = 'halo-app-name';
export const APP_NAME = 'halo-agent-app';

export const TEAMS = [
  '1st Line Support',
  '2nd Line Support',
  'Projects',
  'Onsite Engineers',
  'Accounts',
  'Sales',
] as const;
export const DEPARTMENTS = ['Service Desk', 'Professional Services', 'Commercial'] as const;
/** The choice that the guide names for an API-only agent; not the same as choosing nothing (''). */
export const NO_DEFAULT_TEAM = '*No Default Team*';
export const WORKDAYS = ['24 Hours', '24/5', '9-5 Monday to Friday', '8-6 Monday to Saturday', 'Out of Hours'] as const;

/** Options of "Membership level to all Departments", in Halo's order. 'Not set' is stored as ''. */
export const MEMBERSHIP_LEVELS = [
  'Basic Member (Can view Tickets assigned to their Teams)',
  'View all (Can view all Tickets in all Departments)',
  'Modify all (Can view and modify all Tickets in all Departments)',
  'Department Manager (Can manage all Departments)',
] as const;

export interface RoleTeam {
  team: string;
  /** Member of the team. */
  inTeam: boolean;
  seesUnassigned: boolean;
  seesOthers: boolean;
  manager: boolean;
}

/** What only quirks add to a record: values of doubled controls, separate from its real fields. */
export interface WithExtras {
  extras?: Record<string, string>;
}

export interface RoleRecord extends WithExtras {
  /** GUID, or NEW_RECORD. */
  id: string;
  /** Only in the API; never in an address. */
  id_int: number;
  name: string;
  description: string;
  /** Ids of the agents that have this role. */
  agents: number[];
  /** One of MEMBERSHIP_LEVELS, or '' = not set. */
  membershipLevel: string;
  /** Department -> membership of that one department; absent = not set. */
  departments: Record<string, string>;
  teams: RoleTeam[];
  /** Label -> value as shown, such as 'Tickets Access Level' -> 'Read and Modify'; absent = 'Not set'. */
  permissions: Record<string, string>;
  /** Label -> value of the tab Preferences; absent = 'Not set'. */
  preferences: Record<string, string>;
  /** Names of the agents and roles that may see this record; empty = everyone. */
  accessControl: string[];
}

export interface AgentRecord extends WithExtras {
  /** -1 = new. */
  id: number;
  /** Username. */
  name: string;
  firstname: string;
  surname: string;
  email: string;
  initials: string;
  jobtitle: string;
  phonenumber: string;
  /** Role ids. */
  roles: string[];
  isapiagent: boolean;
  /** Account Active. */
  active: boolean;
  /** A team, NO_DEFAULT_TEAM, or '' = nothing chosen. */
  team: string;
  /** One of WORKDAYS, or '' = nothing chosen. */
  workday: string;
  timezone: string;
  language: string;
  /** Levels set on the agent itself; as RoleRecord.permissions. */
  permissions: Record<string, string>;
  preferences: Record<string, string>;
}

/** Authentication methods in the order of the form: stored value and label. */
export const GRANT_TYPES = [
  { value: 'password', label: 'Username & Password' },
  { value: 'implicit', label: 'Implicit Flow (Single Page Application)' },
  { value: 'authorization_code', label: 'Authorisation Code (Native Application)' },
  { value: 'client_credentials', label: 'Client ID and Secret (Services)' },
  { value: 'api_key', label: 'API Key' },
] as const;
/** '' = none chosen yet. */
export type GrantType = (typeof GRANT_TYPES)[number]['value'] | '';

export const LOGIN_TYPES = ['Agent', 'Supplier', 'Vendor', 'Customer'] as const;

export interface ApplicationRecord extends WithExtras {
  /** GUID, or NEW_RECORD. */
  id: string;
  displayName: string;
  description: string;
  /** The opposite of the form's "Active". */
  inactive: boolean;
  grant_type: GrantType;
  /** A GUID; '' while the method needs none. */
  clientId: string;
  /** Two GUIDs joined by '-', MASKED_SECRET when read back, '' when there is none. */
  clientSecret: string;
  /** One of LOGIN_TYPES, or null. */
  loginentity: string | null;
  /** Agent id; null = "None" or nothing chosen. */
  loginas_agent_id: number | null;
  /** Scope strings, in the order of the form. */
  scopes: string[];
  /** One address per line. */
  redirecturi: string;
  /** One origin per line. */
  cors_whitelist: string;
  /** Halo's own; the form warns against changing it. */
  system_use?: boolean;
}

/** GET /api/authinfo, no authentication. */
export interface AuthInfo {
  auth_url: string;
  tenant_id: string;
}

/** The data that the server inlines into the page before the app's script: `window.__PRACTICE__`. */
export interface PracticeBoot {
  /** Quirk ids (tests/practice/quirks.ts) that are on. */
  quirks: Record<string, boolean>;
  /** Agents at load time, for the name in the top bar; lists are always fetched again. */
  agents: AgentRecord[];
  /** The three values of "API Details". An on-premises Halo has no tenant: ''. */
  resourceServer: string;
  authorisationServer: string;
  tenant: string;
  theme?: 'light' | 'dark';
}

import { GRANT_TYPES } from '../../practice/records.ts';
import { blankAgent, blankApplication, blankRole } from '../../practice/server/seed.ts';
import type { HaloState } from '../../practice/server/store.ts';
import { STEP_1_MEMBERSHIP, STEP_1_PERMISSIONS, STEP_3_SCOPES } from './guide-table.ts';

/** A record's page on which Apply works. */
export type LabPage = 'role' | 'agent' | 'application';

/** Names as the guide suggests them. */
export const ROLE = 'ScalePad Integration Role';
export const AGENT = 'ScalePad API';
export const APPLICATION = 'ScalePad Integration';

const LAB_ROLE_ID = '0b5f2f1e-6a1c-4d1a-9a63-5d0f6c0e7a11';
const LAB_AGENT_ID = 70;

/** The values that the guide asks for, by page and by the name of the setting. */
export const WANTED: Record<LabPage, Record<string, string>> = {
  role: { 'Role Name': ROLE, ...STEP_1_PERMISSIONS, 'Membership level to all Departments': STEP_1_MEMBERSHIP },
  agent: {
    Username: AGENT,
    Roles: ROLE,
    'Is an API-only Agent': 'Yes',
    'Default Team': '*No Default Team*',
    'Work hours': '24 Hours',
  },
  application: {
    'Application name': APPLICATION,
    Active: 'Yes',
    'Authentication Method': 'Client ID and Secret (Services)',
    'Login Type': 'Agent',
    'Agent to log in as': AGENT,
    ...Object.fromEntries(STEP_3_SCOPES.map((scope) => [scope, 'Yes'])),
  },
};

const ADDRESS: Record<LabPage, string> = {
  role: `/config/agents/roles?id=${LAB_ROLE_ID}`,
  agent: '/config/agents/agents?agentid=-1',
  application: '/config/integrations/api/applications?id=-1',
};
const NEW_ROLE = '/config/agents/roles?id=-1';

/**
 * Creates the records that a page needs in a Halo, and returns the page's path. Unless a new role is requested, the role
 * exists without any setting, so its other tabs open without a first Save.
 */
export function prepare(halo: HaloState, page: LabPage, newRole: boolean): string {
  if (page === 'role' && newRole) return NEW_ROLE;
  halo.roles.push({ ...blankRole(LAB_ROLE_ID, 70), name: ROLE });
  if (page === 'application') addAgent(halo, [LAB_ROLE_ID]);
  return ADDRESS[page];
}

/** Adds the agent of step 2, which an application logs in as. */
export function addAgent(halo: HaloState, roles: string[] = []): void {
  halo.agents.push({ ...blankAgent(LAB_AGENT_ID), name: AGENT, isapiagent: true, roles });
}

/** A record as the tests compare it: the settings that the guide asks for, and everything else. */
export interface SavedSettings {
  settings: Record<string, string>;
  rest: unknown;
}

/** Returns the saved record of a page, found by its name; null when none of that name was saved. */
export function savedSettings(halo: HaloState, page: LabPage): SavedSettings | null {
  if (page === 'role') return savedRole(halo);
  return page === 'agent' ? savedAgent(halo) : savedApplication(halo);
}

function savedRole({ roles }: HaloState): SavedSettings | null {
  const role = roles.find(({ name }) => name === ROLE);
  if (!role) return null;
  const { id, id_int, name, permissions, membershipLevel, ...others } = role;
  const required = new Map(Object.keys(STEP_1_PERMISSIONS).map((label) => [label.toLowerCase(), label]));
  const settings: Record<string, string> = { 'Role Name': name };
  const rest: Record<string, string> = {};
  // Halo and the guide write some capitals of these labels differently.
  for (const [label, value] of Object.entries(permissions)) {
    const name = required.get(label.toLowerCase());
    if (name === undefined) rest[label] = value;
    else settings[name] = value;
  }
  if (membershipLevel) settings['Membership level to all Departments'] = membershipLevel;
  return { settings, rest: { ...others, permissions: rest } };
}

function savedAgent({ agents, roles }: HaloState): SavedSettings | null {
  const agent = agents.find(({ name }) => name === AGENT);
  if (!agent) return null;
  const { id, name, roles: ids, isapiagent, team, workday, ...rest } = agent;
  const settings: Record<string, string> = { Username: name };
  if (ids.length > 0) settings.Roles = ids.map((one) => roles.find((role) => role.id === one)?.name ?? one).join(', ');
  if (isapiagent) settings['Is an API-only Agent'] = 'Yes';
  if (team) settings['Default Team'] = team;
  if (workday) settings['Work hours'] = workday;
  return { settings, rest };
}

function savedApplication({ applications, agents }: HaloState): SavedSettings | null {
  const application = applications.find(({ displayName }) => displayName === APPLICATION);
  if (!application) return null;
  const { displayName, inactive, grant_type, loginentity, loginas_agent_id, scopes, ...others } = application;
  const { id, clientId, clientSecret, ...rest } = others;
  const settings: Record<string, string> = { 'Application name': displayName };
  const agent = agents.find((one) => one.id === loginas_agent_id)?.name;
  if (!inactive) settings.Active = 'Yes';
  const method = GRANT_TYPES.find(({ value }) => value === grant_type)?.label;
  if (method) settings['Authentication Method'] = method;
  if (loginentity) settings['Login Type'] = loginentity;
  if (agent !== undefined) settings['Agent to log in as'] = agent;
  for (const scope of scopes) if (STEP_3_SCOPES.includes(scope)) settings[scope] = 'Yes';
  return { settings, rest: { ...rest, scopes: scopes.filter((scope) => !STEP_3_SCOPES.includes(scope)) } };
}

/** Returns everything else of a record without any setting, to check that nothing else was changed. */
export function untouched(page: LabPage): unknown {
  // A new agent has neither of these two.
  const agent = { ...blankAgent(0), name: AGENT, timezone: '', language: '' };
  const halo = { roles: [{ ...blankRole('', 0), name: ROLE }], agents: [agent] };
  const applications = [{ ...blankApplication(''), displayName: APPLICATION }];
  return savedSettings({ ...halo, applications } as unknown as HaloState, page)?.rest;
}

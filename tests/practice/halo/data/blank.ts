import { type AgentRecord, type ApplicationRecord, NEW_RECORD, type RoleRecord } from '../../records.ts';
import { firstPermissions, firstScopes } from '../quirks/beyond.ts';

/** Returns a new role as the form starts with it: nothing set, unless a quirk sets it higher. */
export function blankRole(): RoleRecord {
  return {
    id: NEW_RECORD,
    id_int: -1,
    name: '',
    description: '',
    agents: [],
    membershipLevel: '',
    departments: {},
    teams: [],
    permissions: firstPermissions(),
    preferences: {},
    accessControl: [],
  };
}

/** Returns a new agent as the form starts with it: active, no team and no work hours chosen. */
export function blankAgent(): AgentRecord {
  return {
    id: -1,
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
    timezone: '',
    language: '',
    permissions: {},
    preferences: {},
  };
}

/** Returns a new application as the form starts with it: active, no authentication method chosen. */
export function blankApplication(): ApplicationRecord {
  return {
    id: NEW_RECORD,
    displayName: '',
    description: '',
    inactive: false,
    grant_type: '',
    clientId: '',
    clientSecret: '',
    loginentity: null,
    loginas_agent_id: null,
    scopes: firstScopes(),
    redirecturi: '',
    cors_whitelist: '',
  };
}

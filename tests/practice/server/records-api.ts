import { randomUUID } from 'node:crypto';
import type { AgentRecord, ApplicationRecord, RoleRecord } from '../records.ts';
import { MASKED_SECRET, NEW_RECORD } from '../records.ts';
import type { Answer, Call } from './http.ts';
import { HttpError, json, readJson } from './http.ts';
import { withoutPermission, withoutScope, withoutTeam } from './lossy.ts';
import { blankAgent, blankApplication, blankRole } from './seed.ts';
import type { HaloState, PracticeStore, RecordKind } from './store.ts';

const KINDS: Record<string, RecordKind> = { Roles: 'role', Agent: 'agent', Application: 'application' };

/** As long as on the slowest role page of the run-books: the menu is shown, the record is not. */
const SLOW_RECORD = 3000;
const SLOW_SAVE = 2000;

type Posted = Record<string, unknown> & { id: unknown };

/**
 * Answers the app's own calls: lists, single records and Save (which posts arrays, as Halo does).
 * @param path such as ['Roles'] or ['Roles', '<id>']
 * @throws HttpError 404 for what does not exist, 400 for a body that is no record
 */
export function answerRecords(store: PracticeStore, state: HaloState, call: Call, path: string[]): Answer {
  const [name = '', id] = path;
  const kind = KINDS[name];
  if (!kind || path.length > 2) throw new HttpError(404, 'There is no such list.');
  const records = listOf(state, kind);
  if (call.method === 'GET' && id === undefined) return json(records);
  if (call.method === 'GET') {
    const found = records.find((record) => String(record.id) === id);
    if (!found) throw new HttpError(404, 'There is no such record.');
    return { ...json(found), ...(store.quirk('slow-record') ? { delay: SLOW_RECORD } : {}) };
  }
  if (call.method !== 'POST' || id !== undefined) throw new HttpError(405, 'This call is not known.');
  const saved = save(store, state, kind, readJson(call));
  return store.quirk('save-slow') ? { ...saved, delay: SLOW_SAVE } : saved;
}

function listOf(state: HaloState, kind: RecordKind): (RoleRecord | AgentRecord | ApplicationRecord)[] {
  return kind === 'role' ? state.roles : kind === 'agent' ? state.agents : state.applications;
}

function save(store: PracticeStore, state: HaloState, kind: RecordKind, body: unknown): Answer {
  const accepted = !store.quirk('save-fails');
  // A copy: what was posted must not change when the record does.
  state.saves.push({ at: Date.now(), host: state.host, kind, body: structuredClone(body), accepted });
  if (!accepted) return json({ ClassName: 'System.Exception', message: 'Unable to save data.' }, 500);
  const posted = Array.isArray(body) && body.length === 1 ? body[0] : null;
  if (!isPosted(posted)) throw new HttpError(400, 'Post an array with one record.');
  if (kind === 'role') return json(saveRole(store, state, posted));
  if (kind === 'agent') return json(saveAgent(store, state, posted));
  return json(saveApplication(store, state, posted));
}

function isPosted(value: unknown): value is Posted {
  return typeof value === 'object' && value !== null && 'id' in value;
}

/** Replaces the record with its id, or adds it at the end. */
function put<T extends { id: string | number }>(records: T[], record: T): T {
  const at = records.findIndex(({ id }) => id === record.id);
  if (at < 0) records.push(record);
  else records[at] = record;
  return record;
}

function known<T extends { id: string | number }>(records: T[], id: unknown): T {
  const found = records.find((record) => record.id === id);
  if (!found) throw new HttpError(404, 'The record to save no longer exists.');
  return found;
}

/** Returns the other side of the relation; keeps its order. */
function withOrWithout<T>(list: T[], item: T, wanted: boolean): T[] {
  if (list.includes(item) === wanted) return list;
  return wanted ? [...list, item] : list.filter((other) => other !== item);
}

function saveRole(store: PracticeStore, state: HaloState, posted: Posted): RoleRecord {
  const isNew = String(posted.id) === NEW_RECORD;
  const nextInt = Math.max(0, ...state.roles.map((role) => role.id_int)) + 1;
  const base = isNew ? blankRole(randomUUID(), nextInt) : known(state.roles, posted.id);
  const whole: RoleRecord = { ...base, ...(posted as Partial<RoleRecord>), id: base.id, id_int: base.id_int };
  const role = store.quirk('save-loses-value') ? withoutPermission(whole, base) : whole;
  if (!role.name.trim()) throw new HttpError(400, 'Unable to save data. A role needs a name.');
  for (const agent of state.agents) {
    agent.roles = withOrWithout(agent.roles, role.id, role.agents.includes(agent.id));
  }
  return put(state.roles, role);
}

function saveAgent(store: PracticeStore, state: HaloState, posted: Posted): AgentRecord {
  const isNew = String(posted.id) === NEW_RECORD;
  const nextId = Math.max(0, ...state.agents.map((agent) => agent.id)) + 1;
  const base = isNew ? blankAgent(nextId) : known(state.agents, posted.id);
  const whole: AgentRecord = { ...base, ...(posted as Partial<AgentRecord>), id: base.id };
  const agent = store.quirk('save-loses-value') ? withoutTeam(whole, base) : whole;
  if (!agent.name.trim()) throw new HttpError(400, 'Unable to save data. An agent needs a username.');
  for (const role of state.roles) {
    role.agents = withOrWithout(role.agents, agent.id, agent.roles.includes(role.id));
  }
  return put(state.agents, agent);
}

function saveApplication(store: PracticeStore, state: HaloState, posted: Posted): ApplicationRecord {
  const isNew = String(posted.id) === NEW_RECORD;
  const base = isNew ? blankApplication(randomUUID()) : known(state.applications, posted.id);
  const whole: ApplicationRecord = { ...base, ...(posted as Partial<ApplicationRecord>), id: base.id };
  const application = store.quirk('save-loses-value') ? withoutScope(whole, base) : whole;
  if (!application.displayName.trim()) throw new HttpError(400, 'Unable to save data. An application needs a name.');
  if (isNew && application.clientId && store.quirk('client-id-changes-on-save')) application.clientId = randomUUID();
  const secret = application.clientSecret;
  if (!secret) state.secrets.delete(application.id);
  else if (secret !== MASKED_SECRET) state.secrets.set(application.id, secret);
  application.clientSecret = state.secrets.has(application.id) ? MASKED_SECRET : '';
  return put(state.applications, application);
}

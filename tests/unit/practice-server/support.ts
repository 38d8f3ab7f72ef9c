import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { ApplicationRecord } from '../../practice/records';
import { APP_HEADER, APP_NAME } from '../../practice/records';
import { type Practice, startPractice } from '../../practice/server/start';

export const DEMO = 'https://demo.halopsa.com';
export const CLIENT = '0f8fad5b-d9cb-469f-a165-70867728950e';
export const SECRET = '7c9e6679-7425-40de-944b-e07fc1f90ae7-550e8400-e29b-41d4-a716-446655440000';
export const SCOPES = ['read:tickets', 'edit:tickets', 'read:customers', 'edit:assets'];

/** The server of the test file. Its records are reset before each test. */
export let practice: Practice;

beforeAll(async () => {
  practice = await startPractice({ build: false });
});
afterAll(() => practice.close());
beforeEach(() => practice.store.reset());

/** Saves a record as a page does: with the header of the app, in an array. */
export async function save<T>(list: string, record: object, origin = DEMO): Promise<T> {
  const response = await practice.request(`${origin}/api/${list}`, {
    method: 'POST',
    headers: { [APP_HEADER]: APP_NAME, 'content-type': 'application/json' },
    body: JSON.stringify([record]),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

/** Saves a role, an agent with that role, and an application that logs in as the agent. */
export async function setUp(
  permissions: Record<string, string> = {},
  membershipLevel = '',
  rest: Partial<ApplicationRecord> = {},
): Promise<ApplicationRecord> {
  const role = await save<{ id: string }>('Roles', { id: '-1', name: 'Sync', permissions, membershipLevel });
  const agent = await save<{ id: number }>('Agent', {
    id: -1,
    name: 'Sync API',
    email: 'a@b.example',
    roles: [role.id],
  });
  return save('Application', {
    id: '-1',
    displayName: 'Sync',
    grant_type: 'client_credentials',
    clientId: CLIENT,
    clientSecret: SECRET,
    loginentity: 'Agent',
    loginas_agent_id: agent.id,
    scopes: SCOPES,
    ...rest,
  });
}

/** Requests a token with the pair of the application. `form` changes the request. */
export function ask(form: Record<string, string> = {}, query = '', origin = DEMO): Promise<Response> {
  return practice.request(`${origin}/auth/token${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT,
      client_secret: SECRET,
      scope: 'all',
      ...form,
    }),
  });
}

/** Reads a list with a fresh token. */
export async function list(name: string, form: Record<string, string> = {}): Promise<Response> {
  const { access_token } = (await (await ask(form)).json()) as { access_token: string };
  return practice.request(`${DEMO}/api/${name}`, { headers: { authorization: `Bearer ${access_token}` } });
}

/** Returns the status and the OAuth error code of a response. */
export const error = async (response: Response) => [
  response.status,
  ((await response.json()) as { error: string }).error,
];

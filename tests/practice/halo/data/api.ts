import { type AgentRecord, APP_HEADER, APP_NAME, type ApplicationRecord, type RoleRecord } from '../../records.ts';

/** A record list of the practice server. */
export interface Resource<T> {
  /** Returns all records, in the server's order. Throws an Error with the server's message. */
  list(): Promise<T[]>;
  /**
   * Returns one record, or null when there is none with this id. Throws an Error with the server's message otherwise.
   */
  get(id: string): Promise<T | null>;
  /** Saves the record (posted as an array, as Halo does) and returns it as saved. Throws an Error with the server's message. */
  save(record: T): Promise<T>;
}

async function call(path: string, init?: RequestInit): Promise<Response> {
  return fetch(path, { ...init, headers: { [APP_HEADER]: APP_NAME, 'content-type': 'application/json' } });
}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) return (await response.json()) as T;
  const body: unknown = await response.json().catch(() => null);
  const message =
    body && typeof body === 'object' && 'message' in body ? String(body.message) : `HTTP ${response.status}`;
  throw new Error(message);
}

function resource<T>(path: string): Resource<T> {
  return {
    list: async () => answer<T[]>(await call(path)),
    get: async (id) => {
      const response = await call(`${path}/${encodeURIComponent(id)}`);
      return response.status === 404 ? null : answer<T>(response);
    },
    save: async (record) => answer<T>(await call(path, { method: 'POST', body: JSON.stringify([record]) })),
  };
}

export const roles = resource<RoleRecord>('/api/Roles');
export const agents = resource<AgentRecord>('/api/Agent');
export const applications = resource<ApplicationRecord>('/api/Application');

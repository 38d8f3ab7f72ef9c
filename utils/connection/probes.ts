import { fetchWithRetry } from './fetch-with-retry';
import type { Answer, HttpResult } from './http';
import { mapConcurrent } from './map-concurrent';
import type { HttpContext } from './types';

/** A list of Halo's API that is read once, and what permits it. */
export interface Probe {
  /** Path below the Resource Server. */
  list: string;
  /** Halo's name for its content. */
  title: string;
  /** The area of its scope: read:<area>. */
  area: string;
  /** The key of the array in the answer, from one live Halo; null: the answer is the bare array. */
  key: string | null;
  /** Ids of the role's requirements that permit it, in any of the recipes. */
  settings: readonly string[];
}

/** How many lists are read at once. */
const MAX_CONCURRENT = 3;

/**
 * The lists of docs/halo-ui.md 4.4 (paths and keys from the API's own description and one live tenant; which scope
 * permits which list is confirmed for tickets, clients and assets, likely for the others). Only reads; nothing is ever
 * written.
 */
export const PROBES: readonly Probe[] = [
  { list: 'Tickets', title: 'Tickets', area: 'tickets', key: 'tickets', settings: ['tickets-access'] },
  {
    list: 'Client',
    title: 'Clients',
    area: 'customers',
    key: 'clients',
    settings: ['clients-access', 'customers-access'],
  },
  { list: 'Users', title: 'Users', area: 'customers', key: 'users', settings: ['users-access'] },
  { list: 'Asset', title: 'Assets', area: 'assets', key: 'assets', settings: ['assets-access'] },
  {
    list: 'ClientContract',
    title: 'Client Contracts',
    area: 'contracts',
    key: 'contracts',
    settings: ['client-contracts-access'],
  },
  { list: 'Supplier', title: 'Suppliers', area: 'suppliers', key: 'suppliers', settings: ['suppliers-access'] },
  { list: 'Item', title: 'Items', area: 'items', key: 'items', settings: ['items-access'] },
  { list: 'Opportunities', title: 'Sales', area: 'sales', key: 'tickets', settings: ['sales-access'] },
  { list: 'Invoice', title: 'Invoices', area: 'invoices', key: 'invoices', settings: ['invoices-access'] },
  { list: 'Timesheet', title: 'Timesheets', area: 'timesheets', key: null, settings: ['timesheets-access'] },
];

/** The result of one read. */
export type ProbeResult =
  | 'rows'
  | 'empty'
  | 'refused-401'
  | 'refused-403'
  | 'absent'
  | 'odd'
  | 'page'
  | 'unreadable'
  | Exclude<HttpResult['kind'], 'answer'>
  | 'busy'
  | 'error';

/** Reads each list once, a few at a time. Rejects only when the admin cancels. */
export function readLists(
  base: string,
  token: string,
  probes: readonly Probe[],
  http: HttpContext,
): Promise<ProbeResult[]> {
  return mapConcurrent(probes, MAX_CONCURRENT, async ({ list, key }) => {
    // The bare array has no count (docs/halo-ui.md 4.4); the limit of the body keeps it short.
    const url = `${base}/${list}${key === null ? '' : '?count=1'}`;
    const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
    const reply = await fetchWithRetry({ url, method: 'GET', headers }, http);
    return reply.kind === 'answer' ? resultOf(reply.answer, key) : reply.kind;
  });
}

function resultOf(answer: Answer, key: string | null): ProbeResult {
  const { status } = answer;
  if (status === 401) return 'refused-401';
  if (status === 403) return 'refused-403';
  if (status === 404) return 'absent';
  if (status === 429) return 'busy';
  if (status >= 500) return 'error';
  if (answer.format === 'html') return 'page';
  if (status === 204) return 'empty';
  if (status >= 400) return 'odd';
  if (status !== 200 || answer.format !== 'json') return 'unreadable';
  const rows = answer.cut ? beginsWithRows(answer.text, key) : hasRows(answer.json, key);
  return rows === null ? 'unreadable' : rows ? 'rows' : 'empty';
}

/** The keys with which Halo's API reports an error (docs/halo-ui.md 4.3). */
const ERROR_KEY = /^(?:error|errormessage|message|resultcode|classname)$/i;

/**
 * Checks whether an answer has rows. The keys are from one Halo; another may answer with the bare array, another key,
 * or nothing at all without rows.
 */
function hasRows(json: unknown, key: string | null): boolean | null {
  if (json === null) return false;
  if (Array.isArray(json)) return json.length > 0;
  if (typeof json !== 'object') return null;
  const own = Object.entries(json);
  const arrays = own.filter(([name, value]) => Array.isArray(value) && (name === key || !(key && key in json)));
  if (arrays.length === 0) return own.some(([name]) => ERROR_KEY.test(name)) ? null : false;
  return arrays.some(([, value]) => value.length > 0);
}

/** Checks the beginning of a body that was cut off; it is long because of its rows. */
function beginsWithRows(text: string, key: string | null): boolean | null {
  const named = new RegExp(`"${key ?? ''}"\\s*:\\s*\\[\\s*[{[]`);
  return /^\s*\[\s*[{[]/.test(text) || (key !== null && named.test(text)) ? true : null;
}

import type { Answer, Call } from './http.ts';
import { bare, json } from './http.ts';
import type { Rights } from './rights.ts';
import { rightsOf } from './rights.ts';
import * as rows from './rows.ts';
import { allowsReading } from './scopes.ts';
import type { HaloState, IssuedToken, PracticeStore } from './store.ts';
import { REFUSALS } from './token.ts';

interface List {
  /** The scope's area: read:<area> or edit:<area> allows reading it. */
  area: string;
  /** The access level that the agent needs. */
  level: string;
  /** The array's key in the answer; null: the answer is the bare array. */
  key: string | null;
  rows(rights: Rights): readonly object[];
}

const list = (area: string, level: string, key: string | null, all: readonly object[]): List => ({
  area,
  level: `${level} Access Level`,
  key,
  rows: () => all,
});

const clientsSeen = (all: readonly object[]) => (rights: Rights) =>
  rights.denies('Allow use of all Clients') ? [] : all;

/** The lists of docs/halo-ui.md 4.4, with their unusual keys. */
const LISTS: Record<string, List> = {
  Tickets: { ...list('tickets', 'Tickets', 'tickets', []), rows: ticketsSeen },
  Client: { ...list('customers', 'Clients', 'clients', []), rows: clientsSeen(rows.clients) },
  Site: { ...list('customers', 'Clients', 'sites', []), rows: clientsSeen(rows.sites) },
  Users: { ...list('customers', 'Users', 'users', []), rows: clientsSeen(rows.users) },
  Asset: {
    ...list('assets', 'Assets', 'assets', []),
    rows: (rights) => (rights.allows('Allow use of all Asset Types') ? rows.assets : []),
  },
  ClientContract: list('contracts', 'Client Contracts', 'contracts', rows.clientContracts),
  SupplierContract: list('contracts', 'Supplier Contracts', 'contracts', rows.supplierContracts),
  Supplier: list('suppliers', 'Suppliers', 'suppliers', rows.suppliers),
  Item: list('items', 'Items', 'items', rows.items),
  Opportunities: list('sales', 'Sales', 'tickets', rows.opportunities),
  Invoice: list('invoices', 'Invoices', 'invoices', rows.invoices),
  RecurringInvoice: list('invoices', 'Invoices', 'invoices', rows.recurringInvoices),
  Timesheet: list('timesheets', 'Timesheets', null, rows.timesheets),
  TimesheetEvent: list('timesheets', 'Timesheets', null, rows.timesheetEvents),
  Quotation: list('quotes', 'Quotations', 'quotes', rows.quotes),
  SalesOrder: list('sos', 'Sales Orders', 'salesorders', rows.salesOrders),
  PurchaseOrder: list('pos', 'Purchase Orders', 'purchaseorders', rows.purchaseOrders),
};

/** Longer than any client should wait. */
const SLOW = 15_000;

/**
 * Answers GET /api/<List> with a Bearer token: 401 without a token, 403 without the scope, the level or an agent of the
 * application, 200 with no rows where the agent has the level but not the membership or a permission (docs/halo-ui.md
 * 4.3, 4.4).
 * @param path the address after /api/, such as ['Tickets']
 */
export function answerList(store: PracticeStore, state: HaloState, call: Call, path: string[]): Answer {
  state.listRequests.push(call.url.pathname + call.url.search);
  const token = tokenOf(state, call);
  if (!token || store.quirk('clock-off'))
    return { ...json({ error: 'invalid_token' }, 401), headers: { 'www-authenticate': 'Bearer' } };
  const quirk = quirkAnswer(store);
  if (quirk) return quirk;
  const answer = read(state, call, path, token);
  return store.quirk('api-slow') ? { ...answer, delay: SLOW } : answer;
}

function quirkAnswer(store: PracticeStore): Answer | null {
  if (store.quirk('api-500')) return json({ ClassName: 'System.Exception', Message: 'An error has occurred.' }, 500);
  if (!store.quirk('api-429') || store.refusals.api >= REFUSALS) return null;
  store.refusals.api += 1;
  return bare(429, { 'retry-after': '1' });
}

function tokenOf(state: HaloState, call: Call): IssuedToken | null {
  const [scheme, value] = (call.headers.authorization ?? '').split(' ');
  const token = scheme?.toLowerCase() === 'bearer' && value ? state.tokens.get(value) : undefined;
  return token && token.expiresAt > Date.now() ? token : null;
}

function read(state: HaloState, call: Call, path: string[], token: IssuedToken): Answer {
  const [name = '', id] = path;
  const application = state.applications.find((one) => one.id === token.applicationId);
  const rights = application ? rightsOf(state, application) : null;
  if (call.method !== 'GET') return forbidden('The practice API is read only.');
  if (name === 'Agent' && id === 'me') return rights ? json(publicAgent(rights)) : forbidden('No agent.');
  // Halo's own answer when the list of actions is requested without a ticket (docs/halo-ui.md 4.4).
  if (name === 'Actions') return json({ ClassName: 'System.Exception', Message: 'ticket_id is required.' }, 500);
  const wanted = LISTS[name];
  if (!wanted || path.length > 1) return json({ Message: `No list called ${name}.` }, 404);
  if (!allowsReading(token.scopes, wanted.area)) return forbidden(`The scope read:${wanted.area} is missing.`);
  if (!rights) return forbidden('The application does not log in as an agent.');
  if (!rights.reads(wanted.level)) return forbidden(`The agent has no ${wanted.level}.`);
  const found = wanted.rows(rights);
  const limit = call.url.searchParams.get('count') ?? call.url.searchParams.get('page_size');
  const shown = limit && wanted.key !== null ? found.slice(0, Math.max(0, Number(limit) || 0)) : found;
  return json(wanted.key === null ? shown : { record_count: found.length, [wanted.key]: shown });
}

function forbidden(message: string): Answer {
  return json({ ClassName: 'System.UnauthorizedAccessException', Message: message }, 403);
}

function publicAgent({ agent }: Rights): object {
  return { id: agent.id, name: agent.name, email: agent.email, isapiagent: agent.isapiagent };
}

function ticketsSeen(rights: Rights): readonly object[] {
  if (rights.membership === 'none' || !rights.allows('Allow use of all Ticket types')) return [];
  return rows.tickets.filter((ticket) => {
    if (rights.membership === 'own' && ticket.team !== rights.agent.team) return false;
    if (ticket.agent_id === rights.agent.id) return true;
    if (ticket.agent_id === 1) return rights.allows('Can view Unassigned Tickets');
    return rights.allows('Can view Tickets that are assigned to other Agents');
  });
}

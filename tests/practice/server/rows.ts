/**
 * The rows of the practice Halo's lists: enough to distinguish "no rows" from "rows", the same for every Halo address.
 */

export interface TicketRow {
  id: number;
  summary: string;
  client_id: number;
  /** 1 is Halo's "Unassigned". */
  agent_id: number;
  team: string;
}

const CLIENTS = ['Northwind Dental', 'Alder & Finch Law', 'Quayside Logistics', 'Brightwater School', 'Hollis Foods'];

const named = (names: readonly string[]) => names.map((name, at) => ({ id: at + 11, name }));

export const clients = named(CLIENTS);
export const sites = CLIENTS.map((name, at) => ({ id: at + 21, name: 'Main', client_id: at + 11, client_name: name }));
export const users = ['Ada Moss', 'Ben Holt', 'Chidi Eze', 'Dana Kerr', 'Eli Stone', 'Farah Aziz', 'Gus Lane'].map(
  (name, at) => ({ id: at + 31, name, client_id: (at % CLIENTS.length) + 11 }),
);
export const assets = Array.from({ length: 12 }, (_, at) => ({
  id: at + 101,
  inventory_number: `HMSP-${1001 + at}`,
  assettype_name: ['Workstation', 'Laptop', 'Server'][at % 3],
  client_id: (at % CLIENTS.length) + 11,
}));
export const tickets: TicketRow[] = Array.from({ length: 18 }, (_, at) => ({
  id: at + 2001,
  summary:
    ['Printer offline', 'New starter', 'Mailbox full', 'VPN drops', 'Slow laptop', 'Licence request'][at % 6] ?? '',
  client_id: (at % CLIENTS.length) + 11,
  agent_id: at % 4 === 0 ? 1 : 3 + (at % 5),
  team: ['1st Line Support', '2nd Line Support', 'Projects'][at % 3] ?? '',
}));
export const clientContracts = CLIENTS.map((name, at) => ({ id: at + 41, ref: `MSA-${at + 1}`, client_name: name }));
export const supplierContracts = [{ id: 51, ref: 'DIST-1', supplier_name: 'Westbrook Distribution' }];
export const suppliers = named(['Westbrook Distribution', 'CloudSource', 'Telco One']);
export const items = named(['Managed workstation', 'Backup 1 TB', 'Firewall rental', 'Onsite day']);
export const opportunities = [
  { id: 3001, summary: 'Server refresh', client_id: 11 },
  { id: 3002, summary: 'Windows upgrade', client_id: 13 },
];
export const invoices = CLIENTS.map((name, at) => ({ id: at + 61, client_name: name, total: 480 + at * 125 }));
export const recurringInvoices = invoices.slice(0, 3);
export const timesheets = [
  { id: 71, agent_id: 5, date: '2026-11-20', actual_hours: 7.5 },
  { id: 72, agent_id: 6, date: '2026-11-20', actual_hours: 8 },
];
export const timesheetEvents = [{ id: 81, agent_id: 5, ticket_id: 2002, timetaken: 0.5 }];
export const quotes = [{ id: 91, title: 'Wi-Fi upgrade', client_id: 12 }];
export const salesOrders = [{ id: 95, title: 'Laptops', client_id: 13 }];
export const purchaseOrders = [{ id: 97, supplier_name: 'CloudSource' }];

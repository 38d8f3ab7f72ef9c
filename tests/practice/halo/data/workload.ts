/** A client of the practice MSP, as the page Clients shows it. */
export interface Client {
  id: number;
  name: string;
  area: string;
  contact: string;
  assets: number;
}

const FIRST = [
  'Alder',
  'Birch',
  'Cedar',
  'Dune',
  'Ember',
  'Fjord',
  'Grove',
  'Harbour',
  'Inlet',
  'Juniper',
  'Keystone',
  'Lantern',
];
const SECOND = ['Dental Group', 'Logistics', 'Law', 'Accountants', 'Schools Trust', 'Engineering'];
const PEOPLE = ['Priya Nair', 'Tom Becker', 'Ana Sousa', 'Liam Doyle', 'Mei Lin', 'Omar Farouk', 'Kate Whyte'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** 72 clients, the same at every start. */
export const CLIENTS: Client[] = FIRST.flatMap((first, i) =>
  SECOND.map((second, j) => ({
    id: i * SECOND.length + j + 1,
    name: `${first} ${second}`,
    area: pick(['North', 'South', 'City'], i + j),
    contact: pick(PEOPLE, i * 2 + j),
    assets: 8 + ((i * 37 + j * 53) % 140),
  })),
);

export interface Ticket {
  id: number;
  summary: string;
  client: string;
  status: string;
  agent: string;
  /** Minutes since the last update, at load. */
  age: number;
}

const SUMMARIES = [
  'Laptop does not wake from sleep',
  'New starter on Monday',
  'Shared mailbox permissions',
  'Printer offline on second floor',
  'VPN drops every hour',
  'Warranty renewal for server',
  'Licence count differs from contract',
  'Backup job finished with warnings',
  'Phone does not ring after update',
];
export const STATUSES = ['New', 'In Progress', 'With User', 'On Hold', 'Awaiting Approval'];

/** 240 open tickets, the same at every start. */
export const TICKETS: Ticket[] = Array.from({ length: 240 }, (_, n) => ({
  id: 10482 - n,
  summary: pick(SUMMARIES, n * 4 + Math.floor(n / 9)),
  client: pick(CLIENTS, n * 7).name,
  status: pick(STATUSES, n * n * 3 + (n % 7)),
  agent: pick(['Unassigned', 'Dana Whitfield', 'Marcus Obi', 'Sofia Lindqvist', 'Jonas Weber'], n + Math.floor(n / 4)),
  age: 3 + n * 7,
}));

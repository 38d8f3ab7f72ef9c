/** One select of the role's page. */
export interface Row {
  label: string;
  /** A short name for ids. */
  id: string;
  options: readonly string[];
  /** The initial value; null where nothing was ever chosen. */
  value: string | null;
}

/** Levels as in tests/practice/halo/data/permission-options.ts. "Not set" is not an option: a placeholder shows it. */
const LEVEL = ['No Access', 'Read Only', 'Read and Modify', 'Read, Modify and Delete'];
const INVOICES = ['No Access', 'Read Only', 'Read and Create', 'Read, Create and Modify'];
const TIMESHEETS = ['No Access', 'Read and Modify (own)', 'Read only (All), Modify Own', 'Read and Modify (All)'];
const YES_NO = ['Yes', 'No'];
const MEMBERSHIP = ['Basic Member', 'View all (Can view all Tickets in all Departments)', 'Department Manager'];

/** Settings of the role that ScalePad's guide asks for: some unset, some lower, some right and one higher. */
export const ROWS: readonly Row[] = [
  { id: 'tickets', label: 'Tickets Access Level', options: LEVEL, value: null },
  { id: 'clients', label: 'Clients Access Level', options: LEVEL, value: 'No Access' },
  { id: 'users', label: 'Users Access Level', options: LEVEL, value: 'Read Only' },
  { id: 'assets', label: 'Assets Access Level', options: LEVEL, value: 'Read Only' },
  { id: 'suppliers', label: 'Suppliers Access Level', options: LEVEL, value: null },
  { id: 'items', label: 'Items Access Level', options: LEVEL, value: 'Read, Modify and Delete' },
  { id: 'sales', label: 'Sales Access Level', options: LEVEL, value: null },
  { id: 'invoices', label: 'Invoices Access Level', options: INVOICES, value: null },
  { id: 'contracts', label: 'Client Contracts Access Level', options: LEVEL, value: null },
  { id: 'timesheets', label: 'Timesheets Access Level', options: TIMESHEETS, value: null },
  { id: 'add', label: 'Can add new Tickets', options: YES_NO, value: 'No' },
  { id: 'unassigned', label: 'Can view unassigned tickets', options: YES_NO, value: 'Yes' },
  { id: 'others', label: 'Can view tickets that are assigned to other agents', options: YES_NO, value: null },
  { id: 'ticket-types', label: 'Allow use of all Ticket types', options: YES_NO, value: null },
  { id: 'asset-types', label: 'Allow use of all Asset Types', options: YES_NO, value: 'No' },
  { id: 'asset-fields', label: 'Allow use of all Asset Fields', options: YES_NO, value: null },
  { id: 'membership', label: 'Membership level to all Departments', options: MEMBERSHIP, value: null },
];

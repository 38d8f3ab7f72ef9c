import type { FindingRow, FindingStatus } from '@/components/guide/panel-props';

type Short = [
  name: string,
  group: string,
  wanted: string,
  present: string | null,
  status: FindingStatus,
  note?: string,
];

const READ = 'Read Only';
const MODIFY = 'Read and Modify';

const rows: Short[] = [
  ['Tickets Access Level', 'Feature Access', MODIFY, 'Read, Modify and Delete', 'exceeds'],
  ['Clients Access Level', 'Feature Access', READ, 'No Access', 'differs'],
  ['Users Access Level', 'Feature Access', READ, READ, 'met'],
  ['Assets Access Level', 'Feature Access', MODIFY, 'Not set', 'differs'],
  [
    'Suppliers Access Level',
    'Feature Access',
    READ,
    'No Access',
    'locked',
    'Halo shows this value but offers no list here.',
  ],
  ['Items Access Level', 'Feature Access', READ, null, 'ambiguous'],
  ['Client Contracts Access Level', 'Feature Access', READ, READ, 'met'],
  [
    'Timesheets Access Level',
    'Feature Access',
    'Read only (All), Modify Own',
    'Read and Modify (own)',
    'differs',
    'Halo offers: No Access, Read and Modify (own), Read and Modify (All).',
  ],
  ['Can add new Tickets', 'Tickets Permissions', 'Yes', 'Yes', 'met'],
  ['Can view Unassigned Tickets', 'Tickets Permissions', 'Yes', 'No', 'differs'],
  ['Allow use of all Ticket types', 'Tickets Permissions', 'Yes', null, 'missing'],
  ['Allow use of all Clients', 'Tickets Permissions', 'Yes', 'Yes', 'met'],
];

/** A role's permissions with every kind of finding. */
export const MIXED: FindingRow[] = rows.map(([name, group, wanted, present, status, note]) => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  group,
  wanted,
  present,
  status,
  note,
  why: 'ScalePad reads it to show clients and hardware beside each other.',
  byHand: `On the role’s Permissions tab, press Edit, find “${name}” and choose ${wanted}.`,
}));

/** The same page when all is well. */
export const ALL_MET: FindingRow[] = MIXED.map((row) => ({
  ...row,
  status: 'met',
  present: row.wanted,
  note: undefined,
}));

/** One finding of one kind alone. */
export function only(status: FindingStatus): FindingRow[] {
  return MIXED.filter((row) => row.status === status);
}

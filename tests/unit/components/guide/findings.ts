import type { FindingRow, ReasonWord, SettingWord } from '@/components/guide/panel-props';

type Short = [
  name: string,
  wanted: string,
  present: string | null,
  state: SettingWord,
  reason?: ReasonWord,
  note?: string,
];

const READ = 'Read Only';
const MODIFY = 'Read and Modify';

const rows: Short[] = [
  ['Suppliers Access Level', READ, 'No Access', 'needsYou', 'readOnly'],
  ['Items Access Level', READ, null, 'needsYou', 'foundTwice'],
  [
    'Timesheets Access Level',
    'Read only (All), Modify Own',
    'Read and Modify (own)',
    'needsYou',
    'notOffered',
    "Halo doesn't offer this value. It offers No Access, Read and Modify (own), Read and Modify (All).",
  ],
  ['Allow use of all Ticket types', 'Yes', null, 'needsYou', 'notFound'],
  ['Clients Access Level', READ, 'No Access', 'toChange'],
  ['Assets Access Level', MODIFY, 'Not set', 'toChange'],
  ['Can view unassigned tickets', 'Yes', 'No', 'toChange'],
  [
    'Allow use of all Asset Fields',
    'Yes',
    null,
    'later',
    undefined,
    'Appears after Allow use of all Asset Types is set.',
  ],
  [
    'Tickets Access Level',
    MODIFY,
    'Read, Modify and Delete',
    'done',
    'higher',
    'Higher than ScalePad needs. We left it. To lower it, choose Read and Modify.',
  ],
  ['Users Access Level', READ, READ, 'done'],
  ['Client Contracts Access Level', READ, READ, 'done'],
  ['Can add new Tickets', 'Yes', 'Yes', 'done'],
];

/** A role's permissions with every state and reason, in the order of the guide. */
export const MIXED: FindingRow[] = rows.map(([name, wanted, present, state, reason, note]) => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  wanted,
  present,
  state,
  ...(reason && { reason }),
  ...(note && { note }),
  hasControl: present !== null || reason === 'foundTwice',
  why: 'ScalePad reads it to show clients and hardware beside each other.',
  manualSteps: state === 'needsYou' ? `On the role's Permissions tab, open ${name} and choose ${wanted}.` : '',
}));

/** The same page when all settings are done. */
export const ALL_DONE: FindingRow[] = MIXED.map(({ reason: _reason, note: _note, ...row }) => ({
  ...row,
  state: 'done',
  present: row.wanted,
  manualSteps: '',
}));

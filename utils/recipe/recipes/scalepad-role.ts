import { level, readAndModify, readOnly, roleName, yes } from '../builders';
import type { Requirement } from '../schema';

const PERMISSIONS = 'Guide A, step 1.7';

/** Why ScalePad needs tickets, time and members: they feed the analytics of clients with Lifecycle Manager X. */
const ANALYTICS = 'ScalePad shows tickets, time entries and members in Lifecycle Manager X analytics.';
const CONTRACTS = "ScalePad's guide requires this. Likely used for importing contracts and their costs.";

/** Guide A, step 1: the role's name, its 16 permissions and its department membership. */
export const scalepadRole = [
  roleName('Guide A, step 1.5'),
  readAndModify({
    id: 'tickets-access',
    name: 'Tickets Access Level',
    synonyms: ['Ticket Access Level'],
    why: `${ANALYTICS} Modify is likely used for creating tickets from ScalePad.`,
    guide: PERMISSIONS,
  }),
  readOnly({
    id: 'clients-access',
    name: 'Clients Access Level',
    synonyms: ['Client Access Level', 'Customers Access Level', 'Customer Access Level'],
    why: 'ScalePad reads your clients from Halo. Everything else in ScalePad depends on them.',
    guide: PERMISSIONS,
  }),
  readOnly({
    id: 'users-access',
    name: 'Users Access Level',
    why: "ScalePad's guide requires this. Likely used for each client's contacts.",
    guide: PERMISSIONS,
  }),
  readAndModify({
    id: 'assets-access',
    name: 'Assets Access Level',
    why: 'ScalePad reads hardware and software from Halo. With two-way sync, it writes dates back.',
    guide: PERMISSIONS,
  }),
  readOnly({ id: 'suppliers-access', name: 'Suppliers Access Level', why: CONTRACTS, guide: PERMISSIONS }),
  readOnly({
    id: 'items-access',
    name: 'Items Access Level',
    synonyms: ['Products Access Level'],
    why: CONTRACTS,
    guide: PERMISSIONS,
  }),
  readAndModify({
    id: 'sales-access',
    name: 'Sales Access Level',
    why: "ScalePad's guide requires this. Likely used for creating opportunities from its initiatives.",
    guide: PERMISSIONS,
  }),
  level(
    { id: 'invoices-access', name: 'Invoices Access Level', why: CONTRACTS, guide: PERMISSIONS },
    'Read Only',
    [],
    // Newer Halos have levels of their own for Invoices; the two plain ones are from older Halos (docs/halo-ui.md
    // 2.11).
    [
      'Read and Create',
      'Read and Modify',
      'Read, Create and Modify',
      'Read, Modify and Delete',
      'Read, Create, Modify and Delete',
    ],
  ),
  readOnly({
    id: 'client-contracts-access',
    name: 'Client Contracts Access Level',
    synonyms: ['Client Contracts Level', 'Customer Agreements Access Level', 'Customer Agreement Access Level'],
    why: 'ScalePad reads contracts from Halo and shows them next to the hardware and software they cover.',
    guide: PERMISSIONS,
  }),
  level(
    { id: 'timesheets-access', name: 'Timesheets Access Level', why: ANALYTICS, guide: PERMISSIONS },
    'Read only (All), Modify Own',
    [],
    ['Read and Modify (All)'],
  ),
  yes('tickets', {
    id: 'add-tickets',
    name: 'Can add new Tickets',
    why: "ScalePad's guide requires this. Likely used for creating tickets from ScalePad.",
    guide: PERMISSIONS,
  }),
  yes('tickets', {
    id: 'view-unassigned-tickets',
    name: 'Can view unassigned tickets',
    why: `${ANALYTICS} Without this, unassigned tickets are missing.`,
    guide: PERMISSIONS,
  }),
  yes('tickets', {
    id: 'view-others-tickets',
    name: 'Can view tickets that are assigned to other agents',
    synonyms: ['Can view tickets assigned to other agents'],
    why: `${ANALYTICS} Without this, the API agent sees only its own tickets.`,
    guide: PERMISSIONS,
  }),
  yes('ticketTypes', {
    id: 'all-ticket-types',
    name: 'Allow use of all Ticket types',
    // Another vendor's guide spells it so (docs/halo-ui.md 6).
    synonyms: ['Allow the user of all Ticket Types'],
    why: "ScalePad's guide requires this. Without it, tickets of some types are likely missing.",
    guide: PERMISSIONS,
  }),
  yes('assetTypes', {
    id: 'all-asset-types',
    name: 'Allow use of all Asset Types',
    why: "ScalePad's guide requires this. Without it, assets of some types are likely missing.",
    guide: PERMISSIONS,
  }),
  yes('assetFields', {
    id: 'all-asset-fields',
    name: 'Allow use of all Asset Fields',
    why: "ScalePad's guide requires this. Without it, details such as serial numbers likely stay empty.",
    guide: PERMISSIONS,
  }),
  {
    id: 'membership-level',
    page: 'role',
    tab: 'departments',
    section: ['Departments'],
    name: 'Membership level to all Departments',
    // "Membership level" alone is the label of one department's own level, which is another setting.
    synonyms: [],
    manualSteps:
      "On the role's Departments & Teams tab, click Edit. Under Departments, set Membership level to all Departments " +
      "to View all. If Halo doesn't offer it, choose View all for each department.",
    why: "The agent isn't in any team. Without this, it most likely sees no tickets.",
    guide: 'Guide A, step 1.9',
    kind: 'choice',
    value: 'View all (Can view all Tickets in all Departments)',
    alternatives: ['View all'],
    // Modify All and Department Manager follow View All in Halo's list; the text in brackets is not known.
    exceeding: [
      'Modify all',
      'Modify all (Can modify all Tickets in all Departments)',
      'Modify all (Can view and modify all Tickets in all Departments)',
      'Department Manager',
    ],
  },
] satisfies Requirement[];

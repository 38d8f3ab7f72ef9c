import { level, readAndModify, readOnly, roleName, yes } from '../builders';
import type { Requirement } from '../schema';

const PERMISSIONS = 'Guide A, step 1.7';

/** Why ScalePad needs tickets, time and members: they feed the analytics of clients with Lifecycle Manager X. */
const ANALYTICS = 'ScalePad shows tickets, time entries and members in the analytics of Lifecycle Manager X';
const CONTRACTS = 'ScalePad does not say why; most likely for importing contracts and what they cost.';

/** Guide A, step 1: the role's name, its 16 permissions and its department membership. */
export const scalepadRole = [
  roleName('Guide A, step 1.5'),
  readAndModify({
    id: 'tickets-access',
    name: 'Tickets Access Level',
    synonyms: ['Ticket Access Level'],
    why: `${ANALYTICS}. It does not say why it modifies; most likely to create tickets from its own pages.`,
    guide: PERMISSIONS,
  }),
  readOnly({
    id: 'clients-access',
    name: 'Clients Access Level',
    synonyms: ['Client Access Level', 'Customers Access Level', 'Customer Access Level'],
    why: 'Your clients are read from Halo; all else in ScalePad hangs on them.',
    guide: PERMISSIONS,
  }),
  readOnly({
    id: 'users-access',
    name: 'Users Access Level',
    why: 'ScalePad does not say why; most likely for the contacts of each client.',
    guide: PERMISSIONS,
  }),
  readAndModify({
    id: 'assets-access',
    name: 'Assets Access Level',
    why: 'Hardware and software are read from Halo; with Two-Way sync, dates that ScalePad found are written back.',
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
    why: 'ScalePad does not say why; most likely to make opportunities in Halo out of its initiatives.',
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
    why: 'Contracts are read from Halo and shown beside the hardware and software that they cover.',
    guide: PERMISSIONS,
  }),
  level(
    { id: 'timesheets-access', name: 'Timesheets Access Level', why: `${ANALYTICS}.`, guide: PERMISSIONS },
    'Read only (All), Modify Own',
    [],
    ['Read and Modify (All)'],
  ),
  yes('tickets', {
    id: 'add-tickets',
    name: 'Can add new Tickets',
    why: 'ScalePad does not say why; most likely to create tickets from its own pages.',
    guide: PERMISSIONS,
  }),
  yes('tickets', {
    id: 'view-unassigned-tickets',
    name: 'Can view unassigned tickets',
    why: `${ANALYTICS}; without this, tickets that nobody has taken are left out.`,
    guide: PERMISSIONS,
  }),
  yes('tickets', {
    id: 'view-others-tickets',
    name: 'Can view tickets that are assigned to other agents',
    synonyms: ['Can view tickets assigned to other agents'],
    why: `${ANALYTICS}; without this, the API agent sees only its own tickets.`,
    guide: PERMISSIONS,
  }),
  yes('ticketTypes', {
    id: 'all-ticket-types',
    name: 'Allow use of all Ticket types',
    why: 'ScalePad does not say why; without it, tickets of some types would most likely be left out.',
    guide: PERMISSIONS,
  }),
  yes('assetTypes', {
    id: 'all-asset-types',
    name: 'Allow use of all Asset Types',
    why: 'ScalePad does not say why; without it, assets of some types would most likely be left out.',
    guide: PERMISSIONS,
  }),
  yes('assetFields', {
    id: 'all-asset-fields',
    name: 'Allow use of all Asset Fields',
    why: 'ScalePad does not say why; without it, details such as serial numbers would most likely stay empty.',
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
    byHand:
      "On the role's Departments & Teams tab, press Edit, go to Departments and set Membership level to all " +
      'Departments to View all. Where Halo does not offer it, give View all for each department.',
    why: 'The agent is in no team, so without this it would most likely see no tickets at all.',
    guide: 'Guide A, step 1.9',
    kind: 'choice',
    value: 'View all (Can view all Tickets in all Departments)',
    alternatives: ['View all'],
    // Modify All and Department Manager come after View All in Halo's list; the text in brackets is not known.
    exceeding: [
      'Modify all',
      'Modify all (Can modify all Tickets in all Departments)',
      'Modify all (Can view and modify all Tickets in all Departments)',
      'Department Manager',
    ],
  },
] satisfies Requirement[];

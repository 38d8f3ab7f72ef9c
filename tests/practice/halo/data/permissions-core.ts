import {
  ACTIONS,
  CLIENT_LEVEL,
  INVOICE_LEVEL,
  LEVEL,
  LEVEL_DELETE,
  MANAGED,
  type SectionTable,
  SHOWN,
  TIMESHEET_LEVEL,
  YES_NO,
} from './permission-options.ts';

export const GENERAL: SectionTable = {
  title: 'General Permissions',
  rows: [
    ['Is a HaloPSA Administrator', YES_NO],
    ['Can impersonate Users', YES_NO],
    ['Can View Agent Costs', YES_NO],
    ['Can Create SQL Data Sources', YES_NO],
    ['Client Group Override', ['None', 'No - scope to Client Group', 'Yes']],
    ['Password Fields', SHOWN],
    ['Can change own password', YES_NO],
    ['Can share Views and Filters', YES_NO],
    ['Can export lists', YES_NO],
    ['Agents whose details can be viewed', MANAGED],
  ],
};

/** Look-alikes are next to what guides ask for: Client/Supplier Contracts, Sales/Sales Orders, Suppliers/Supplier Contracts. */
export const FEATURE_ACCESS: SectionTable = {
  title: 'Feature Access',
  description: 'The highest level of all Roles of an Agent applies.',
  rows: [
    ['Tickets Access Level', LEVEL_DELETE],
    ['Clients Access Level', CLIENT_LEVEL],
    ['Users Access Level', LEVEL_DELETE],
    ['CRM Access Level', LEVEL],
    ['Assets Access Level', LEVEL_DELETE],
    ['Calendars and Appointments Access Level', LEVEL],
    ['Knowledge Base Access Level', LEVEL_DELETE],
    ['Suppliers Access Level', LEVEL_DELETE],
    ['Items Access Level', LEVEL_DELETE],
    ['Sales Access Level', LEVEL_DELETE],
    ['Quotations Access Level', LEVEL_DELETE],
    ['Sales Orders Access Level', LEVEL_DELETE],
    ['Purchase Orders Access Level', LEVEL_DELETE],
    ['Billing Details Access Level', LEVEL],
    ['Invoices Access Level', INVOICE_LEVEL],
    ['Reporting Access Level', LEVEL],
    ['Client Contracts Access Level', LEVEL_DELETE],
    // Read-only in edit mode on the tenant where that was observed (docs/halo-ui.md 2.6).
    ['Supplier Contracts Access Level', LEVEL_DELETE, 'locked'],
    ['Services Access Level', LEVEL],
    ['Software Releases Access Level', LEVEL],
    ['Timesheets Access Level', TIMESHEET_LEVEL],
    ['Software Licencing Access Level', LEVEL],
    ['Distribution Lists Access Level', LEVEL],
    ['Document Management Access Level', LEVEL],
    ['Mail Campaign Access Level', LEVEL],
    ['Event Management Access Level', LEVEL],
    ['Projects Access Level', LEVEL_DELETE],
    ['Chat Access Level', LEVEL],
  ],
};

export const TICKETS: SectionTable = {
  title: 'Tickets Permissions',
  rows: [
    ['Can add new Tickets', YES_NO],
    ['Can edit closed Tickets', YES_NO],
    ['Can view Unassigned Tickets', YES_NO],
    ['Can view Tickets that are assigned to other Agents', YES_NO],
    ['Can view Tickets of other Teams', YES_NO],
    ['Can Re-assign Tickets', YES_NO],
    ['Can Re-assign Tickets to other Teams', YES_NO],
    ["Can change a Ticket's Ticket Type", YES_NO],
    ['Can Edit Advanced Ticket Details', YES_NO],
    ['Can Edit Tickets Which Are Not Assigned To Them', YES_NO],
    ['Editing of Actions', ACTIONS],
    ['Can delete Actions', YES_NO],
    ['Can delete attachments', YES_NO],
    ['Can merge Tickets', YES_NO],
    ['Can close Tickets', YES_NO],
    ['Can put Tickets on hold', YES_NO],
    ['Can change the SLA of a Ticket', YES_NO],
    ['Can change the priority of a Ticket', YES_NO],
    ['Can export Tickets', YES_NO],
    ['Can bulk update Tickets', YES_NO],
  ],
};

export const RESTRICTIONS: SectionTable[] = [
  {
    title: 'Ticket Type Restrictions',
    description:
      'Which Ticket Types may Agents with this Role log and see? Set the line below to No to list them one by one.',
    rows: [['Allow use of all Ticket Types', YES_NO]],
  },
  {
    title: 'Client Restrictions',
    description: 'Which Clients may Agents with this Role see?',
    rows: [['Allow use of all Clients', YES_NO]],
  },
  {
    title: 'Asset Type Restrictions',
    description: 'Which Asset Types may Agents with this Role see and change?',
    rows: [['Allow use of all Asset Types', YES_NO]],
  },
  {
    title: 'Asset Field Restrictions',
    description: 'Which fields of an Asset may Agents with this Role see and change?',
    rows: [['Allow use of all Asset Fields', YES_NO]],
  },
];

import { APPOINTMENTS, LEVEL, type SectionTable, YES_NO } from './permission-options.ts';

const yesNo = (...labels: string[]): SectionTable['rows'] => labels.map((label) => [label, YES_NO]);

/** The sections after the restrictions: further areas and the configuration itself. */
export const AREAS: SectionTable[] = [
  {
    title: 'Calendar and Appointments Permissions',
    rows: [
      ['Appointments that can be viewed', APPOINTMENTS],
      ['Appointments that can be edited', APPOINTMENTS],
      ['Appointments that can be deleted', APPOINTMENTS],
      ...yesNo('Can view private Appointments', 'Can approve holidays'),
    ],
  },
  {
    title: 'Client and User Permissions',
    rows: yesNo(
      'Can add new Clients',
      'Can add new Users',
      'Can merge Clients',
      'Can merge Users',
      'Can view inactive Clients',
      'Can send password resets to Users',
    ),
  },
  {
    title: 'Asset Permissions',
    rows: yesNo(
      'Can add new Assets',
      'Can merge Assets',
      'Can move Assets between Clients',
      'Can change Asset Types',
      'Can start remote sessions',
    ),
  },
  {
    title: 'Billing Permissions',
    rows: yesNo(
      'Can create Invoices',
      'Can post Invoices',
      'Can void Invoices',
      'Can view prices',
      'Can view costs and margins',
      'Can change billing of Actions',
      'Can approve expenses',
    ),
  },
  {
    title: 'Sales Permissions',
    rows: yesNo(
      'Can add new Opportunities',
      'Can approve Quotations',
      'Can change prices on Quotations',
      'Can approve Purchase Orders',
      'Can receive Purchase Orders',
      'Can consign Sales Orders',
    ),
  },
  {
    title: 'Timesheet Permissions',
    rows: yesNo(
      'Can approve Timesheets',
      'Can unlock approved Timesheets',
      'Can add time for other Agents',
      'Can view Timesheets of own Teams',
    ),
  },
  {
    title: 'Knowledge Base Permissions',
    rows: yesNo('Can publish articles', 'Can view internal articles', 'Can add canned text', 'Can share canned text'),
  },
  {
    title: 'Reporting Permissions',
    rows: yesNo(
      'Can schedule reports',
      'Can publish dashboards',
      'Can view reports of other Teams',
      'Can share reports by address',
    ),
  },
  {
    title: 'Configuration',
    description: 'Areas of the configuration that Agents with this Role may reach without being administrators.',
    rows: [
      ['Teams & Agents', LEVEL],
      ['Ticket Types and Workflows', LEVEL],
      ['Email Mailboxes', LEVEL],
      ['Notifications', LEVEL],
      ['Asset Types', LEVEL],
      ['Self Service Portal', LEVEL],
      ['Service Level Agreements', LEVEL],
      ['Custom Fields', LEVEL],
      ['Integrations', LEVEL],
      ['PDF Templates', LEVEL],
      ['Scheduled Tickets', LEVEL],
      ['Approval Processes', LEVEL],
      ['Tax Rules', LEVEL],
      ['Language Packs', LEVEL],
      ['Audit Log', LEVEL],
    ],
  },
];

/** One checkbox of an application's tab Permissions: the label is the scope string itself (docs/halo-ui.md 2.7). */
export interface Scope {
  name: string;
  help: string;
}

const SUBJECTS: [string, string][] = [
  ['tickets', 'Tickets and their actions'],
  ['calendar', 'appointments and calendars'],
  ['customers', 'Clients, Sites and Users'],
  ['crm', 'CRM notes and follow-ups'],
  ['timesheets', 'Timesheets of all Agents'],
  ['contracts', 'Client Contracts'],
  ['suppliers', 'Suppliers and their contracts'],
  ['items', 'Items and stock'],
  ['projects', 'Projects and their tasks'],
  ['sales', 'Opportunities'],
  ['quotes', 'Quotations'],
  ['sos', 'Sales Orders'],
  ['pos', 'Purchase Orders'],
  ['invoices', 'Invoices and recurring Invoices'],
  ['reporting', 'Reports and their data'],
  ['software', 'Software Releases'],
  ['softwarelicensing', 'Software Licences'],
  ['kb', 'Knowledge Base articles'],
  ['assets', 'Assets and their fields'],
  ['distributionlists', 'Distribution Lists'],
];

function pair([subject, what]: [string, string]): Scope[] {
  const both = [
    { name: `read:${subject}`, help: `Look at ${what}.` },
    { name: `edit:${subject}`, help: `Look at, add and change ${what}.` },
  ];
  // The only scope with a third form (docs/halo-ui.md 4.5).
  return subject === 'timesheets'
    ? [...both, { name: 'editMine:timesheets', help: "Change the acting Agent's own Timesheets." }]
    : both;
}

/** All scopes in the order of the form. Source: docs/halo-ui.md 4.5 (union of public client libraries and one real token answer). */
export const SCOPES: Scope[] = [
  { name: 'all', help: 'Everything that the acting Agent may do.' },
  { name: 'all:standard', help: 'Everything but administration.' },
  { name: 'all:teams', help: 'Reach the Tickets of every Team, whatever the Agent belongs to.' },
  { name: 'admin', help: 'Change the configuration.' },
  { name: 'admin:webhooks', help: 'Add and change webhooks.' },
  ...SUBJECTS.flatMap(pair),
  { name: 'access:chat', help: 'Use the chat service.' },
  { name: 'access:adpasswordreset', help: 'Reset passwords in Active Directory.' },
  { name: 'read:mailcampaign', help: 'Look at Mail Campaigns.' },
  { name: 'read:events', help: 'Look at events of Event Management.' },
];

/** The only scopes that the form still shows while `all` is ticked (docs/halo-ui.md 2.7). */
export const SCOPES_BESIDE_ALL = ['all', 'all:teams'];

/** Returns scopes in the order of the form; unknown ones stay in their order at the end. */
export function inFormOrder(scopes: string[]): string[] {
  const place = (name: string): number => {
    const at = SCOPES.findIndex((scope) => scope.name === name);
    return at < 0 ? SCOPES.length : at;
  };
  return [...scopes].sort((a, b) => place(a) - place(b));
}

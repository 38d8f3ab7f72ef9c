/**
 * The option sets of permission selects. Source: docs/halo-ui.md 2.11. "Not set" is not among them:
 * an unset select shows it, and the form offers it as the first choice of every select.
 */
export const LEVEL = ['No Access', 'Read Only', 'Read and Modify'] as const;
export const LEVEL_DELETE = ['No Access', 'Read Only', 'Read and Modify', 'Read, Modify and Delete'] as const;
export const CLIENT_LEVEL = [
  'No Access',
  'View (Names Only)',
  'Read Only',
  'Read and Modify',
  'Read, Modify and Delete',
] as const;
export const INVOICE_LEVEL = [
  'No Access',
  'Read Only',
  'Read and Create',
  'Read, Create and Modify',
  'Read, Create, Modify and Delete',
] as const;
export const TIMESHEET_LEVEL = [
  'No Access',
  'Read and Modify (own)',
  'Read only (All), Modify Own',
  'Read and Modify (All)',
] as const;
export const YES_NO = ['Yes', 'No'] as const;
export const ACTIONS = ['Cannot Edit Actions', 'Can Edit Own Actions Only', 'Can Edit All Actions'] as const;
export const MANAGED = ['None', 'Managed Only', 'Managed and their Managed', 'All'] as const;
export const SHOWN = ['Visible', 'Hidden'] as const;
export const APPOINTMENTS = ['Own Appointments Only', "Own Teams' Appointments", 'All Appointments'] as const;

/** A section of the tab Permissions, in the format of the tables. */
export interface SectionTable {
  title: string;
  description?: string;
  rows: [label: string, options: readonly string[], locked?: 'locked'][];
}

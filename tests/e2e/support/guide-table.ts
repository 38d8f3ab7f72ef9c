/**
 * ScalePad's "Integrating with Halo PSA" of 2026-11-22, copied manually from the guide. Never read these values from the
 * recipe: the tests would then confirm an error of the recipe.
 */
export const STEP_1_PERMISSIONS = {
  // Feature Access
  'Tickets Access Level': 'Read and Modify',
  'Clients Access Level': 'Read Only',
  'Users Access Level': 'Read Only',
  'Assets Access Level': 'Read and Modify',
  'Suppliers Access Level': 'Read Only',
  'Items Access Level': 'Read Only',
  'Sales Access Level': 'Read and Modify',
  'Invoices Access Level': 'Read Only',
  'Client Contracts Access Level': 'Read Only',
  'Timesheets Access Level': 'Read only (All), Modify Own',
  // Tickets Permissions
  'Can add new Tickets': 'Yes',
  'Can view unassigned tickets': 'Yes',
  'Can view tickets that are assigned to other agents': 'Yes',
  // Ticket Type, Asset Type and Asset Field Restrictions
  'Allow use of all Ticket types': 'Yes',
  'Allow use of all Asset Types': 'Yes',
  'Allow use of all Asset Fields': 'Yes',
};
export const STEP_1_MEMBERSHIP = 'View all (Can view all Tickets in all Departments)';
export const STEP_3_SCOPES = [
  'read:tickets',
  'edit:tickets',
  'read:customers',
  'read:contracts',
  'read:suppliers',
  'read:items',
  'read:sales',
  'edit:sales',
  'read:invoices',
  'read:timesheets',
  'read:assets',
  'edit:assets',
];

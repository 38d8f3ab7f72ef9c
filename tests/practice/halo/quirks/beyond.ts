import { quirk } from '../data/boot.ts';

/** The permissions that a new role starts with; more than guides ask for under the quirk higher-levels. */
export function firstPermissions(): Record<string, string> {
  if (!quirk('higher-levels')) return {};
  return {
    'Is a HaloPSA Administrator': 'Yes',
    'Tickets Access Level': 'Read, Modify and Delete',
    'Clients Access Level': 'Read, Modify and Delete',
    'Items Access Level': 'Read, Modify and Delete',
    'Invoices Access Level': 'Read, Create, Modify and Delete',
    'Timesheets Access Level': 'Read and Modify (All)',
  };
}

/** The scopes that a new application starts with (quirk all-ticked). */
export function firstScopes(): string[] {
  return quirk('all-ticked') ? ['all'] : [];
}

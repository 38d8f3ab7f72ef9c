import { quirk } from '../data/boot.ts';

/** Returns the first permissions of a new role; higher than guides require under the quirk higher-levels. */
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

/** Returns the first scopes of a new application (quirk all-ticked). */
export function firstScopes(): string[] {
  return quirk('all-ticked') ? ['all'] : [];
}

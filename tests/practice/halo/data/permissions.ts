import type { SectionTable } from './permission-options.ts';
import { AREAS } from './permissions-areas.ts';
import { FEATURE_ACCESS, GENERAL, RESTRICTIONS, TICKETS } from './permissions-core.ts';

/** One setting of the tab Permissions. */
export interface Permission {
  label: string;
  options: readonly string[];
  /**
   * Two letters, as Halo's claims have (docs/halo-ui.md 2.11); the label's `for` contains it and matches no control.
   */
  code: string;
  /** Stays a read-only value in edit mode (docs/halo-ui.md 2.6). */
  locked: boolean;
}

export interface PermissionSection {
  title: string;
  description?: string;
  permissions: Permission[];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Returns the nth two-letter code: Aa, Ab, … */
function code(n: number): string {
  const first = LETTERS[Math.floor(n / 26) % 26] ?? 'z';
  return `${first.toUpperCase()}${LETTERS[n % 26] ?? 'z'}`;
}

function number(tables: SectionTable[]): PermissionSection[] {
  let count = 0;
  return tables.map(({ rows, ...section }) => ({
    ...section,
    permissions: rows.map(([label, options, locked]) => ({
      label,
      options,
      code: code(count++),
      locked: locked === 'locked',
    })),
  }));
}

/** All sections of the tab Permissions in Halo's order. */
export const PERMISSION_SECTIONS: PermissionSection[] = number([
  GENERAL,
  FEATURE_ACCESS,
  TICKETS,
  ...RESTRICTIONS,
  ...AREAS,
]);

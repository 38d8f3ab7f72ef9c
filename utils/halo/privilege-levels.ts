import { normaliseValue, sameValue } from '@/utils/recipe/normalise';

/**
 * Which of Halo's levels stand above which, lowest first; each rung with its other spellings. Only what public pages and
 * guides show (docs/halo-ui.md 2.11). A level that stands in no ladder has no known rank, and Apply leaves
 * it to the admin. Table of 2026-11-22.
 */
const LADDERS: readonly (readonly (readonly string[])[])[] = [
  // Features.
  [['No Access'], ['View (Names Only)'], ['Read Only'], ['Read and Modify', '3'], ['Read, Modify and Delete']],
  // Invoices in newer Halo.
  [['No Access'], ['Read Only'], ['Read and Create'], ['Read, Create and Modify'], ['Read, Create, Modify and Delete']],
  // Timesheets: all of them read and one's own modified is more than one's own alone.
  [['No Access'], ['Read Only'], ['Read and Modify (own)'], ['Read only (All), Modify Own'], ['Read and Modify (All)']],
  // Departments; how the wanted one goes on in brackets is the guide's own spelling.
  [
    ['Basic Member'],
    ['View all', 'View all (Can view all Tickets in all Departments)'],
    ['Modify all'],
    ['Department Manager'],
  ],
  [['Cannot Edit Actions'], ['Can Edit Own Actions Only'], ['Can Edit All Actions']],
  [['None'], ['Managed Only'], ['Managed and their Managed'], ['All']],
];

/** Whether a level is known to stand below another one. False when it stands above, beside, or is not known. */
export function isLower(level: string, than: string): boolean {
  return LADDERS.some((ladder) => {
    const at = rungOf(ladder, level);
    return at >= 0 && at < rungOf(ladder, than);
  });
}

/** Whether these words are a level that Halo is known to have. */
export function isLevel(text: string): boolean {
  return LADDERS.some((ladder) => rungOf(ladder, text) >= 0);
}

function rungOf(ladder: (typeof LADDERS)[number], level: string): number {
  const at = ladder.findIndex((rung) => rung.some((text) => sameValue(text, level)));
  if (at >= 0) return at;
  // Whatever is said of the lowest rung in brackets, it is not above another one; of any other it might be.
  const bare = normaliseValue(level.replace(/\s*\([^()]*\)\s*$/u, ''));
  return ladder[0]?.some((text) => normaliseValue(text) === bare) ? 0 : -1;
}

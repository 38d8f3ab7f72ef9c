import { normaliseValue, sameValue } from '@/utils/recipe/normalise';

/**
 * The order of Halo's levels, lowest first, each with its other spellings. Only what public pages and guides show
 * (docs/halo-ui.md 2.11). A level in none of these lists has no known rank, and Apply leaves it to the admin. As of
 * 2026-11-22.
 */
const LEVEL_SCALES: readonly (readonly (readonly string[])[])[] = [
  // Features.
  [['No Access'], ['View (Names Only)'], ['Read Only'], ['Read and Modify', '3'], ['Read, Modify and Delete']],
  // Invoices in newer Halo.
  [['No Access'], ['Read Only'], ['Read and Create'], ['Read, Create and Modify'], ['Read, Create, Modify and Delete']],
  // Timesheets: reading all and modifying one's own is more than modifying one's own alone.
  [['No Access'], ['Read Only'], ['Read and Modify (own)'], ['Read only (All), Modify Own'], ['Read and Modify (All)']],
  // Departments; the text in brackets is the guide's own spelling.
  [
    ['Basic Member'],
    ['View all', 'View all (Can view all Tickets in all Departments)'],
    ['Modify all'],
    ['Department Manager'],
  ],
  [['Cannot Edit Actions'], ['Can Edit Own Actions Only'], ['Can Edit All Actions']],
  [['None'], ['Managed Only'], ['Managed and their Managed'], ['All']],
];

/** Checks whether a level is known to be lower than another one. False when it is higher, unrelated or unknown. */
export function isLower(level: string, than: string): boolean {
  return LEVEL_SCALES.some((scale) => {
    const at = rankIn(scale, level);
    return at >= 0 && at < rankIn(scale, than);
  });
}

/** Checks whether this text is a level that Halo is known to have. */
export function isLevel(text: string): boolean {
  return LEVEL_SCALES.some((scale) => rankIn(scale, text) >= 0);
}

function rankIn(scale: (typeof LEVEL_SCALES)[number], level: string): number {
  const at = scale.findIndex((names) => names.some((text) => sameValue(text, level)));
  if (at >= 0) return at;
  // The lowest level is not above another one, also with a note in brackets; any other level might be.
  const bare = normaliseValue(withoutNote(level));
  return scale[0]?.some((text) => normaliseValue(text) === bare) ? 0 : -1;
}

/** Returns the text without the brackets at its end and their content. */
function withoutNote(text: string): string {
  const bare = text.trimEnd();
  const open = bare.lastIndexOf('(');
  return open >= 0 && bare.indexOf(')', open) === bare.length - 1 ? bare.slice(0, open) : text;
}

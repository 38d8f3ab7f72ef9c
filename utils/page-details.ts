/** The header of page details; `compare-page` expects it (docs/first-tenant.md). */
export const PAGE_DETAILS = { what: 'Halo Setup Assistant diagnostics: structure only, no values', format: 2 } as const;
/** In place of a text that may contain a value. */
export const LEFT_OUT = '(left out)';

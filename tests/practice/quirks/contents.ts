import type { Quirk } from './quirk.ts';

const halo = { where: 'halo' } as const;

/** Controls that exist twice. */
export const DOUBLE_QUIRKS = [
  {
    ...halo,
    group: 'doubles',
    id: 'stale-copies',
    title: 'Stale copies of sections',
    what: 'A copy of each section, with the same ids and other values, stays hidden in the page, in four ways in turn.',
    source: "Another extension's test: a change of page can leave hidden duplicates of a section",
    confidence: 'confirmed',
  },
  {
    ...halo,
    group: 'doubles',
    id: 'double-labels',
    title: 'One label in two sections',
    what: 'Some labels are repeated in another section, over a setting of their own.',
    source: 'Nothing observed; the sections of a real role have look-alikes',
    confidence: 'unknown',
  },
  {
    ...halo,
    group: 'doubles',
    id: 'double-in-section',
    title: 'One label twice in a section',
    what: 'Some labels appear twice in the same section, the second over a setting of its own.',
    source: 'Nothing observed',
    confidence: 'unknown',
  },
] as const satisfies readonly Quirk[];

/** Which values exist, and how they are shown. */
export const VALUE_QUIRKS = [
  {
    ...halo,
    group: 'values',
    id: 'raw-levels',
    title: 'Numbers for levels',
    what: 'View mode shows the number of a level, such as 3 for Read and Modify.',
    source: 'A run-book saw 3 for Billing Details',
    confidence: 'confirmed',
  },
  {
    ...halo,
    group: 'values',
    id: 'view-title-only',
    title: 'Whole value only in the tooltip',
    what: 'View mode shortens values; the whole one is only in the title of .read-value.',
    source: 'Scripts for the real app read .read-value[title]',
    confidence: 'confirmed',
  },
  {
    ...halo,
    group: 'values',
    id: 'view-plain',
    title: 'Values without a class',
    what: 'Values in view mode, Client ID and Client Secret are in elements without any class.',
    source: 'Nothing observed',
    confidence: 'unknown',
  },
  {
    ...halo,
    group: 'values',
    id: 'option-missing',
    title: 'A wanted option does not exist',
    what: 'Timesheets, Invoices and Work hours lack what the guide asks for, and an application cannot log in as an API-only agent.',
    source: 'Invoices has other levels than its neighbours; the Timesheets level of the guide was never seen in public',
    confidence: 'likely',
  },
  {
    ...halo,
    group: 'values',
    id: 'avatar-initials',
    title: 'Initials before names of agents',
    what: 'Initials are before the name of an agent in view mode and in every select of agents.',
    source: "Screenshots of an application's Agent to log in as",
    confidence: 'confirmed',
  },
] as const satisfies readonly Quirk[];

/** Values that exceed the recipe from the start. */
export const BEYOND_QUIRKS = [
  {
    ...halo,
    group: 'beyond',
    id: 'all-ticked',
    title: 'The scope all is ticked',
    what: "New applications, and the seeded ones with a secret, have the scope all. What it put into records stays until 'Reset'.",
    source: 'Old integrations were told to tick all',
    confidence: 'likely',
  },
  {
    ...halo,
    group: 'beyond',
    id: 'higher-levels',
    title: 'New roles start high',
    what: 'New roles begin with Read, Modify and Delete here and there, and as administrators.',
    source: 'Nothing observed; roles are often cloned from higher ones',
    confidence: 'unknown',
  },
] as const satisfies readonly Quirk[];

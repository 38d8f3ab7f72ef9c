import type { Quirk } from './quirk.ts';

const select = { where: 'halo', group: 'selects' } as const;
const box = { where: 'halo', group: 'boxes' } as const;

/** How selects behave. */
export const SELECT_QUIRKS = [
  {
    ...select,
    id: 'menu-portal',
    title: 'Menus at the end of the body',
    what: 'The menu of a select is drawn at the end of the body, outside of the form.',
    source: 'The portal of the same app; the Roles pages draw it inline',
    confidence: 'likely',
  },
  {
    ...select,
    id: 'options-late',
    title: 'Options come late',
    what: 'A select shows "Loading..." for 400 ms when it is opened for the first time.',
    source: 'Selects that ask the server; not observed in these forms',
    confidence: 'likely',
  },
  {
    ...select,
    id: 'menu-ignores-untrusted',
    title: "Selects ignore a script's mouse",
    what: 'Control and options of a select ignore mouse events that a script sends; the keyboard works.',
    source: 'A run-book of August 2026: synthetic mousedown does not open the menus',
    confidence: 'confirmed',
  },
  {
    ...select,
    id: 'select-ignores-untrusted',
    title: "Selects ignore a script's mouse and keyboard",
    what: "Mouse, keyboard and typing by a script are all ignored; the component's own onChange works.",
    source: 'A run-book of August 2026: synthetic mousedown and input events do not open the menus',
    confidence: 'confirmed',
  },
  {
    ...select,
    id: 'select-refuses-all',
    title: 'Selects take a choice from a person only',
    what: 'A choice counts only within a second of a real press or key in that select.',
    source: 'Nothing observed; the worst case',
    confidence: 'unknown',
  },
  {
    ...select,
    id: 'select-disabled',
    title: 'Some selects are disabled',
    what: 'A few selects that guides ask for are disabled in edit mode.',
    source: 'Rows that stay read-only in edit mode were seen; greyed selects were not',
    confidence: 'likely',
  },
  {
    ...select,
    id: 'select-filter-needed',
    title: 'Options after typing only',
    what: 'A select says "Type to search" and offers options once something is typed.',
    source: 'Searches of long lists in the same app; not observed in these forms',
    confidence: 'likely',
  },
  {
    ...select,
    id: 'options-searched',
    title: 'Options from a search',
    what: 'A select offers its first two options, and others 900 ms after something was typed, without a sign of loading.',
    source: 'Not observed in these forms; react-select pages that search their server (JedWatson/react-select#614)',
    confidence: 'unknown',
  },
  {
    ...select,
    id: 'options-500',
    title: '500 options',
    what: 'Selects of agents and roles hold 500 more entries, and the real ones are far down.',
    source: 'Tenants of large MSPs',
    confidence: 'likely',
  },
  {
    ...select,
    id: 'select-clearable',
    title: 'Selects can be cleared',
    what: 'Every select has a cross that empties it.',
    source: 'Screenshots show the cross at Login Type',
    confidence: 'confirmed',
  },
  {
    ...select,
    id: 'select-not-searchable',
    title: 'Selects cannot be searched',
    what: 'A select has no filter: its field takes no text and says that it is read-only, though a value can be chosen.',
    source: 'A setting of the select component that Halo uses; not observed in these forms',
    confidence: 'unknown',
  },
  {
    ...select,
    id: 'options-grouped',
    title: 'Options in groups',
    what: 'A select offers its options under headings.',
    source: 'A setting of the select component that Halo uses; not observed in these forms',
    confidence: 'unknown',
  },
] as const satisfies readonly Quirk[];

/** How checkboxes and radios are made. */
export const BOX_QUIRKS = [
  {
    ...box,
    id: 'box-hidden-native',
    title: 'Boxes drawn by their label',
    what: 'Native boxes and radios cannot be seen; their label draws them.',
    source: 'Nothing observed; common in web apps',
    confidence: 'unknown',
  },
  {
    ...box,
    id: 'box-switch',
    title: 'Switches',
    what: 'Checkboxes are switches: a button or a div with the role switch, in turn.',
    source: 'Nothing observed in these forms',
    confidence: 'unknown',
  },
  {
    ...box,
    id: 'box-aria',
    title: 'Boxes that are divs',
    what: 'Checkboxes are divs with the role checkbox.',
    source: 'Nothing observed in these forms',
    confidence: 'unknown',
  },
  {
    ...box,
    id: 'tick-reverts',
    title: 'A tick goes back',
    what: 'A tick goes back when another control is changed within 150 ms.',
    source: 'A run-book on tickets: a tick can revert when another control is clicked at once',
    confidence: 'confirmed',
  },
  {
    ...box,
    id: 'tick-late',
    title: 'A tick comes late',
    what: 'A box shows a press 900 ms later, and every press counts.',
    source: 'Nothing observed; a page that asks its server first',
    confidence: 'unknown',
  },
] as const satisfies readonly Quirk[];

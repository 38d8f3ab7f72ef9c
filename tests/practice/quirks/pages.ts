import type { Quirk } from './quirk.ts';

const time = { where: 'halo', group: 'time' } as const;
const shape = { where: 'halo', group: 'tabs-and-buttons' } as const;
const save = { where: 'halo', group: 'save' } as const;

/** When things happen. */
export const TIME_QUIRKS = [
  {
    ...time,
    id: 'slow-record',
    title: 'Records arrive late',
    what: 'A role, agent or application takes three seconds to load; the menus are there at once.',
    source: 'Run-book on the Roles pages: only the menu is there while the record loads',
    confidence: 'confirmed',
  },
  {
    ...time,
    id: 'first-click-swallowed',
    title: 'First press does nothing',
    what: 'After a record has loaded, the first press on Edit and on each tab does nothing.',
    source: 'Four run-books: the first click after load is often swallowed',
    confidence: 'confirmed',
  },
  {
    ...time,
    id: 'rekeyed-controls',
    title: 'Controls are replaced',
    what: 'In edit mode controls get new elements and ids 100 to 300 ms after each change and every 400 ms, unless they are in use.',
    source: "Halo renders from its state; react-select's ids are mount counters",
    confidence: 'likely',
  },
  {
    ...time,
    id: 'sections-unmount',
    title: 'Sections unmount again',
    what: 'Sections that leave the view are removed from the page again.',
    source: 'Sections mount when scrolled into view; that they unmount was not seen',
    confidence: 'unknown',
  },
  {
    ...time,
    id: 'late-sections',
    title: 'Sections come late',
    what: 'A section appears 300 ms after its place has come into view.',
    source: 'Run-book on the Roles pages: sections mount while scrolled into view, and the layout shifts',
    confidence: 'likely',
  },
  {
    ...time,
    id: 'zoom-flip',
    title: 'Zoom flips',
    what: 'The zoom of the app flips between 1 and 0.9 when a form has loaded and after each save.',
    source: 'Three run-books: the scale flips between two values after saves and form loads',
    confidence: 'confirmed',
  },
] as const satisfies readonly Quirk[];

/** The markup of tabs and buttons. */
export const SHAPE_QUIRKS = [
  {
    ...shape,
    id: 'tabs-div',
    title: 'Tabs are divs',
    what: 'Tabs are .tab-container > .tab, the open one .tabactive, without roles.',
    source: "A big portal theme's rules for the same app",
    confidence: 'confirmed',
  },
  {
    ...shape,
    id: 'tabs-pills',
    title: 'Tabs are pill buttons',
    what: 'Tabs are buttons with the role tab and aria-selected, without classes of react-tabs.',
    source: "A big portal theme's rules for the same app",
    confidence: 'confirmed',
  },
  {
    ...shape,
    id: 'save-link',
    title: 'Save is a link',
    what: 'Both Saves are a[role=button].',
    source: 'Another extension looks for a[role="button"] among buttons',
    confidence: 'likely',
  },
  {
    ...shape,
    id: 'save-plain-link',
    title: 'Save is a plain link',
    what: 'Both Saves are links without a role and without the look of a button.',
    source: 'Nothing observed; other extensions look for links among buttons',
    confidence: 'unknown',
  },
  {
    ...shape,
    id: 'save-other-word',
    title: 'Save has another word',
    what: 'Both Saves say "Vastleggen", which is in no table.',
    source: 'Language packs can be edited by a tenant',
    confidence: 'likely',
  },
  {
    ...shape,
    id: 'save-submit-input',
    title: 'Save is an input',
    what: 'Both Saves are input[type=submit].',
    source: 'Scripts for the real app press input[type="submit"]',
    confidence: 'confirmed',
  },
  {
    ...shape,
    id: 'save-says-submit',
    title: 'Save says Submit',
    what: 'Both Saves of a new record say Submit.',
    source: "MSPortal's guide, for a new role",
    confidence: 'likely',
  },
  {
    ...shape,
    id: 'save-in-dialog',
    title: 'Some fields open a dialog',
    what: "A few fields are changed in a dialog whose own Save only stages; the record's Save commits.",
    source: 'Run-book on the Roles pages: dialog Save stages, record Save commits',
    confidence: 'confirmed',
  },
] as const satisfies readonly Quirk[];

/** The results of a save. */
export const SAVE_QUIRKS = [
  {
    ...save,
    id: 'save-fails',
    title: 'Save is refused',
    what: 'Halo answers every Save with "Unable to save data." and keeps what it had.',
    source: 'Run-book on the Roles and Agents pages',
    confidence: 'confirmed',
  },
  {
    ...save,
    id: 'save-loses-value',
    title: 'Save loses a value',
    what: "Halo reports success and leaves Users Access Level, the agent's Default Team and the scope read:invoices as they were.",
    source: 'Nothing observed for these fields; run-books check each save for it',
    confidence: 'likely',
  },
  {
    ...save,
    id: 'save-slow',
    title: 'Save is slow',
    what: 'Every Save takes two seconds.',
    source: 'Run-books wait after a save',
    confidence: 'likely',
  },
] as const satisfies readonly Quirk[];

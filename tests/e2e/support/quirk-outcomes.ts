import type { QuirkId } from '../../practice/quirks.ts';
import { STEP_1_PERMISSIONS, STEP_3_SCOPES } from './guide-table.ts';
import type { LabPage } from './lab-records.ts';

/** A choice that the admin makes: the label as the page writes it, and the option. */
export interface ManualChoice {
  label: string;
  option: string;
  /** The select is behind a pencil, in a dialog with its own Save. */
  inDialog?: true;
}

/** The result of Apply and Save under a quirk. */
export interface QuirkOutcome {
  /** What the extension does about it, for docs/halo-compatibility.md. */
  does: string;
  /**
   * The pages on which it is tested, where these are not all three: it does not affect the others, or affects them
   * alike.
   */
  on?: readonly LabPage[];
  /** The settings that the guide leaves to the admin and names, by page; none on a page that is not listed. */
  left?: Partial<Record<LabPage, readonly string[]>>;
  /** The required fields that the admin sets manually before Save, by page and setting. */
  manualChoices?: Partial<Record<LabPage, Readonly<Record<string, ManualChoice>>>>;
  /**
   * The pages whose values are partly unreadable in view mode, so that they are read back once the admin has pressed
   * Edit.
   */
  readInEdit?: readonly LabPage[];
  /** The pages on which Halo refuses Save, because nobody can set a required field under this quirk. */
  refused?: readonly LabPage[];
}

const LOGIN_TYPE = { 'Login Type': { label: 'Login Type', option: 'Agent' } };
const DEFAULT_TEAM = { 'Default Team': { label: 'Default Team', option: '*No Default Team*' } };
const LEVELS = Object.keys(STEP_1_PERMISSIONS);
const MEMBERSHIP = 'Membership level to all Departments';
const AGENT_FIELDS = ['Username', 'Roles', 'Is an API-only Agent', 'Default Team', 'Work hours'];
const APPLICATION_FIELDS = [
  'Application name',
  'Active',
  'Authentication Method',
  'Login Type',
  'Agent to log in as',
  ...STEP_3_SCOPES,
];
const FOREIGN: QuirkOutcome = {
  does: 'A label that is not in the table is Not found and needs the admin, with the manual steps; nothing is changed.',
  left: { role: ['Role Name', ...LEVELS, MEMBERSHIP], agent: AGENT_FIELDS, application: APPLICATION_FIELDS },
  refused: ['agent', 'application'],
};

/** Every quirk that acts on Halo's forms, with what the extension does about it. The browser tests check this. */
export const QUIRK_OUTCOMES: Partial<Record<QuirkId, QuirkOutcome>> = {
  'label-without-for': { does: 'Finds the control by the position of the label.', on: ['agent', 'application'] },
  'label-in-div': {
    does: 'Uses text outside label elements when it is exactly a label of the table.',
  },
  'label-above-far': { does: 'Climbs from the label to the smallest row that holds one control and no other label.' },
  'label-right': { does: 'Uses the box left of the label.', on: ['agent', 'application'] },
  'label-colon': { does: 'Leaves out colons and asterisks.' },
  'label-help-inside': { does: 'Reads a label up to the first block inside it.' },
  'label-icon': { does: 'Leaves out icons and buttons inside the label.' },
  'label-nbsp': {
    does: 'Treats every kind of space as one space, and ignores spaces without width.',
  },
  'label-case': { does: 'Compares without case.' },
  'entities-renamed': { does: 'Knows the renamed labels as synonyms of their settings.' },
  'us-spelling': { does: 'Treats s and z as the same letter.' },
  'language-nl': { ...FOREIGN, on: ['agent'] },
  'language-de': FOREIGN,
  'near-miss-labels': {
    does: 'Asks whether the similar label is meant; uses it after the answer and remembers that for this Halo address.',
    left: {
      role: [
        'Tickets Access Level',
        'Assets Access Level',
        'Can add new Tickets',
        'Allow use of all Asset Types',
        MEMBERSHIP,
      ],
      agent: ['Is an API-only Agent', 'Default Team'],
      application: ['Login Type', 'Agent to log in as'],
    },
    manualChoices: {
      agent: { 'Default Team': { label: 'Default Team of Agent', option: '*No Default Team*' } },
      application: { 'Login Type': { label: 'Log-in Types', option: 'Agent' } },
    },
  },
  'stale-copies': { does: 'Uses only what a person can see.' },
  'double-labels': {
    does: 'Uses the one in the section that the recipe names; where the recipe names none, Found twice.',
    left: { agent: ['Default Team', 'Work hours'], application: ['Login Type'] },
    manualChoices: { agent: DEFAULT_TEAM, application: LOGIN_TYPE },
  },
  'double-in-section': {
    does: 'Found twice: neither is changed.',
    left: {
      role: ['Users Access Level', 'Can add new Tickets', 'Allow use of all Asset Fields', MEMBERSHIP],
      agent: ['Work hours'],
      application: ['Login Type', 'read:tickets'],
    },
    manualChoices: { application: LOGIN_TYPE },
  },
  'raw-levels': {
    does: 'Knows 3 as Read and Modify, the one number that was seen on a real page. Reports the others as unreadable, and reads the saved role back once the admin has pressed Edit.',
    on: ['role'],
    readInEdit: ['role'],
  },
  'view-title-only': { does: 'Reads the tooltip of a value before its text.' },
  'view-plain': { does: 'Uses the text right after a label as its value.' },
  'option-missing': {
    does: 'Not offered: needs the admin, with a list of the available options.',
    left: {
      role: ['Invoices Access Level', 'Timesheets Access Level'],
      agent: ['Work hours'],
      application: ['Agent to log in as'],
    },
  },
  'avatar-initials': { does: 'Leaves out initials before a name.', on: ['agent', 'application'] },
  'menu-portal': { does: 'Finds the menu by the id that the select names.' },
  'options-late': { does: 'Waits for the options.' },
  'menu-ignores-untrusted': { does: 'Continues with the keyboard.' },
  'select-ignores-untrusted': { does: "Continues with the component's own code, in the page's world." },
  'select-refuses-all': {
    does: 'Needs the admin: the guide points at it and names the wanted value; Done as soon as it is chosen.',
    left: {
      role: [...LEVELS, MEMBERSHIP],
      agent: ['Roles', 'Default Team', 'Work hours'],
      application: ['Login Type', 'Agent to log in as'],
    },
    manualChoices: { agent: DEFAULT_TEAM, application: LOGIN_TYPE },
  },
  'select-disabled': {
    does: 'Read-only: it is not changed.',
    left: {
      role: ['Users Access Level', 'Assets Access Level', 'Allow use of all Asset Fields'],
      agent: ['Work hours'],
      application: ['Login Type'],
    },
    refused: ['application'],
  },
  'select-filter-needed': { does: 'Types the wanted value into the filter.' },
  'options-searched': {
    does: 'Waits up to three seconds where the list does not change after typing.',
    on: ['agent', 'application'],
  },
  'options-500': { does: 'Chooses among all options, by exact name.', on: ['agent', 'application'] },
  'select-clearable': { does: 'Presses the cross only for Undo.' },
  'select-not-searchable': {
    does: 'Chooses in it like in any other; never types.',
    on: ['agent', 'role', 'application'],
  },
  'options-grouped': { does: 'Chooses the option in any group.' },
  'box-hidden-native': { does: 'Treats a box as visible when its label is.', on: ['agent', 'application'] },
  'box-switch': { does: 'Presses the switch and reads aria-checked.', on: ['agent', 'application'] },
  'box-aria': { does: 'Presses the box and reads aria-checked.', on: ['agent', 'application'] },
  'tick-reverts': { does: 'Reads everything back at the end, and sets reverted boxes again, more slowly.' },
  'tick-late': { does: 'Presses once, and waits for its effect.', on: ['agent', 'application'] },
  'slow-record': { does: 'Appears when the record has loaded.' },
  'first-click-swallowed': { does: 'Presses a tab again when it did not open; Edit is the admin’s own press.' },
  'rekeyed-controls': { does: 'Finds the control again before each write and each read.' },
  'sections-unmount': { does: 'Counts a setting by its value while it was in view.', on: ['role'] },
  'late-sections': {
    does: 'Waits at each stop while it scrolls through, until nothing changes.',
    on: ['role'],
  },
  'zoom-flip': { does: 'Never uses coordinates to find a control.' },
  'tabs-div': { does: 'Knows this family of tabs.' },
  'tabs-pills': { does: 'Knows this family of tabs.' },
  'save-link': {
    does: 'Knows Save by its words on anything that can be pressed like a button.',
  },
  'save-plain-link': { does: 'Treats a plain link as Save when that is its whole text.' },
  'save-submit-input': { does: 'Knows Save by the value of the input.' },
  'save-in-dialog': {
    does: 'Read-only: the Save of a dialog does not save the record, and is not pressed.',
    left: {
      role: ['Tickets Access Level', 'Allow use of all Asset Types', MEMBERSHIP],
      agent: ['Default Team'],
      application: ['Login Type'],
    },
    manualChoices: {
      agent: { 'Default Team': { ...DEFAULT_TEAM['Default Team'], inDialog: true } },
      application: { 'Login Type': { ...LOGIN_TYPE['Login Type'], inDialog: true } },
    },
  },
  'save-slow': { does: 'Waits for the saved record before it reads it back.' },
};

/** The quirks of Halo's forms that have separate tests, with what the extension does about them. */
export const QUIRKS_ELSEWHERE: Partial<Record<QuirkId, { does: string; test: string }>> = {
  'label-tags': {
    does: 'Leaves those words out of the label, and scans less often while they change.',
    test: 'tests/e2e/chromium/other-extensions.spec.ts',
  },
  'all-ticked': {
    does: 'What it grants is Done as Higher. The scope all needs the admin, with the steps to clear it; the extension never clears it. Once it is cleared, Apply selects the scopes.',
    test: 'tests/e2e/chromium/quirks-beyond.spec.ts',
  },
  'higher-levels': {
    does: 'Higher, which is Done; never lowered. A level that is not known to be lower needs the admin. Rights that the recipe does not name are shown as not needed by ScalePad.',
    test: 'tests/e2e/chromium/quirks-beyond.spec.ts',
  },
  'save-says-submit': {
    does: 'Knows Submit as the Save of a new record.',
    test: 'tests/e2e/chromium/quirks-save.spec.ts',
  },
  'save-ignores-untrusted': {
    does: 'Blocks a Save only while the secret is not stored; where Halo ignores the Save that is then sent on, asks the admin to press once more.',
    test: 'tests/e2e/shared/guard.spec.ts',
  },
  'secret-drawn': {
    does: 'Blocks Save and reports that it cannot read the secret; the admin copies it manually.',
    test: 'tests/e2e/shared/guard.spec.ts',
  },
  'save-other-word': {
    does: 'Knows edit mode by the form. Such a Save is not reported, and the record counts as read back once each of its tabs was opened. Where it submits the form, the guard blocks it while a secret is not captured.',
    test: 'tests/e2e/chromium/quirks-save.spec.ts',
  },
  'save-fails': {
    does: 'The step is not done; Apply and Save can be tried again.',
    test: 'tests/e2e/chromium/quirks-save.spec.ts',
  },
  'save-loses-value': {
    does: 'Reads the saved record back, names what Halo did not keep, and the step is not done.',
    test: 'tests/e2e/chromium/quirks-save.spec.ts',
  },
};

/**
 * Halo's user interface: paths, tabs, buttons, labels and selectors of its forms. Everything is from public material
 * and was not tried on a live Halo (docs/halo-ui.md has the sources). As of 2026-11-22.
 */
import type { ControlSelectors } from '@/utils/form-controls/types';
import type { RecordStep, TabKey } from '@/utils/recipe/constants';

/** The areas of Halo's configuration that the setup visits. */
export type HaloArea = 'roles' | 'agents' | 'api' | 'applications';

interface AreaRow {
  /** Query parameters that select a record; a new record's address uses the first one. */
  record: readonly string[];
  page: RecordStep | null;
  /** Query of a new record where it is confirmed; otherwise the admin must press New. */
  newQuery: string | null;
}

/** Paths of the pages of the setup. Separate from the rest, because every page of Halo loads them. */
export const AREA_PATHS: Record<HaloArea, string> = {
  roles: '/config/agents/roles',
  agents: '/config/agents/agents',
  api: '/config/integrations/api',
  applications: '/config/integrations/api/applications',
};

export const AREAS: Record<HaloArea, AreaRow> = {
  // A new role's address is confirmed (docs/halo-ui.md 1.1); the agent's and application's are not.
  roles: { record: ['id'], page: 'role', newQuery: 'id=-1' },
  agents: { record: ['agentid', 'id'], page: 'agent', newQuery: null },
  api: { record: [], page: null, newQuery: null },
  applications: { record: ['id'], page: 'application', newQuery: null },
};

/** Texts of the breadcrumb's last entry. */
export const CRUMBS: Record<HaloArea, readonly string[]> = {
  roles: ['Roles'],
  agents: ['Agents'],
  api: ['HaloPSA API', 'Halo PSA API', 'Halo API', 'HaloITSM API', 'Halo ITSM API', 'Halo Service Desk API'],
  applications: ['Applications'],
};

/** Possible entries of Halo's menus: the left menu, its second level, a tile (docs/halo-ui.md 2.2). */
export const MENU_ENTRY = 'a[href], [role="menuitem"], .app-side-link, button';
/** The entries above the areas in Halo's menus (docs/halo-ui.md 1.1, 1.2). */
export const MENU_WORDS = {
  configuration: ['Configuration'],
  teams: ['Teams & Agents', 'Teams and Agents'],
  integrations: ['Integrations'],
};

/** `?agentid=5` opens an agent, `?id=5` only the list (docs/halo-ui.md 1.1), unless it is a new agent. */
export const LIST_DESPITE_QUERY: Partial<Record<HaloArea, string>> = { agents: 'id' };

/** The parameter of an application's address is not known (docs/halo-ui.md 1.1); one with such a name selects it. */
export const RECORD_LIKE: Partial<Record<HaloArea, RegExp>> = { applications: /^(?!sel|view)[a-z_]*id$/iu };

/** Parts of Halo that are not the agent app: the end-user portal and the sign-in. */
export const NOT_AGENT_APP_PATH = /^\/(portal|auth)(\/|$)/u;
export const PORTAL_ROOT = '.portal';

/** The active agent, and the one who impersonates it, in `localStorage` (docs/halo-ui.md 3.7). */
export const SIGNED_IN_AGENT_KEYS: readonly string[] = ['currloggedonuser', 'P_currloggedonuser'];

/** The list of a role's agents, on its tab Details. */
export const ROLE_HOLDERS: readonly string[] = ['Agents'];

/** Tabs by their text (docs/halo-ui.md 2.4). */
export const TAB_WORDS: Record<TabKey, readonly string[]> = {
  details: ['Details'],
  preferences: ['Preferences'],
  departments: ['Departments & Teams', 'Department & Teams', 'Departments and Teams', 'Teams & Departments'],
  permissions: ['Permissions'],
  access: ['Access Control'],
  security: ['Security'],
};

/** All three kinds of tabs that Halo has (docs/halo-ui.md 2.4). */
export const TAB = '[role="tab"], .react-tabs__tab, .tabsheet, .tab-container > .tab';
export const TAB_SELECTED = '[aria-selected="true"], .react-tabs__tab--selected, .tabselected, .tabactive';
export const TAB_DISABLED = '[aria-disabled="true"], .react-tabs__tab--disabled';

/** Elements that can be pressed like a button (docs/halo-ui.md 2.3). */
export const PRESSABLE = 'button, [role="button"], a, input[type="submit"], input[type="button"]';
/** A link that is not styled as a button. Only Save may be one, because an unrecognised Save loses the secret. */
export const PLAIN_LINK = 'a:not([role="button"], .nhd-button)';
/** The arrow before a record's name (docs/halo-ui.md 2.2). */
export const BACK = '.backbtn, [title="Back"], [aria-label="Back"]';
/** A button that cannot be pressed now. */
export const DISABLED = ':disabled, [aria-disabled="true"]';
/** Elements of a form that can be changed, of any library; a search box is no setting. */
export const EDITABLE =
  'input:not([type="hidden"], [type="search"], [type="submit"], [type="button"], :disabled), select:not(:disabled), textarea:not(:disabled), [role="switch"], [role="checkbox"], [role="combobox"]';

/** What in a control can have the focus. */
export const FOCUSABLE =
  'input:not([type="hidden"], :disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled), [tabindex="0"]';

export const BUTTON_WORDS = {
  // Besides English, the most likely words of Halo's language packs: an unrecognised Save loses the secret.
  save: [
    'Save',
    'Submit',
    'Opslaan',
    'Bewaren',
    'Speichern',
    'Sichern',
    'Enregistrer',
    'Sauvegarder',
    'Guardar',
    'Salvar',
    'Salva',
    'Spara',
    'Gem',
    'Lagre',
    'Tallenna',
    'Zapisz',
    'Uložit',
  ],
  edit: ['Edit', 'Bewerken', 'Wijzigen', 'Bearbeiten'],
  // In the languages of Save: after any of these nothing is saved.
  cancel: [
    'Cancel',
    'Discard',
    'Discard changes',
    'Annuleren',
    'Abbrechen',
    'Verwerfen',
    'Annuler',
    'Cancelar',
    'Annulla',
    'Avbryt',
    'Annuller',
    'Peruuta',
    'Anuluj',
    'Zrušit',
  ],
  close: ['Close', 'Sluiten', 'Schließen', 'Fermer'],
  // The answer to a question.
  no: ['No', 'Nee', 'Nein', 'Non', 'Nej', 'Nei'],
  create: [
    'New',
    '+ New',
    'New Agent',
    'New Role',
    'New Application',
    'Add',
    'Create',
    'Create New',
    'Create New Application',
  ],
  viewApplications: ['View Applications'],
  generate: ['Generate', 'Regenerate', 'Generate new secret', 'Genereren', 'Generieren', 'Erzeugen', 'Neu generieren'],
} as const;

export const BREADCRUMB = '.breadcrumb, .breadcrumbs, [class*="breadcrumb"], nav[aria-label*="readcrumb"]';
/** The app's frame; each of these identifies the agent app on any host (docs/halo-ui.md 2.2). */
const APP_FRAME = '#app-container, .app-container, #halo-nav, #app-nav-menu';
/** The frame or the breadcrumb is enough to recognise the agent app. */
export const AGENT_APP = `${APP_FRAME}, ${BREADCRUMB}`;
/** Halo's dark theme (docs/halo-ui.md 2.2). */
export const DARK_THEME = '.theme-dark';
export const LOADER = '.application-loader';
/** A list, and its cells (docs/halo-ui.md 2.10). */
export const LIST = '.ReactTable';
export const LIST_ROW = '.rt-tr-group';
export const LIST_CELL = '.rt-td';
/** The bar above a record, with its name. */
export const PAGE_TITLE = '.details_page_title';
/** The number of rows of a list on a page (docs/halo-ui.md 2.10). */
export const LIST_PAGE_ROWS = 50;
export const FORM = '.details-form, .details-form-holder, .details-group, form';

const DIALOG =
  '.ReactModal__Content, .modal-window, .modal-window-notabs, .input-window, [role="dialog"], [role="alertdialog"], .Toastify__toast';

/** Selectors of the parts of Halo's forms (docs/halo-ui.md 2.5, 2.6, 2.10). */
export const CONTROL_SELECTORS: ControlSelectors = {
  // The last three are what the extensions HaloPlus and Halo Navigator add to labels (docs/halo-ui.md 3.6).
  labelNoise:
    'h999, .asterisk, i.fa, .mandatory-hint, .hint, .help, .help-text, .tooltip, .hu-field-tag, .hu-table-column-tag, .halo-navigator-id',
  readValue: '.read-value, .noedit-value',
  section: '.details-group',
  sectionTitle: '.details-group-header',
  chrome:
    '#halo-nav, .nhd-nav, #app-nav-menu, .app-nav-menu-sidebar, #halo-tree, .react-tabs__tab-list, .tab-container, .rt-table, nav',
  dialog: DIALOG,
  help: '.help, .help-text, .hint, small, .form-text, .description',
};

/** Words in place of a tenant or beside it; never a tenant's name (docs/halo-ui.md 4.1). One with a space is none anyway. */
export const NO_TENANT = ['Not set', 'None', 'Null', 'Undefined', 'Empty', 'n.a.', 'Loading', 'Copy', 'Keine', 'Geen'];

/** Yes and No as Halo prints them; "Not set" and "No Access" mean No (docs/halo-ui.md 2.6). */
export const YES = ['Yes'];
export const NO = ['No', 'Not set', 'No Access'];
/** What a permission shows before anything was chosen; dots and colons around it are ignored. */
export const UNSET = ['Not set', 'Select', 'Select an option', 'Please select', '-- Select --', '- Select -'];

/** Settings that exceed any recipe when they are on (docs/halo-ui.md 4.2, 7: `all` makes some targets fail). */
export const BEYOND_FLAGS: Partial<Record<RecordStep, readonly string[]>> = {
  role: [
    'Is a HaloPSA Administrator',
    'Is a HaloPSA Admin',
    'Is a HaloITSM Administrator',
    'Is a Halo Service Desk Administrator',
  ],
};

/** Values of a select that some versions show as check boxes (docs/halo-ui.md 2.13). */
export const VALUE_BOXES = [{ field: 'Login Type', value: 'Agent', box: 'Allow Agent Logins' }];
/** Labels of a list of scopes, where they are no checkboxes; no public source shows one. */
export const SCOPE_LISTS = ['Permissions', 'Scopes', 'Application Permissions'];

/** While this scope is ticked, Halo hides the scopes that it grants (docs/halo-ui.md 2.7, from one screenshot). */
export const ALL_SCOPES = ['all'];
/** The pattern of all scopes: those of the recipe, and those that exceed it. */
export const ANY_SCOPE = /^(all|admin|(all|admin|read|edit|editmine|access):\S+)$/iu;
/** The scopes that `all` grants; `admin` and the like are not among them. */
export const SCOPE = /^(read|edit|editmine|access):/iu;

/** What Halo says when a Save failed (docs/halo-ui.md 2.10). */
export const SAVE_FAILED = /unable to save data/iu;
/** Where it may say so: toasts, banners and dialogs. */
export const MESSAGE = `.toast, [role="alert"], ${DIALOG}`;
export const TOAST_ERROR = '.Toastify__toast--error, .toast--error, .toast-error';

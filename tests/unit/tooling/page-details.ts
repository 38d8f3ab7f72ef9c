import { requirementsOf } from '@/scripts/compare/compare-controls';
import type { HaloPage } from '@/scripts/compare/page-details';
import type { RecordStep, TabKey } from '@/utils/recipe/constants';

const KINDS = { text: 'text', boolean: 'checkbox', choice: 'select', list: 'select' } as const;
const TABS = ['Details', 'Departments & Teams', 'Permissions'];
const WHAT = 'Halo Setup Assistant diagnostics: structure only, no values';

/** Returns a tab of a record in edit mode, as the tables expect it. */
export function expectedTab(record: RecordStep, tab: TabKey, selected: string): HaloPage & { what: string } {
  const area = ({ role: 'roles', agent: 'agents', application: 'applications' } as const)[record];
  const settings = requirementsOf(record).filter((one) => one.tab === tab && one.id !== 'customers-access');
  return {
    what: WHAT,
    format: 2,
    site: 'halo',
    page: { area, isNew: false },
    state: { kind: 'record', mode: 'edit' },
    tabs: TABS.map((text) => ({ text, selected: text === selected })),
    parts: ['BREADCRUMB', 'FORM', 'TAB'],
    buttons: ['Save', 'Cancel'].map((text) => ({ text, tag: 'button', classes: ['nhd-button'] })),
    controls: settings.map(({ name, kind, section }) => ({
      label: name,
      section: section?.[0] ?? null,
      kind: KINDS[kind],
      tag: 'div',
      classes: [],
    })),
    labelsAlone: [],
    requirements: settings.map(({ id }) => ({ id })),
  };
}

/** Changes the controls with a label, or removes them when there is no `patch`. */
function change(page: HaloPage, label: string, patch?: Partial<HaloPage['controls'][number]>): void {
  const before = page.controls.length;
  page.controls = page.controls.flatMap((one) => (one.label !== label ? [one] : patch ? [{ ...one, ...patch }] : []));
  const isChanged = page.controls.some((one) => one.label === label || one.label === patch?.label);
  if (!isChanged && page.controls.length === before) throw new Error(`no control "${label}"`);
}

/** Returns the permissions of a role with ten differences from the tables. */
export function rolePageWithTenDifferences(): HaloPage & { what: string } {
  const page = expectedTab('role', 'permissions', 'Permissions');
  page.tabs = ['General', 'Department and Team', 'Role rights'].map((text) => ({
    text,
    selected: text === 'Role rights',
  }));
  page.buttons = ['Store', 'Cancel'].map((text) => ({ text, tag: 'button', classes: [] }));
  page.parts = ['FORM', 'TAB'];
  page.requirements = [];
  change(page, 'Tickets Access Level', { label: 'Ticketing Access Level' });
  change(page, 'Suppliers Access Level');
  change(page, 'Can add new Tickets', { kind: 'text' });
  change(page, 'Users Access Level', { kind: 'view' });
  page.controls.push(...page.controls.filter(({ label }) => label === 'Sales Access Level'));
  change(page, 'Items Access Level');
  page.labelsAlone.push({ label: 'Items Access Level', beside: { tag: 'x-select', classes: ['picker'] } });
  for (const label of ['Allow use of all Ticket types']) change(page, label, { section: 'Limits of ticket types' });
  return page;
}

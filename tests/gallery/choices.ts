import type { NameRow, OptionRow, RecipeChoice } from '@/components/popup/popup-props';

/** What may be chosen for a Halo address, as popup and options show it. */
export const RECIPES: RecipeChoice[] = [
  {
    id: 'scalepad',
    title: 'Lifecycle Manager',
    summary: 'All that ScalePad’s own guide asks for: 16 permissions, 12 scopes.',
  },
  { id: 'scalepad-minimal', title: 'Minimal', summary: 'Clients and hardware only: 2 permissions, 3 scopes.' },
];
export const OPTION_ROWS: OptionRow[] = [
  { id: 'two-way-sync', label: 'Two-Way sync', why: 'Lets ScalePad write warranty dates back into Halo.', on: true },
];
export const NAMES: NameRow[] = [
  { id: 'role', label: 'Role', value: 'ScalePad Integration Role' },
  { id: 'agent', label: 'Agent', value: 'ScalePad API' },
  { id: 'application', label: 'Application', value: 'ScalePad Integration' },
];

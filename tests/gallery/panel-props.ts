import type { ChoiceProps, MenuProps } from '@/components/guide/choices-props';

const nothing = () => {};

/** The choices of a setup that was not begun. */
export const CHOICES: ChoiceProps = {
  title: 'What to set up',
  recipes: [
    { id: 'scalepad', title: 'ScalePad Lifecycle Manager', summary: 'For all that Lifecycle Manager offers.' },
    { id: 'scalepad-minimal', title: 'ScalePad, clients and assets only', summary: 'With the fewest rights.' },
  ],
  recipeId: 'scalepad',
  options: [{ id: 'two-way', label: 'Two-Way sync', why: 'Dates that ScalePad found are written back.', on: true }],
  namesTitle: 'Names in Halo',
  names: [
    { id: 'role', label: 'Role', value: 'ScalePad Integration Role' },
    { id: 'agent', label: 'Agent', value: 'ScalePad API' },
    { id: 'application', label: 'Application', value: 'ScalePad Integration' },
  ],
  done: null,
  onRecipe: nothing,
  onOption: nothing,
  onType: nothing,
  onName: nothing,
  onDone: nothing,
};

export const OFF_ASK =
  "The guide goes from this Halo's pages. The Client Secret is still kept before Save. The toolbar button brings the guide back.";

export const MENU: MenuProps = {
  markers: { label: 'Markers beside what differs', on: true },
  choices: 'Recipe and names',
  dock: 'Dock at the right',
  off: 'Switch off on this Halo',
  ask: null,
  onMarkers: nothing,
  onChoices: nothing,
  onDock: nothing,
  onAsk: nothing,
  onOff: nothing,
};

import { type Compat, make, publish } from './compat.ts';
import { ROWS, type Row } from './rows.ts';

export type { Row } from './rows.ts';

/** Called by a library's page whenever one of its selects has another value. */
export type Change = (label: string, value: string | null) => void;

/** Adds the selects of all rows to the form, each with its label and its value, null where nothing is chosen. */
export type MountSelects = (form: HTMLElement, rows: readonly Row[], change: Change) => void;

/**
 * Draws a role's record in edit mode, with a frame like Halo's and the selects of a library in its form.
 * Save uses the library's values, not the document's, and shows them as text.
 */
export function haloPage(mount: MountSelects): void {
  const compat = publish(Object.fromEntries(ROWS.map(({ label, value }) => [label, value])));
  const form = make('form', { class: 'details-form editform' });
  const group = make('div', { class: 'details-group card-panel' });
  const selects = make('div', { class: 'row' });
  const save = make('button', { type: 'button', class: 'solidbutton fabtn' }, 'Save');
  const cancel = make('button', { type: 'button', class: 'nhd-button cancel' }, 'Cancel');
  const header = make('div', { class: 'details-group-header' }, 'Feature Access');
  group.append(header, selects);
  form.append(group, make('div', { class: 'form-foot' }, cancel));
  form.addEventListener('submit', (event) => event.preventDefault());
  save.addEventListener('click', () => saved(compat, form, save));
  const crumbs = make('div', { class: 'breadcrumbs' }, 'Configuration > Teams & Agents > Roles');
  const title = make('div', { class: 'details_page_title' }, save, make('h1', {}, 'ScalePad Integration Role'));
  const main = make('main', { class: 'app-main' }, crumbs, title, form);
  document.body.append(make('div', { id: 'app-container', class: 'app-container' }, main));
  mount(selects, ROWS, (label, value) => {
    compat.state[label] = value === '' ? null : value;
  });
  compat.isReady = true;
}

/** Handles Save: shows the record as text, and Edit in place of Save. */
function saved(compat: Compat, form: HTMLElement, save: HTMLElement): void {
  compat.sent = { ...compat.state };
  const lines = ROWS.map(({ label }) =>
    make(
      'div',
      { class: 'col-md-6 inline nopad' },
      make('div', { class: 'field-label' }, make('label', {}, label)),
      make('div', { class: 'read-value' }, compat.state[label] ?? 'Not set'),
    ),
  );
  form.replaceChildren(make('div', { class: 'details-group card-panel' }, make('div', { class: 'row' }, ...lines)));
  save.textContent = 'Edit';
}

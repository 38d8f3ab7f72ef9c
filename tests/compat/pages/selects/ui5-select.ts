import '@ui5/webcomponents/dist/Label.js';
import '@ui5/webcomponents/dist/Option.js';
import '@ui5/webcomponents/dist/Select.js';
import { make } from '../shared/compat.ts';
import { haloPage } from '../shared/halo.ts';

haloPage((form, rows, change) => {
  for (const { id, label, options, value } of rows) {
    // UI5's select always has a chosen option; an empty one represents unset.
    const choices = ['Not set', ...options].map((option) =>
      make('ui5-option', { value: option, ...((value ?? 'Not set') === option ? { selected: '' } : {}) }, option),
    );
    const select = make('ui5-select', { id }, ...choices);
    select.addEventListener('change', (event) => {
      const chosen = (event as CustomEvent<{ selectedOption: Element }>).detail.selectedOption.textContent;
      change(label, chosen === 'Not set' ? null : chosen);
    });
    form.append(make('div', {}, make('ui5-label', { for: id }, label), select));
  }
});

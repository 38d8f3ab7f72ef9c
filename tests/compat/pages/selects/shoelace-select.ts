import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import { make } from '../shared/compat.ts';
import { haloPage } from '../shared/halo.ts';

/** Returns an option's value, which must not contain spaces in Shoelace. */
const coded = (text: string) => text.replaceAll(' ', '_');

haloPage((form, rows, change) => {
  for (const { label, options, value } of rows) {
    const choices = options.map((option) => make('sl-option', { value: coded(option) }, option));
    const select = make(
      'sl-select',
      { label, placeholder: 'Not set', ...(value ? { value: coded(value) } : {}) },
      ...choices,
    );
    select.addEventListener('sl-change', () => {
      const chosen = (select as HTMLElement & { value: string }).value;
      change(label, options.find((option) => coded(option) === chosen) ?? null);
    });
    form.append(select);
  }
});

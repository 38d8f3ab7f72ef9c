import '@material/web/select/outlined-select.js';
import '@material/web/select/select-option.js';
import { make } from '../shared/compat.ts';
import { haloPage } from '../shared/halo.ts';

haloPage((form, rows, change) => {
  for (const { label, options, value } of rows) {
    const choices = options.map((option) =>
      make(
        'md-select-option',
        { value: option, ...(value === option ? { selected: '' } : {}) },
        make('div', { slot: 'headline' }, option),
      ),
    );
    const select = make('md-outlined-select', { label }, ...choices);
    select.addEventListener('change', () => change(label, (select as HTMLElement & { value: string }).value || null));
    form.append(select);
  }
});

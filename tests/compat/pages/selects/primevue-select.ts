import Aura from '@primeuix/themes/aura';
import PrimeVue from 'primevue/config';
import Select from 'primevue/select';
import { h } from 'vue';
import { haloPage } from '../shared/halo.ts';
import { vueSelects } from '../shared/vue-selects.ts';

haloPage(
  vueSelects(
    (row, value, set) =>
      h('div', { class: 'field' }, [
        h('label', { for: row.id }, row.label),
        h(Select, {
          labelId: row.id,
          modelValue: value,
          options: [...row.options],
          placeholder: 'Not set',
          'onUpdate:modelValue': set,
        }),
      ]),
    (app) => app.use(PrimeVue, { theme: { preset: Aura } }),
  ),
);

import { NForm, NFormItem, NSelect } from 'naive-ui';
import { h } from 'vue';
import { haloPage } from '../shared/halo.ts';
import { vueSelects } from '../shared/vue-selects.ts';

haloPage(
  vueSelects(
    (row, value, set) =>
      h(NFormItem, { label: row.label }, () =>
        h(NSelect, {
          value,
          placeholder: 'Not set',
          options: row.options.map((option) => ({ label: option, value: option })),
          'onUpdate:value': set,
        }),
      ),
    undefined,
    (lines) => h(NForm, {}, () => lines),
  ),
);

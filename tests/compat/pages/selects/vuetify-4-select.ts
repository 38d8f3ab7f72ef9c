import 'vuetify/styles';
import { h } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp, VSelect } from 'vuetify/components';
import { haloPage } from '../shared/halo.ts';
import { vueSelects } from '../shared/vue-selects.ts';

haloPage(
  vueSelects(
    (row, value, set) =>
      h(VSelect, { label: row.label, items: [...row.options], modelValue: value, 'onUpdate:modelValue': set }),
    (app) => app.use(createVuetify({ components: { VApp, VSelect } })),
    (lines) => h(VApp, () => lines),
  ),
);

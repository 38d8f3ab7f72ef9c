import 'vuetify/styles';
import { h } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp, VBtn, VTextField } from 'vuetify/components';
import { vueForm } from '../shared/vue-form.ts';

vueForm(
  ({ label, type }, value, set) => h(VTextField, { label, type, modelValue: value, 'onUpdate:modelValue': set }),
  () => h(VBtn, { type: 'submit' }, () => 'Connect now'),
  (app) => app.use(createVuetify({ components: { VApp, VBtn, VTextField } })),
  (form) => h(VApp, () => form),
);

import Aura from '@primeuix/themes/aura';
import Button from 'primevue/button';
import PrimeVue from 'primevue/config';
import FloatLabel from 'primevue/floatlabel';
import InputText from 'primevue/inputtext';
import Password from 'primevue/password';
import { h } from 'vue';
import { vueForm } from '../shared/vue-form.ts';

vueForm(
  ({ name, label, type }, value, set) =>
    h(FloatLabel, {}, () => [
      type === 'password'
        ? h(Password, { inputId: name, modelValue: value, feedback: false, 'onUpdate:modelValue': set })
        : h(InputText, { id: name, modelValue: value, 'onUpdate:modelValue': set }),
      h('label', { for: name }, label),
    ]),
  () => h(Button, { type: 'submit', label: 'Connect now' }),
  (app) => app.use(PrimeVue, { theme: { preset: Aura } }),
);

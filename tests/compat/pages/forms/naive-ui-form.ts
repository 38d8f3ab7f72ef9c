import { NButton, NFormItem, NInput } from 'naive-ui';
import { h } from 'vue';
import { vueForm } from '../shared/vue-form.ts';

vueForm(
  ({ label, type }, value, set) => h(NFormItem, { label }, () => h(NInput, { type, value, 'onUpdate:value': set })),
  () => h(NButton, { attrType: 'submit' }, () => 'Connect now'),
);

import 'element-plus/dist/index.css';
import { ElButton, ElFormItem, ElInput } from 'element-plus';
import { h } from 'vue';
import { vueForm } from '../shared/vue-form.ts';

vueForm(
  ({ label, type }, value, set) =>
    h(ElFormItem, { label, labelPosition: 'top' }, () =>
      h(ElInput, { type, modelValue: value, 'onUpdate:modelValue': set }),
    ),
  () => h(ElButton, { nativeType: 'submit' }, () => 'Connect now'),
);

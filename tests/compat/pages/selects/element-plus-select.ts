import 'element-plus/dist/index.css';
import { ElForm, ElFormItem, ElOption, ElSelect } from 'element-plus';
import { h } from 'vue';
import { haloPage } from '../shared/halo.ts';
import { vueSelects } from '../shared/vue-selects.ts';

haloPage(
  vueSelects(
    (row, value, set) =>
      h(ElFormItem, { label: row.label }, () =>
        h(ElSelect, { modelValue: value ?? undefined, placeholder: 'Not set', 'onUpdate:modelValue': set }, () =>
          row.options.map((option) => h(ElOption, { key: option, label: option, value: option })),
        ),
      ),
    undefined,
    (lines) => h(ElForm, { labelPosition: 'top' }, () => lines),
  ),
);

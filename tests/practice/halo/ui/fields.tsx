import { quirk } from '../data/boot.ts';
import { FarField } from '../quirks/FarField.tsx';
import { isStaged } from '../quirks/options.ts';
import { RightLabel } from '../quirks/RightLabel.tsx';
import { StagedSelect } from '../quirks/StagedSelect.tsx';
import { words } from '../quirks/words.ts';
import { Box } from './Box.tsx';
import { Field, fieldId } from './Field.tsx';
import { FieldHelp, FieldLabel } from './FieldLabel.tsx';
import type { Option } from './option.ts';
import { ReadValue } from './ReadValue.tsx';
import { MultiSelect, Select } from './Select.tsx';
import { TextInput } from './TextInput.tsx';

interface Base {
  label: string;
  api: string;
  editing: boolean;
  required?: boolean;
  help?: string;
  width?: 6 | 12;
}

interface TextFieldProps extends Base {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel';
  lines?: number;
}

/** A line or several lines of text. */
export function TextField({ value, onChange, type = 'text', lines = 1, ...base }: TextFieldProps) {
  return (
    <Field {...base}>
      {base.editing ? (
        <TextInput id={fieldId(base.api)} name={base.api} value={value} onChange={onChange} type={type} lines={lines} />
      ) : (
        <ReadValue value={value} />
      )}
    </Field>
  );
}

interface SelectFieldProps extends Base {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** What view mode shows instead of the option's text. */
  viewText?: string | null;
  placeholder?: string;
  clearable?: boolean;
  /**
   * Whether the label's `for` matches the control. On some of Halo's forms it does; on others react-select generates
   * its own ids.
   */
  resolves?: boolean;
}

/** One of several values. */
export function SelectField(props: SelectFieldProps) {
  const { options, value, onChange, viewText, placeholder, clearable, resolves = false, ...base } = props;
  const chosen = options.find((option) => option.value === value);
  if (base.editing && isStaged(base.label)) {
    return (
      <Field {...base}>
        <StagedSelect label={base.label} options={options} value={value} onChange={onChange}>
          {(draft, setDraft) => (
            <Field label={base.label} api={`dialog_${base.api}`} width={12}>
              <Select options={options} value={draft} onChange={setDraft} placeholder={placeholder} />
            </Field>
          )}
        </StagedSelect>
      </Field>
    );
  }
  return (
    <Field {...base}>
      {base.editing ? (
        <Select
          label={base.label}
          options={options}
          value={value}
          onChange={onChange}
          placeholder={placeholder}
          clearable={clearable}
          {...(resolves ? { inputId: fieldId(base.api), name: base.api } : {})}
        />
      ) : (
        <ReadValue value={viewText ?? chosen?.label ?? ''} people={chosen?.avatar ? [chosen.label] : []} />
      )}
    </Field>
  );
}

interface MultiFieldProps extends Base {
  options: readonly Option[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  placeholder?: string;
  resolves?: boolean;
}

/** Any number of values. */
export function MultiField({ options, value, onChange, placeholder, resolves = false, ...base }: MultiFieldProps) {
  const chosen = value.flatMap((one) => options.filter((option) => option.value === one));
  const names = chosen.map((option) => option.label);
  return (
    <Field {...base}>
      {base.editing ? (
        <MultiSelect
          label={base.label}
          options={options}
          value={value}
          onChange={onChange}
          placeholder={placeholder}
          {...(resolves ? { inputId: fieldId(base.api), name: base.api } : {})}
        />
      ) : (
        <ReadValue value={names.join(', ')} people={chosen.some((option) => option.avatar) ? names : []} />
      )}
    </Field>
  );
}

interface CheckFieldProps {
  label: string;
  api: string;
  editing: boolean;
  help?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A native checkbox with its label to the right and help below; in view mode a Yes or No under the label (docs/halo-ui.md 2.5). */
export function CheckField({ label, api, editing, help, checked, onChange }: CheckFieldProps) {
  if (!editing) {
    return (
      <Field label={label} api={api} help={help} width={12}>
        <ReadValue value={words(checked ? 'Yes' : 'No')} />
      </Field>
    );
  }
  const box = <Box id={fieldId(api)} name={api} checked={checked} onChange={onChange} />;
  const tied = quirk('label-right') ? undefined : fieldId(api);
  const name = <FieldLabel text={label} htmlFor={tied} help={help} />;
  const foot = <FieldHelp help={help} />;
  if (quirk('label-right')) return <RightLabel box={box} name={name} help={foot} />;
  if (quirk('label-above-far')) {
    return (
      <FarField name={name} help={foot}>
        {box}
      </FarField>
    );
  }
  return (
    <div className="col-md-12 inline nopad checkbox-row">
      <div className="nhd-checkbox">
        {box}
        {name}
      </div>
      {foot}
    </div>
  );
}

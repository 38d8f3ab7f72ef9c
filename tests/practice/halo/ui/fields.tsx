import { Field, fieldId, ReadValue } from './Field.tsx';
import { MultiSelect, type Option, Select } from './Select.tsx';

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
  const common = { id: fieldId(base.api), name: base.api, value, autoComplete: 'off' };
  return (
    <Field {...base}>
      {!base.editing ? (
        <ReadValue value={value} />
      ) : lines > 1 ? (
        <textarea {...common} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...common} type={type} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface SelectFieldProps extends Base {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
  clearable?: boolean;
  /** Does the label's `for` lead to the control? On some of Halo's forms it does, on others react-select counts its own ids. */
  resolves?: boolean;
}

/** One of several values. */
export function SelectField({
  options,
  value,
  onChange,
  placeholder,
  clearable,
  resolves = false,
  ...base
}: SelectFieldProps) {
  const shown = options.find((option) => option.value === value)?.label ?? '';
  return (
    <Field {...base}>
      {base.editing ? (
        <Select
          options={options}
          value={value}
          onChange={onChange}
          placeholder={placeholder}
          clearable={clearable}
          {...(resolves ? { inputId: fieldId(base.api), name: base.api } : {})}
        />
      ) : (
        <ReadValue value={shown} />
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
  const names = value.flatMap((one) => options.filter((option) => option.value === one).map((option) => option.label));
  return (
    <Field {...base}>
      {base.editing ? (
        <MultiSelect
          options={options}
          value={value}
          onChange={onChange}
          placeholder={placeholder}
          {...(resolves ? { inputId: fieldId(base.api), name: base.api } : {})}
        />
      ) : (
        <ReadValue value={names.join(', ')} />
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

/** A native checkbox with its label to the right and help below; in view mode a Yes or No under the label (halo-ui.md 2.5). */
export function CheckField({ label, api, editing, help, checked, onChange }: CheckFieldProps) {
  if (!editing) {
    return (
      <Field label={label} api={api} help={help} width={12}>
        <ReadValue value={checked ? 'Yes' : 'No'} />
      </Field>
    );
  }
  return (
    <div className="col-md-12 inline nopad checkbox-row">
      <div className="nhd-checkbox">
        <input
          type="checkbox"
          id={fieldId(api)}
          name={api}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label htmlFor={fieldId(api)}>{label}</label>
      </div>
      {help ? <div className="field-help">{help}</div> : null}
    </div>
  );
}

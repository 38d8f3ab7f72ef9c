import ReactSelect from 'react-select';
import { initialsOf } from '../app/session.ts';

export interface Option {
  value: string;
  label: string;
  /** Shows initials before the name, as Halo does for agents (halo-ui.md 2.9). */
  avatar?: boolean;
}

interface Common {
  options: readonly Option[];
  placeholder?: string;
  /** Left out on most forms: react-select then counts up `react-select-N-input`. */
  inputId?: string;
  /** With a name react-select keeps the value in a hidden input beside it. */
  name?: string;
}

interface SelectProps extends Common {
  value: string | null;
  onChange: (value: string | null) => void;
  clearable?: boolean;
}

function OptionLabel({ label, avatar }: Option) {
  if (!avatar) return <>{label}</>;
  return (
    <div className="option-with-avatar">
      <div className="avatar-initials small">{initialsOf(label)}</div>
      <div>{label}</div>
    </div>
  );
}

const look = {
  className: 'nhd-select',
  classNamePrefix: 'Select',
  formatOptionLabel: (option: Option) => <OptionLabel {...option} />,
};

/** Option texts as options: value and label are the same. */
export function optionsOf(texts: readonly string[]): Option[] {
  return texts.map((text) => ({ value: text, label: text }));
}

/** One of several values: react-select 5, menu inline under the control. */
export function Select({
  options,
  value,
  onChange,
  placeholder = 'Select...',
  clearable = false,
  inputId,
  name,
}: SelectProps) {
  return (
    <ReactSelect<Option>
      {...look}
      options={options}
      value={options.find((option) => option.value === value) ?? null}
      onChange={(option) => onChange(option?.value ?? null)}
      placeholder={placeholder}
      isClearable={clearable}
      inputId={inputId}
      name={name}
    />
  );
}

interface MultiSelectProps extends Common {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Any number of values, as chips. */
export function MultiSelect({ options, value, onChange, placeholder = 'Select...', inputId, name }: MultiSelectProps) {
  return (
    <ReactSelect<Option, true>
      {...look}
      isMulti
      options={options}
      value={value.flatMap((one) => options.filter((option) => option.value === one))}
      onChange={(chosen) => onChange(chosen.map((option) => option.value))}
      placeholder={placeholder}
      inputId={inputId}
      name={name}
    />
  );
}

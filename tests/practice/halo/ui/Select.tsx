import { useRef } from 'react';
import ReactSelect, { type OnChangeValue, type SelectInstance } from 'react-select';
import { quirk } from '../data/boot.ts';
import { isPressed, useGeneration } from '../quirks/generation.ts';
import { useOffer } from '../quirks/offer.ts';
import { isDisabled } from '../quirks/options.ts';
import { acceptsChoice, guarded, type Trust, TrustContext } from '../quirks/trust.tsx';
import { words } from '../quirks/words.ts';
import type { Option } from './option.ts';
import { Person } from './ReadValue.tsx';

interface Common {
  /** The setting of the select; only quirks use it. */
  label?: string;
  options: readonly Option[];
  placeholder?: string;
  clearable?: boolean;
  /** Absent on most forms: react-select then generates `react-select-N-input`. */
  inputId?: string;
  /** With a name react-select keeps the value in a hidden input next to it. */
  name?: string;
}

interface HaloSelectProps<Many extends boolean> extends Common {
  isMulti: Many;
  value: OnChangeValue<Option, Many>;
  onChange: (value: OnChangeValue<Option, Many>) => void;
}

function OptionLabel({ label, avatar }: Option) {
  return avatar ? <Person name={label} /> : label;
}

const haloProps = {
  className: 'nhd-select',
  classNamePrefix: 'Select',
  formatOptionLabel: (option: Option) => <OptionLabel {...option} />,
};

/** react-select 5 as Halo styles it: menu inline under the control, unless a quirk says otherwise. */
function HaloSelect<Many extends boolean>(props: HaloSelectProps<Many>) {
  const { label, options, placeholder = 'Select...', clearable, onChange, ...rest } = props;
  const select = useRef<SelectInstance<Option, Many>>(null);
  const trust = useRef<Trust>({ at: Number.NEGATIVE_INFINITY });
  const offer = useOffer(options);
  const generation = useGeneration(() => {
    const { props: now, controlRef = null } = select.current ?? {};
    return now?.menuIsOpen === true || isPressed(controlRef);
  });
  return (
    <TrustContext.Provider value={trust.current}>
      <ReactSelect<Option, Many>
        key={generation}
        ref={select}
        {...haloProps}
        {...rest}
        {...offer}
        placeholder={words(placeholder)}
        isClearable={quirk('select-clearable') || clearable}
        isDisabled={isDisabled(label)}
        isSearchable={!quirk('select-not-searchable')}
        onChange={(chosen) => {
          if (acceptsChoice(trust.current)) onChange(chosen);
        }}
        menuPortalTarget={quirk('menu-portal') ? document.body : undefined}
        components={guarded}
      />
    </TrustContext.Provider>
  );
}

interface SelectProps extends Common {
  value: string | null;
  onChange: (value: string | null) => void;
}

/** One of several values. */
export function Select({ value, onChange, clearable = false, ...common }: SelectProps) {
  return (
    <HaloSelect<false>
      {...common}
      isMulti={false}
      clearable={clearable}
      value={common.options.find((option) => option.value === value) ?? null}
      onChange={(option) => onChange(option?.value ?? null)}
    />
  );
}

interface MultiSelectProps extends Common {
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Any number of values, as chips. */
export function MultiSelect({ value, onChange, ...common }: MultiSelectProps) {
  return (
    <HaloSelect<true>
      {...common}
      isMulti
      value={value.flatMap((one) => common.options.filter((option) => option.value === one))}
      onChange={(chosen) => onChange(chosen.map((option) => option.value))}
    />
  );
}

import { useCombobox } from 'downshift';
import { useState } from 'react';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  const [items, setItems] = useState([...row.options]);
  const combobox = useCombobox<string>({
    items,
    selectedItem: value,
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem ?? null),
    onInputValueChange: ({ inputValue }) =>
      setItems(row.options.filter((option) => option.toLowerCase().includes(inputValue.toLowerCase()))),
  });
  return (
    <div className="setting">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: Downshift associates it. */}
      <label {...combobox.getLabelProps()}>{row.label}</label>
      <div>
        <input placeholder="Not set" {...combobox.getInputProps()} />
        <button type="button" aria-label="toggle menu" {...combobox.getToggleButtonProps()}>
          ↓
        </button>
      </div>
      <ul {...combobox.getMenuProps()}>
        {combobox.isOpen
          ? items.map((item, index) => (
              <li key={item} {...combobox.getItemProps({ item, index })}>
                {item}
              </li>
            ))
          : null}
      </ul>
    </div>
  );
}

haloPage(reactSelects(Setting, render));

import { useSelect } from 'downshift';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  const select = useSelect<string>({
    items: [...row.options],
    selectedItem: value,
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem ?? null),
  });
  return (
    <div className="setting">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: Downshift associates it. */}
      <label {...select.getLabelProps()}>{row.label}</label>
      <div {...select.getToggleButtonProps()}>{value ?? 'Not set'}</div>
      <ul {...select.getMenuProps()}>
        {select.isOpen
          ? row.options.map((item, index) => (
              <li key={item} {...select.getItemProps({ item, index })}>
                {item}
              </li>
            ))
          : null}
      </ul>
    </div>
  );
}

haloPage(reactSelects(Setting, render));

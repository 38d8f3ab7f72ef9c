import '@carbon/styles/css/styles.css';
import { Dropdown } from '@carbon/react';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Dropdown
      id={row.id}
      titleText={row.label}
      label="Not set"
      items={[...row.options]}
      selectedItem={value}
      onChange={({ selectedItem }) => onChange(selectedItem ?? null)}
    />
  );
}

haloPage(reactSelects(Setting, render));

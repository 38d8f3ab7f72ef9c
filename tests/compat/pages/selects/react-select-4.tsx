import Select from 'react-select-4';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-render.ts';
import { Line, reactSelects, type SelectProps } from '../shared/react-selects.ts';

const named = (text: string) => ({ value: text, label: text });

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Line label={row.label}>
      <Select
        options={row.options.map(named)}
        value={value === null ? null : named(value)}
        placeholder="Not set"
        onChange={(chosen: { value: string } | null) => onChange(chosen?.value ?? null)}
      />
    </Line>
  );
}

haloPage(reactSelects(Setting, render));

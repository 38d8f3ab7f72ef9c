import { Form, Select, Switch } from 'antd';
import { haloPage, type Row } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

const isSwitch = (row: Row) => row.options.includes('Yes');
const named = (text: string) => ({ value: text, label: text });

/** Draws levels as searchable selects, and Yes or No as a switch. */
function Setting({ row, value, onChange }: SelectProps) {
  const isFlag = isSwitch(row);
  return (
    <Form.Item label={row.label} htmlFor={row.id} layout="vertical">
      {isFlag ? (
        <Switch id={row.id} checked={value === 'Yes'} onChange={(on) => onChange(on ? 'Yes' : 'No')} />
      ) : (
        <Select
          id={row.id}
          showSearch
          allowClear
          placeholder="Not set"
          options={row.options.map(named)}
          value={value}
          onChange={(chosen) => onChange(chosen ?? null)}
        />
      )}
    </Form.Item>
  );
}

// A switch cannot be unset.
haloPage((form, rows, change) => {
  const known = rows.map((row) => (isSwitch(row) ? { ...row, value: row.value ?? 'No' } : row));
  for (const { label, value } of known) change(label, value);
  reactSelects(Setting, render)(form, known, change);
});

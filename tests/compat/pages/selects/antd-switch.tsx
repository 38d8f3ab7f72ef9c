import { Form, Select, Switch } from 'antd';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

const named = (text: string) => ({ value: text, label: text });

/** Levels are searchable selects, yes or no is a switch; off counts as No, and unset as off. */
function Setting({ row, value, onChange }: SelectProps) {
  const isFlag = row.options.includes('Yes');
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

haloPage(reactSelects(Setting, render));

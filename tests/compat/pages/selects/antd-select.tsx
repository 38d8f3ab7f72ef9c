import { Form, Select } from 'antd';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

const named = (text: string) => ({ value: text, label: text });

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Form.Item label={row.label} htmlFor={row.id} layout="vertical">
      <Select id={row.id} placeholder="Not set" options={row.options.map(named)} value={value} onChange={onChange} />
    </Form.Item>
  );
}

haloPage(reactSelects(Setting, render));

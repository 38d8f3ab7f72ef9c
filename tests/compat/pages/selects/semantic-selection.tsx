import 'semantic-ui-css/components/dropdown.min.css';
import 'semantic-ui-css/components/transition.min.css';
import { Dropdown, Form } from 'semantic-ui-react';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

const named = (text: string) => ({ key: text, value: text, text });

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Form.Field>
      <label htmlFor={row.id}>{row.label}</label>
      <Dropdown
        id={row.id}
        fluid
        selection
        placeholder="Not set"
        options={row.options.map(named)}
        value={value ?? ''}
        onChange={(_, { value: chosen }) => onChange(typeof chosen === 'string' && chosen !== '' ? chosen : null)}
      />
    </Form.Field>
  );
}

haloPage(reactSelects(Setting, render));

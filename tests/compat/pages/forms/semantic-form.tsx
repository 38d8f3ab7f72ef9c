import 'semantic-ui-css/components/form.min.css';
import 'semantic-ui-css/components/input.min.css';
import { Button, Form, Input } from 'semantic-ui-react';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Line({ field, value, onChange }: FieldProps) {
  return (
    <Form.Field>
      <label htmlFor={field.name}>{field.label}</label>
      <Input id={field.name} type={field.type} value={value} onChange={(_, now) => onChange(now.value)} />
    </Form.Field>
  );
}

reactForm(Line, ({ children }) => <Button type="submit">{children}</Button>);

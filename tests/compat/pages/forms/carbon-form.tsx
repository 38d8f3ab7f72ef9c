import '@carbon/styles/css/styles.css';
import { Button, PasswordInput, TextInput } from '@carbon/react';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Line({ field, value, onChange }: FieldProps) {
  const common = {
    id: field.name,
    labelText: field.label,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return field.type === 'password' ? <PasswordInput {...common} /> : <TextInput {...common} />;
}

reactForm(Line, ({ children }) => <Button type="submit">{children}</Button>);

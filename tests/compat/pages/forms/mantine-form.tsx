import '@mantine/core/styles.css';
import { Button, MantineProvider, PasswordInput, TextInput } from '@mantine/core';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Input({ field, value, onChange }: FieldProps) {
  const Of = field.type === 'password' ? PasswordInput : TextInput;
  return <Of label={field.label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

reactForm(
  Input,
  ({ children }) => <Button type="submit">{children}</Button>,
  (form) => <MantineProvider>{form}</MantineProvider>,
);

import { Button, Field, Input, Label } from '@headlessui/react';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Line({ field, value, onChange }: FieldProps) {
  return (
    <Field>
      <Label>{field.label}</Label>
      <Input type={field.type} value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

reactForm(Line, ({ children }) => <Button type="submit">{children}</Button>);

import { Field } from '@base-ui/react/field';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Line({ field, value, onChange }: FieldProps) {
  return (
    <Field.Root name={field.name}>
      <Field.Label>{field.label}</Field.Label>
      <Field.Control type={field.type} value={value} onValueChange={onChange} />
    </Field.Root>
  );
}

reactForm(Line, ({ children }) => <button type="submit">{children}</button>);

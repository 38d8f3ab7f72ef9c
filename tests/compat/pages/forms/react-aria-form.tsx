import { Button, Input, Label, TextField } from 'react-aria-components';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Line({ field, value, onChange }: FieldProps) {
  return (
    <TextField type={field.type} value={value} onChange={onChange}>
      <Label>{field.label}</Label>
      <Input />
    </TextField>
  );
}

reactForm(Line, ({ children }) => <Button type="submit">{children}</Button>);

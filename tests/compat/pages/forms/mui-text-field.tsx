import { Button, TextField } from '@mui/material';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Input({ field, value, onChange }: FieldProps) {
  return (
    <TextField
      label={field.label}
      type={field.type}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      fullWidth
      margin="normal"
    />
  );
}

reactForm(Input, ({ children }) => (
  <Button type="submit" variant="contained">
    {children}
  </Button>
));

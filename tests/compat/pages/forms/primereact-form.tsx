import 'primereact/resources/themes/lara-light-blue/theme.css';
import { PrimeReactProvider } from 'primereact/api';
import { Button } from 'primereact/button';
import { FloatLabel } from 'primereact/floatlabel';
import { InputText } from 'primereact/inputtext';
import { Password } from 'primereact/password';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Line({ field, value, onChange }: FieldProps) {
  return (
    <FloatLabel>
      {field.type === 'password' ? (
        <Password inputId={field.name} value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <InputText id={field.name} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      <label htmlFor={field.name}>{field.label}</label>
    </FloatLabel>
  );
}

reactForm(
  Line,
  ({ children }) => <Button type="submit">{children}</Button>,
  (form) => <PrimeReactProvider>{form}</PrimeReactProvider>,
);

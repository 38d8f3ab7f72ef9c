import 'bootstrap/dist/css/bootstrap.min.css';
import { Button, FloatingLabel, Form } from 'react-bootstrap';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Line({ field, value, onChange }: FieldProps) {
  return (
    <FloatingLabel controlId={field.name} label={field.label} className="mb-3">
      <Form.Control
        type={field.type}
        placeholder={field.label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </FloatingLabel>
  );
}

reactForm(Line, ({ children }) => <Button type="submit">{children}</Button>);

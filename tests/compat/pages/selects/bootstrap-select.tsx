import 'bootstrap/dist/css/bootstrap.min.css';
import { Form } from 'react-bootstrap';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Form.Group controlId={row.id}>
      <Form.Label>{row.label}</Form.Label>
      <Form.Select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="" hidden>
          Not set
        </option>
        {row.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Form.Select>
    </Form.Group>
  );
}

haloPage(reactSelects(Setting, render));

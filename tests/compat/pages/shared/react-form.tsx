import { type ComponentType, type ReactNode, useState } from 'react';
import { render } from './react-root.ts';
import { FIELDS, type Field, scalePadPage } from './scalepad.ts';

export interface FieldProps {
  field: Field;
  value: string;
  onChange: (value: string) => void;
}

/** Draws ScalePad's page with a form whose fields show only React's state. */
export function reactForm(
  Of: ComponentType<FieldProps>,
  Button: ComponentType<{ children: ReactNode }>,
  around: (form: ReactNode) => ReactNode = (form) => form,
): void {
  scalePadPage(({ place, change, connect }) => {
    function Form() {
      const [values, setValues] = useState<Record<string, string>>({});
      const set = (name: string, value: string) => {
        setValues((before) => ({ ...before, [name]: value }));
        change(name, value);
      };
      return (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            connect(values);
          }}
        >
          {FIELDS.map((field) => (
            <Of
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              onChange={(value) => set(field.name, value)}
            />
          ))}
          <Button>Connect now</Button>
        </form>
      );
    }
    render(around(<Form />), place);
  });
}

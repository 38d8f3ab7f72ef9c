import { Field, Form, Formik, useFormikContext } from 'formik';
import { useEffect } from 'react';
import { render } from '../shared/react-root.ts';
import { FIELDS, type FormPage, scalePadPage } from '../shared/scalepad.ts';

function Note({ change }: Pick<FormPage, 'change'>) {
  const { values } = useFormikContext<Record<string, string>>();
  useEffect(() => {
    for (const [name, value] of Object.entries(values)) change(name, value);
  }, [values, change]);
  return null;
}

scalePadPage(({ place, change, connect }) =>
  render(
    <Formik
      initialValues={Object.fromEntries(FIELDS.map(({ name }) => [name, '']))}
      onSubmit={(values) => connect(values)}
    >
      <Form>
        <Note change={change} />
        {FIELDS.map(({ name, label, type }) => (
          <div key={name}>
            <label htmlFor={name}>{label}</label>
            <Field id={name} name={name} type={type} />
          </div>
        ))}
        <button type="submit">Connect now</button>
      </Form>
    </Formik>,
    place,
  ),
);

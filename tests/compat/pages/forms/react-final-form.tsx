import { Field, Form, FormSpy } from 'react-final-form';
import { render } from '../shared/react-root.ts';
import { FIELDS, scalePadPage } from '../shared/scalepad.ts';

scalePadPage(({ place, change, connect }) =>
  render(
    <Form
      onSubmit={(values) => connect(values)}
      render={({ handleSubmit }) => (
        <form onSubmit={handleSubmit}>
          <FormSpy
            subscription={{ values: true }}
            onChange={({ values }) => {
              for (const { name } of FIELDS) change(name, values[name] ?? '');
            }}
          />
          {FIELDS.map(({ name, label, type }) => (
            <div key={name}>
              <label htmlFor={name}>{label}</label>
              <Field id={name} name={name} component="input" type={type} />
            </div>
          ))}
          <button type="submit">Connect now</button>
        </form>
      )}
    />,
    place,
  ),
);

import { useForm } from '@tanstack/react-form';
import { render } from '../shared/react-root.ts';
import { FIELDS, type FormPage, scalePadPage } from '../shared/scalepad.ts';

function Form({ change, connect }: FormPage) {
  const form = useForm({
    defaultValues: Object.fromEntries(FIELDS.map(({ name }) => [name, ''])) as Record<string, string>,
    onSubmit: ({ value }) => connect(value),
    listeners: {
      onChange: ({ formApi }) => {
        for (const [name, value] of Object.entries(formApi.state.values)) change(name, value);
      },
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      {FIELDS.map(({ name, label, type }) => (
        <form.Field key={name} name={name}>
          {(field) => (
            <div>
              <label htmlFor={field.name}>{label}</label>
              <input
                id={field.name}
                name={field.name}
                type={type}
                value={field.state.value}
                onBlur={field.handleBlur}
                onChange={(event) => field.handleChange(event.target.value)}
              />
            </div>
          )}
        </form.Field>
      ))}
      <button type="submit">Connect now</button>
    </form>
  );
}

scalePadPage((page) => render(<Form {...page} />, page.place));

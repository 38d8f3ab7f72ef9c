import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { render } from '../shared/react-root.ts';
import { FIELDS, type FormPage, scalePadPage } from '../shared/scalepad.ts';

function Form({ change, connect }: FormPage) {
  const { register, handleSubmit, watch } = useForm<Record<string, string>>();
  useEffect(() => {
    const { unsubscribe } = watch((values) => {
      for (const [name, value] of Object.entries(values)) change(name, value ?? '');
    });
    return unsubscribe;
  }, [watch, change]);
  return (
    <form onSubmit={handleSubmit((values) => connect(values))}>
      {FIELDS.map(({ name, label, type }) => (
        <div key={name}>
          <label htmlFor={name}>{label}</label>
          <input id={name} type={type} {...register(name)} />
        </div>
      ))}
      <button type="submit">Connect now</button>
    </form>
  );
}

scalePadPage((page) => render(<Form {...page} />, page.place));

import * as Dialog from '@radix-ui/react-dialog';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Line({ field, value, onChange }: FieldProps) {
  return (
    <fieldset>
      <label htmlFor={field.name}>{field.label}</label>
      <input id={field.name} type={field.type} value={value} onChange={(event) => onChange(event.target.value)} />
    </fieldset>
  );
}

reactForm(
  Line,
  ({ children }) => <button type="submit">{children}</button>,
  (form) => (
    <Dialog.Root defaultOpen>
      <Dialog.Portal>
        <Dialog.Overlay />
        <Dialog.Content>
          <Dialog.Title>Connect HaloPSA</Dialog.Title>
          <Dialog.Description>Paste the values of your application.</Dialog.Description>
          {form}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  ),
);

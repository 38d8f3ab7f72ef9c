import { Button, ChakraProvider, Dialog, defaultSystem, Field, Input, Portal } from '@chakra-ui/react';
import { type FieldProps, reactForm } from '../shared/react-form.tsx';

function Line({ field, value, onChange }: FieldProps) {
  return (
    <Field.Root>
      <Field.Label>{field.label}</Field.Label>
      <Input type={field.type} value={value} onChange={(event) => onChange(event.target.value)} />
    </Field.Root>
  );
}

reactForm(
  Line,
  ({ children }) => <Button type="submit">{children}</Button>,
  (form) => (
    <ChakraProvider value={defaultSystem}>
      <Dialog.Root defaultOpen>
        <Portal>
          <Dialog.Backdrop />
          <Dialog.Positioner>
            <Dialog.Content>
              <Dialog.Header>
                <Dialog.Title>Connect HaloPSA</Dialog.Title>
              </Dialog.Header>
              <Dialog.Body>
                {form}
                {/* Shows the server's answer in the dialog too, because the page behind it is hidden. */}
              </Dialog.Body>
            </Dialog.Content>
          </Dialog.Positioner>
        </Portal>
      </Dialog.Root>
    </ChakraProvider>
  ),
);

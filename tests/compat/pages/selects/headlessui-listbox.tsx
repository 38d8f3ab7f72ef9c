import { Field, Label, Listbox, ListboxButton, ListboxOption, ListboxOptions } from '@headlessui/react';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Field>
      <Label>{row.label}</Label>
      <Listbox value={value} onChange={onChange}>
        <ListboxButton>{value ?? 'Not set'}</ListboxButton>
        <ListboxOptions anchor="bottom">
          {row.options.map((option) => (
            <ListboxOption key={option} value={option}>
              {option}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
    </Field>
  );
}

haloPage(reactSelects(Setting, render));

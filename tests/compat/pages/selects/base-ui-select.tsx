import { Field } from '@base-ui/react/field';
import { Select } from '@base-ui/react/select';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Field.Root>
      <Field.Label nativeLabel={false} render={<div />}>
        {row.label}
      </Field.Label>
      <Select.Root value={value} onValueChange={(next: string | null) => onChange(next)}>
        <Select.Trigger>
          <Select.Value>{(shown: string | null) => shown ?? 'Not set'}</Select.Value>
          <Select.Icon />
        </Select.Trigger>
        <Select.Portal>
          <Select.Positioner>
            <Select.Popup>
              {row.options.map((option) => (
                <Select.Item key={option} value={option}>
                  <Select.ItemText>{option}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
    </Field.Root>
  );
}

haloPage(reactSelects(Setting, render));

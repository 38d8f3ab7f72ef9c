import * as Select from '@radix-ui/react-select';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { Line, reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Line label={row.label} htmlFor={row.id}>
      <Select.Root value={value ?? ''} onValueChange={(next) => onChange(next || null)}>
        <Select.Trigger id={row.id}>
          <Select.Value placeholder="Not set" />
          <Select.Icon />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content>
            <Select.Viewport>
              {row.options.map((option) => (
                <Select.Item key={option} value={option}>
                  <Select.ItemText>{option}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    </Line>
  );
}

haloPage(reactSelects(Setting, render));

import { ChakraProvider, createListCollection, defaultSystem, Portal, Select } from '@chakra-ui/react';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  const collection = createListCollection({ items: row.options.map((option) => ({ value: option, label: option })) });
  return (
    <Select.Root
      collection={collection}
      value={value === null ? [] : [value]}
      onValueChange={(now) => onChange(now.value[0] ?? null)}
    >
      <Select.HiddenSelect />
      <Select.Label>{row.label}</Select.Label>
      <Select.Control>
        <Select.Trigger>
          <Select.ValueText placeholder="Not set" />
        </Select.Trigger>
        <Select.IndicatorGroup>
          <Select.Indicator />
        </Select.IndicatorGroup>
      </Select.Control>
      <Portal>
        <Select.Positioner>
          <Select.Content>
            {collection.items.map((item) => (
              <Select.Item item={item} key={item.value}>
                {item.label}
                <Select.ItemIndicator />
              </Select.Item>
            ))}
          </Select.Content>
        </Select.Positioner>
      </Portal>
    </Select.Root>
  );
}

haloPage(
  reactSelects(Setting, render, (children) => <ChakraProvider value={defaultSystem}>{children}</ChakraProvider>),
);

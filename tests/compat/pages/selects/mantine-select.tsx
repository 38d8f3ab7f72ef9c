import '@mantine/core/styles.css';
import { MantineProvider, Select } from '@mantine/core';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  return <Select label={row.label} placeholder="Not set" data={[...row.options]} value={value} onChange={onChange} />;
}

haloPage(reactSelects(Setting, render, (children) => <MantineProvider>{children}</MantineProvider>));

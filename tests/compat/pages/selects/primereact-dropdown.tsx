import 'primereact/resources/themes/lara-light-blue/theme.css';
import { PrimeReactProvider } from 'primereact/api';
import { Dropdown } from 'primereact/dropdown';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { Line, reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Line label={row.label} htmlFor={row.id}>
      <Dropdown
        inputId={row.id}
        placeholder="Not set"
        options={[...row.options]}
        value={value}
        onChange={(event) => onChange(event.value ?? null)}
      />
    </Line>
  );
}

haloPage(reactSelects(Setting, render, (children) => <PrimeReactProvider>{children}</PrimeReactProvider>));

import { Autocomplete, TextField } from '@mui/material';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <Autocomplete
      options={row.options}
      value={value}
      onChange={(_, chosen) => onChange(chosen)}
      renderInput={(params) => <TextField {...params} label={row.label} margin="normal" />}
    />
  );
}

haloPage(reactSelects(Setting, render));

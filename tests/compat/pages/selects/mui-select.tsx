import { FormControl, InputLabel, MenuItem, Select } from '@mui/material';
import { haloPage } from '../shared/halo.ts';
import { render } from '../shared/react-root.ts';
import { reactSelects, type SelectProps } from '../shared/react-selects.ts';

function Setting({ row, value, onChange }: SelectProps) {
  return (
    <FormControl fullWidth margin="normal">
      <InputLabel id={`${row.id}-label`}>{row.label}</InputLabel>
      <Select
        labelId={`${row.id}-label`}
        label={row.label}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      >
        {row.options.map((option) => (
          <MenuItem key={option} value={option}>
            {option}
          </MenuItem>
        ))}
      </Select>
    </FormControl>
  );
}

haloPage(reactSelects(Setting, render));

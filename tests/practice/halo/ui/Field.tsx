import type { ReactNode } from 'react';
import { quirk } from '../data/boot.ts';
import { FarField } from '../quirks/FarField.tsx';
import { FieldHelp, FieldLabel } from './FieldLabel.tsx';

interface FieldProps {
  label: string;
  /** Halo's API name of the field: the label's `for` is `input-field-for-<api>`. */
  api: string;
  required?: boolean;
  help?: string;
  width?: 6 | 12;
  children: ReactNode;
}

/** A form field of Halo: label above, control or value below it, help text at the foot (docs/halo-ui.md 2.5). */
export function Field({ label, api, required = false, help, width = 6, children }: FieldProps) {
  const name = <FieldLabel text={label} htmlFor={fieldId(api)} required={required} help={help} />;
  const foot = <FieldHelp help={help} />;
  if (quirk('label-above-far')) {
    return (
      <FarField name={name} help={foot}>
        {children}
      </FarField>
    );
  }
  return (
    <div className={`col-md-${width} inline nopad`}>
      {name}
      {children}
      {foot}
    </div>
  );
}

/** Returns the id that Halo sets on the control of a field. */
export function fieldId(api: string): string {
  return `input-field-for-${api}`;
}

import { createElement, type ReactNode } from 'react';

interface FieldProps {
  label: string;
  /** Halo's API name of the field: the label's `for` is `input-field-for-<api>`. */
  api: string;
  required?: boolean;
  help?: string;
  width?: 6 | 12;
  children: ReactNode;
}

/** A form field of Halo: label above, control or value below it, help text at the foot (halo-ui.md 2.5). */
export function Field({ label, api, required = false, help, width = 6, children }: FieldProps) {
  return (
    <div className={`col-md-${width} inline nopad`}>
      <label htmlFor={fieldId(api)}>
        {label}
        {/* Halo's own element name for the star. */}
        {required ? createElement('h999', { className: 'asterisk' }, ' *') : null}
      </label>
      {children}
      {help ? <div className="field-help">{help}</div> : null}
    </div>
  );
}

/** The id that Halo gives the control of a field. */
export function fieldId(api: string): string {
  return `input-field-for-${api}`;
}

/** A value as it stands in view mode. */
export function ReadValue({ value }: { value: string }) {
  const shown = value === '' ? 'Not set' : value;
  return (
    <div className="noedit-value">
      <div className="read-value" title={shown}>
        {shown}
      </div>
    </div>
  );
}

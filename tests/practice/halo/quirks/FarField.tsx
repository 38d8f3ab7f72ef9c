import type { ReactNode } from 'react';

interface FarFieldProps {
  name: ReactNode;
  help: ReactNode;
  children: ReactNode;
}

/** A field whose label is in a row above that of the control; both rows share only a wider one (quirk label-above-far). */
export function FarField({ name, help, children }: FarFieldProps) {
  return (
    <div className="col-md-12 far-field">
      <div className="row">
        <div className="col-md-12 nopad">
          <div className="field-label">{name}</div>
        </div>
      </div>
      <div className="row">
        <div className="col-md-12 inline nopad">
          {children}
          {help}
        </div>
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';

interface RightLabelProps {
  box: ReactNode;
  name: ReactNode;
  help: ReactNode;
}

/** A checkbox in a column of its own, its label in the next one and not tied to it (quirk label-right). */
export function RightLabel({ box, name, help }: RightLabelProps) {
  return (
    <div className="row checkbox-columns">
      <div className="col-md-1 inline nopad">{box}</div>
      <div className="col-md-11 inline nopad">
        <div className="field-label">{name}</div>
        {help}
      </div>
    </div>
  );
}

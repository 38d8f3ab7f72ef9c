import type { ReactNode } from 'react';

/** A card of a form with its section title. */
export function Group({ title, description, children }: { title: string; description?: string; children: ReactNode }) {
  return (
    <div className="details-group card-panel">
      <div className="details-group-header">{title}</div>
      {description ? <div className="details-group-description">{description}</div> : null}
      {children}
    </div>
  );
}

/** A line of a form; one or two fields stand in it. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="row">{children}</div>;
}

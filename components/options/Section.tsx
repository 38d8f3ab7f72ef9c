import type { ComponentChildren } from 'preact';

interface GroupProps {
  /** The target of the table of contents. */
  id: string;
  title: string;
  children: ComponentChildren;
}

/** Renders one section of the options page with its heading. */
export function Section({ id, title, children }: GroupProps) {
  return (
    <section id={id} class="group" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

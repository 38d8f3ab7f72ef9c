import { type ReactNode, useRef } from 'react';
import { quirk } from '../data/boot.ts';
import { StaleCopy } from '../quirks/StaleCopy.tsx';
import { words } from '../quirks/words.ts';
import { allLazy, LazySection } from './LazySection.tsx';

interface GroupProps {
  title: string;
  description?: string;
  children: ReactNode;
}

/** A card of a form with its section title. */
export function GroupCard({ title, description, children }: GroupProps) {
  const card = useRef<HTMLDivElement>(null);
  const stale = quirk('stale-copies') ? <StaleCopy of={card} /> : null;
  // Some stale copies are before the section and some after it. Their position is the same at every load.
  const before = title.length % 2 === 0;
  return (
    <>
      {before ? stale : null}
      <div ref={card} className="details-group card-panel">
        <div className="details-group-header">{words(title)}</div>
        {description ? <div className="details-group-description">{words(description)}</div> : null}
        {children}
      </div>
      {before ? null : stale}
    </>
  );
}

const GUESSED_HEIGHT = 220;

/** A section of a form. It mounts at once, unless a quirk makes every section mount on scrolling. */
export function Group(props: GroupProps) {
  if (!allLazy) return <GroupCard {...props} />;
  return (
    <LazySection height={GUESSED_HEIGHT}>
      <GroupCard {...props} />
    </LazySection>
  );
}

/** A line of a form, with one or two fields. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="row">{children}</div>;
}

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
  // Some left-overs are before the section and some after it: the same for a section at every load.
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

/** A section of a form. It is there at once, unless a quirk lets every section mount on scrolling. */
export function Group(props: GroupProps) {
  if (!allLazy) return <GroupCard {...props} />;
  return (
    <LazySection height={GUESSED_HEIGHT}>
      <GroupCard {...props} />
    </LazySection>
  );
}

/** A line of a form; one or two fields are in it. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="row">{children}</div>;
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { quirk } from '../data/boot.ts';

interface LazySectionProps {
  /** Height that is kept free until the content is there; only a guess, so the layout shifts a little, as it does in Halo. */
  height: number;
  children: ReactNode;
}

/** Content that mounts when it is first scrolled into view, and stays (docs/halo-ui.md 3.4). */
function MountOnce({ height, children }: LazySectionProps) {
  const place = useRef<HTMLDivElement>(null);
  const [mounted, setMounted] = useState(false);
  useEffect(() => {
    if (mounted || !place.current) return;
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setMounted(true);
    });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [mounted]);
  if (mounted) return <>{children}</>;
  return <div ref={place} className="lazy-section" style={{ minHeight: height }} />;
}

const LATE_MS = 300;

/** As MountOnce, but later, and gone again out of view, as the quirks late-sections and sections-unmount say. */
function MountInView({ height, children }: LazySectionProps) {
  const place = useRef<HTMLDivElement>(null);
  const kept = useRef(height);
  const [mounted, setMounted] = useState(false);
  useEffect(() => {
    const el = place.current;
    if (!el) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watcher = new IntersectionObserver((entries) => {
      const inView = entries.at(-1)?.isIntersecting === true;
      clearTimeout(timer);
      if (inView) timer = setTimeout(() => setMounted(true), quirk('late-sections') ? LATE_MS : 0);
      else if (quirk('sections-unmount')) {
        // The place stays as high as it was, so that the rest of the form does not move.
        if (el.childElementCount > 0) kept.current = el.offsetHeight;
        setMounted(false);
      }
    });
    watcher.observe(el);
    return () => {
      watcher.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return (
    <div ref={place} className="lazy-section" style={mounted ? undefined : { minHeight: kept.current }}>
      {mounted ? children : null}
    </div>
  );
}

/** Whether every section of every form mounts on scrolling, not only those of the tab Permissions. */
export const allLazy = quirk('late-sections') || quirk('sections-unmount');

/** Content that mounts when it is scrolled into view. */
export const LazySection = allLazy ? MountInView : MountOnce;

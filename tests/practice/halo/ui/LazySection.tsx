import { type ReactNode, useEffect, useRef, useState } from 'react';
import { quirk } from '../data/boot.ts';

interface LazySectionProps {
  /** Height that is reserved until the content mounts; an estimate, so the layout shifts a little, as in Halo. */
  height: number;
  children: ReactNode;
}

/** Content that mounts when it is first scrolled into view, and stays (docs/halo-ui.md 3.4). */
function MountOnce({ height, children }: LazySectionProps) {
  const placeholder = useRef<HTMLDivElement>(null);
  const [mounted, setMounted] = useState(false);
  useEffect(() => {
    if (mounted || !placeholder.current) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setMounted(true);
    });
    observer.observe(placeholder.current);
    return () => observer.disconnect();
  }, [mounted]);
  if (mounted) return <>{children}</>;
  return <div ref={placeholder} className="lazy-section" style={{ minHeight: height }} />;
}

const LATE_MS = 300;

/** As MountOnce, but mounts late and unmounts out of view (quirks late-sections and sections-unmount). */
function MountInView({ height, children }: LazySectionProps) {
  const placeholder = useRef<HTMLDivElement>(null);
  const kept = useRef(height);
  const [mounted, setMounted] = useState(false);
  useEffect(() => {
    const el = placeholder.current;
    if (!el) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      const inView = entries.at(-1)?.isIntersecting === true;
      clearTimeout(timer);
      if (inView) timer = setTimeout(() => setMounted(true), quirk('late-sections') ? LATE_MS : 0);
      else if (quirk('sections-unmount')) {
        // The placeholder keeps its height, so that the form does not move.
        if (el.childElementCount > 0) kept.current = el.offsetHeight;
        setMounted(false);
      }
    });
    observer.observe(el);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return (
    <div ref={placeholder} className="lazy-section" style={mounted ? undefined : { minHeight: kept.current }}>
      {mounted ? children : null}
    </div>
  );
}

/** Whether every section of every form mounts on scrolling, not only those of the tab Permissions. */
export const allLazy = quirk('late-sections') || quirk('sections-unmount');

/** Content that mounts when it is scrolled into view. */
export const LazySection = allLazy ? MountInView : MountOnce;

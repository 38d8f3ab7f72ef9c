import { type ReactNode, useEffect, useRef, useState } from 'react';

interface LazySectionProps {
  /** Height that is kept free until the content is there; only a guess, so the layout shifts a little, as it does in Halo. */
  height: number;
  children: ReactNode;
}

/** Content that mounts when it is first scrolled into view, and stays (halo-ui.md 3.4). */
export function LazySection({ height, children }: LazySectionProps) {
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

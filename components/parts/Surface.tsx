import type { ComponentChildren } from 'preact';

interface SurfaceProps {
  /** The host page's theme; without it the browser's own preference counts. */
  theme?: 'light' | 'dark' | undefined;
  children: ComponentChildren;
}

/** Carries the colours and type of tokens.css for everything inside: put it around whatever an entry point renders. */
export function Surface({ theme, children }: SurfaceProps) {
  return (
    <div class="hsa" data-theme={theme}>
      {children}
    </div>
  );
}

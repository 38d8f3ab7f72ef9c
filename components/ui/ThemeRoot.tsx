import type { ComponentChildren } from 'preact';

interface SurfaceProps {
  /** The host page's theme; without it the browser's own preference counts. */
  theme?: 'light' | 'dark' | undefined;
  /** Nothing may move, whatever the system says. */
  still?: boolean;
  children: ComponentChildren;
}

/** Carries the colours and type of tokens.css for everything inside: put it around whatever an entry point renders. */
export function ThemeRoot({ theme, still, children }: SurfaceProps) {
  return (
    <div class="hsa" data-theme={theme} data-still={still || undefined}>
      {children}
    </div>
  );
}

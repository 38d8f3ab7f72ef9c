import type { ComponentChildren } from 'preact';

interface SurfaceProps {
  /** The host page's theme; without it the browser's preference applies. */
  theme?: 'light' | 'dark' | undefined;
  /** Disables animations, also where the system allows them. */
  still?: boolean;
  children: ComponentChildren;
}

/** Provides the colours and type of tokens.css for its content: wrap everything that an entry point renders. */
export function ThemeRoot({ theme, still, children }: SurfaceProps) {
  return (
    <div class="hsa" data-theme={theme} data-still={still || undefined}>
      {children}
    </div>
  );
}

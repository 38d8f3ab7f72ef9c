import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { JSX } from '@/utils/borrowed';

const world = globalThis as { [JSX]?: { Fragment: typeof Fragment; jsx: typeof jsx; jsxs: typeof jsxs } };

/** Lets the scripts that come later make elements by the guide's own Preact, instead of each with a copy (borrowed-jsx.ts). */
export function shareJsx(): void {
  world[JSX] = { Fragment, jsx, jsxs };
}

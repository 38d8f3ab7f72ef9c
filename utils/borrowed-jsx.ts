import type * as runtime from 'preact/jsx-runtime';
import { JSX } from './borrowed';

/**
 * Stands for `preact/jsx-runtime` in scripts that come into a page after the guide: its Preact makes their elements, and
 * draws them (entrypoints/guide/shared-jsx.ts; wxt.config.ts says for which). Throws where the guide is not there.
 */
const given = (globalThis as { [JSX]?: typeof runtime })[JSX];
if (!given) throw new Error('the guide is not there');

export const { Fragment, jsx, jsxs } = given;

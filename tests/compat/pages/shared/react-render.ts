import type { ReactNode } from 'react';
import * as ReactDOM from 'react-dom';

/** Renders as React 16 and 17 do; today's types do not know it any more. */
export const render = (ReactDOM as unknown as { render(element: ReactNode, into: HTMLElement): void }).render;

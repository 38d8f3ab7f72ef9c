import type { ReactNode } from 'react';
import * as ReactDOM from 'react-dom';

/** Renders with the function of React 16 and 17, which the current types no longer include. */
export const render = (ReactDOM as unknown as { render(element: ReactNode, into: HTMLElement): void }).render;

import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Renders with the function of React 18 and later. */
export function render(element: ReactNode, into: HTMLElement): void {
  createRoot(into).render(element);
}

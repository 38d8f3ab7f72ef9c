import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Renders as React 18 and later do. */
export function render(element: ReactNode, into: HTMLElement): void {
  createRoot(into).render(element);
}

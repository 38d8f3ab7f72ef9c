import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { speakEnglish } from '../speak-english';

/** Renders a view in English. */
export function show(view: ComponentChildren) {
  speakEnglish();
  const result = render(<div>{view}</div>);
  return { ...result, rerender: (next: ComponentChildren) => result.rerender(<div>{next}</div>) };
}

/** Returns the text of an element, with its white space collapsed. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

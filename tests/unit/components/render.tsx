import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { speakEnglish } from '../speak-english';

/** Renders a view in English. */
export function show(view: ComponentChildren) {
  speakEnglish();
  const result = render(<div>{view}</div>);
  return { ...result, again: (next: ComponentChildren) => result.rerender(<div>{next}</div>) };
}

/** What a reader of the screen gets of an element's text: without what is drawn only. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

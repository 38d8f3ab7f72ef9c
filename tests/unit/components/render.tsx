import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { PageWordsContext } from '@/components/page-words';
import { giveGuardWords, giveWords } from '@/components/words';
import { englishGuardWords, englishPageWords, englishWords } from '../../gallery/words';

/** Renders a view with the English words of both rooms around it. */
export function show(view: ComponentChildren) {
  const wrap = (inner: ComponentChildren) => (
    <PageWordsContext.Provider value={englishPageWords}>{inner}</PageWordsContext.Provider>
  );
  giveWords(englishWords);
  giveGuardWords(englishGuardWords);
  const result = render(wrap(view));
  return { ...result, again: (next: ComponentChildren) => result.rerender(wrap(next)) };
}

/** What a reader of the screen gets of an element's text: without what is drawn only. */
export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

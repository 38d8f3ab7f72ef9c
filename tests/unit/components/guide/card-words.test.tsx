// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { speakEnglish } from '../../speak-english';
import { show } from '../render';

// The states read their texts as soon as they are loaded.
speakEnglish();
const { RUN_STATES } = await import('../../../gallery/run-states');
const { GUIDE_VIEWS } = await import('../../../gallery/guide-views');

const HIDDEN = '.visually-hidden, .skip, .folded, [hidden], [aria-hidden="true"]';

/** Returns the words of a card that are visible without opening anything. */
function visibleWords(view: Parameters<typeof show>[0]): string[] {
  const { container } = show(view);
  for (const hidden of container.querySelectorAll(HIDDEN)) hidden.remove();
  for (const fold of container.querySelectorAll('details'))
    for (const child of [...fold.children]) if (child.localName !== 'summary') child.remove();
  const texts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    for (const child of node.childNodes) walk(child);
  };
  walk(container);
  return texts.join(' ').split(/\s+/).filter(Boolean);
}

afterEach(cleanup);

/** States with more words: an opened review, and settings that need the admin. */
const OPENED = /review|needs-you/;

describe('the card of a run', () => {
  it.each(Object.entries(RUN_STATES).filter(([name]) => !OPENED.test(name)))(
    '%s has 40 words at most',
    (_name, view) => {
      const words = visibleWords(view);
      expect(words.length, words.join(' ')).toBeLessThanOrEqual(40);
      expect(words.length).toBeGreaterThan(3);
    },
  );

  it.each(['run-working', 'run-your-turn-save', 'run-needs-you', 'run-checking-saved'] as const)(
    '%s has Stop as the first stop of the Tab key',
    (name) => {
      const { container } = show(RUN_STATES[name]);
      expect(container.querySelector('button, a[href], summary, [tabindex="0"]')?.textContent).toBe('Stop');
    },
  );

  it('has 80 words at most with two settings that need the admin', () => {
    const words = visibleWords(RUN_STATES['run-needs-you-two']);
    expect(words.length, words.join(' ')).toBeLessThanOrEqual(80);
  });
});

describe('the step-by-step guide', () => {
  it('offers the page details in its menu alone', () => {
    const offering = Object.entries(GUIDE_VIEWS)
      .filter(([, view]) => show(view).container.textContent?.includes('Copy page details for support'))
      .map(([name]) => name);
    expect(offering.length).toBeGreaterThan(0);
    for (const name of offering) expect(name).toMatch(/-menu/);
  });

  const turns = ['guide-busy', 'guide-checking', 'guide-your-turn-edit', 'guide-done', 'guide-saved'] as const;
  it.each(turns)('%s has 40 words at most', (name) => {
    const words = visibleWords(GUIDE_VIEWS[name]);
    expect(words.length, words.join(' ')).toBeLessThanOrEqual(40);
  });

  it('has 80 words at most with two settings that need the admin', () => {
    const words = visibleWords(GUIDE_VIEWS['guide-needs-you-two']);
    expect(words.length, words.join(' ')).toBeLessThanOrEqual(80);
  });
});

// @vitest-environment happy-dom
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { speakEnglish } from '../speak-english';
import { show } from './render';

// The states read their texts as soon as they are loaded.
speakEnglish();
const { STATES } = await import('../../gallery/states');

// Roles, names and lists of every state. In tests/gallery, axe checks in Chromium what only a real browser can judge
// (contrast, scrolling).
describe('axe', () => {
  it.each(Object.entries(STATES))('finds nothing in %s', async (_name, { view }) => {
    const { container } = show(view);
    const result = await axe.run(container, {
      rules: {
        'color-contrast': { enabled: false },
        region: { enabled: false },
        'page-has-heading-one': { enabled: false },
      },
      resultTypes: ['violations'],
    });
    expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(result.passes.length).toBeGreaterThan(0);
  });

  it('would find a list with a stray child', async () => {
    const { container } = show(
      <ul>
        <div>stray</div>
      </ul>,
    );
    const { violations } = await axe.run(container, { runOnly: ['list'] });
    expect(violations.map(({ id }) => id)).toEqual(['list']);
  });
});

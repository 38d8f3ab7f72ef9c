// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { leavesRecord } from '@/utils/halo/page-state';
import { pageState } from '../guide/guide-states';

// happy-dom lays nothing out.
vi.mock('@/utils/dom/visible', () => ({ isVisible: () => true, isBoxVisible: () => true, labelsBeside: () => [] }));

/** Returns whether a press on the button `#it` of this page leaves the record. */
function leaves(html: string): boolean {
  document.body.innerHTML = html;
  const saves = [...document.querySelectorAll<HTMLElement>('#save')];
  return leavesRecord(document.querySelector('#it') as Element, pageState({ saves }));
}
const foot = (word: string) => `<div><button id="save">Save</button><button id="it">${word}</button></div>`;

describe('a record is left', () => {
  it.each(['Cancel', 'Discard', 'Discard changes', 'Close', 'Abbrechen', 'Verwerfen', 'Annuleren', 'Sluiten'])(
    'by %s next to Save',
    (word) => expect(leaves(foot(word))).toBe(true),
  );

  it('by a Cancel that is not next to Save', () => {
    expect(leaves('<p><button id="it">Cancel</button></p><p><button id="save">Save</button></p>')).toBe(true);
  });

  it.each([
    ['the Cancel of a dialog', '<div role="dialog"><button id="it">Cancel</button></div>'],
    ['the Close of a message', '<p>Saved <button id="it" aria-label="Close">x</button></p>'],
    ['another button', '<button id="it">Copy</button>'],
  ])('by nothing else, such as %s', (_what, html) => {
    expect(leaves(`${html}<p><button id="save">Save</button></p>`)).toBe(false);
  });
});

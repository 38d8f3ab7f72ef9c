import { describe, expect, test } from 'vitest';
import { readOnlyValue } from '@/utils/form-controls/read-only-values';
import { show } from './support';

function words(html: string): string {
  show(`<div id="value">${html}</div>`);
  const el = document.querySelector('#value');
  if (!el) throw new Error('no value');
  return readOnlyValue(el);
}

describe('the words of a value', () => {
  test.each([
    ['one text', 'Read Only', 'Read Only'],
    ['nothing', '', ''],
    ['an empty element', '<span></span>', ''],
    ['a word an element', '<span>Read</span> <b>and</b> <span>Modify</span>', 'Read and Modify'],
    ['initials before a name', '<div>RA</div><div>Rewst API</div>', 'Rewst API'],
    ['initials alone', '<div>RA</div>', 'RA'],
    ['four capitals are no initials', '<span>ABCD</span> <span>Name</span>', 'ABCD Name'],
    ['capitals that are not the initials of the other word', '<span>NO</span> <span>YES</span>', 'NO YES'],
    ['a sign beside it', '<span>Read Only</span><span>▾</span>', 'Read Only'],
    ['a sign alone', '<span>✓</span>', '✓'],
    ['a description in small letters', 'Read Only <small>Can look</small>', 'Read Only'],
    ['a description by its class', 'Read Only <span class="option-description">Can look</span>', 'Read Only'],
    ['nothing but small letters', '<small>Read Only</small>', 'Read Only'],
    ['a description after a line break', 'Read Only<br><span>Can look</span>', 'Read Only'],
    ['a description in a block beneath', '<div>Read Only</div><div>Can look</div>', 'Read Only'],
    ['a text with a block beneath', 'Read Only<div>Can look</div>', 'Read Only'],
    [
      'a name with an address beneath',
      '<i>SA</i><div><div>ScalePad API</div><div>api@x.example</div></div>',
      'ScalePad API',
    ],
    ['a continuation in brackets', '<div>Read Only</div><div>(own)</div>', 'Read Only (own)'],
    [
      'blocks side by side in a row',
      '<p style="display: flex; gap: 4px"><span style="display: block">Read</span><span style="display: block">Only</span></p>',
      'Read Only',
    ],
    [
      'blocks one below the other in a column',
      '<p style="display: flex; flex-direction: column"><span style="display: block">Read Only</span><span style="display: block">Can look</span></p>',
      'Read Only',
    ],
    ['pieces that touch on the screen', '<mark>Rea</mark>d Only<span>,</span> <b>own</b>', 'Read Only, own'],
  ])('%s', (_, html, expected) => {
    expect(words(html)).toBe(expected);
  });
});

// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { labelText, textPieces } from '@/utils/form-controls/label-text';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';

function first(): Element {
  const el = document.body.firstElementChild;
  if (!el) throw new Error('no element');
  return el;
}

describe('the words of a label', () => {
  test.each([
    ['plain', '<label>Role Name</label>', 'Role Name'],
    ['with Halo’s star', '<label>Login Type<h999 class="asterisk"> *</h999></label>', 'Login Type'],
    ['with an icon', '<label><i class="fa fa-gear">x</i>Work hours</label>', 'Work hours'],
    ['with a button for help', '<label>Work hours<button>i</button></label>', 'Work hours'],
    ['with help on a line of its own', '<label>Active<div>Takes effect later</div></label>', 'Active'],
    ['with help by its class', '<label>Active <span class="hint">later</span></label>', 'Active'],
    ['with its control', '<label>Active <input value="x"><select><option>Yes</option></select></label>', 'Active'],
    ['whose text is on a line of its own', '<label><div>Default Team</div><div>help</div></label>', 'Default Team'],
    ['in pieces', '<label><b>Can</b> add <i>new</i>\n  Tickets</label>', 'Can add new Tickets'],
    ['with a space that does not break', '<label>Work\u00a0hours</label>', 'Work hours'],
    ['with something hidden from screen readers', '<label>Name<span aria-hidden="true">#12</span></label>', 'Name'],
    ['without words', '<label><input></label>', ''],
  ])('%s', (_, html, words) => {
    document.body.innerHTML = html;
    expect(labelText(first(), CONTROL_SELECTORS)).toBe(words);
  });
});

describe('pieces of text', () => {
  test('are in reading order, adjacent ones joined, without what is skipped', () => {
    document.body.innerHTML = '<div>a<span> b </span><button>no</button><p>c <b>d</b></p></div>';
    first().prepend(document.createTextNode('x'));
    expect(textPieces(first(), (el) => el.matches('button'))).toEqual(['xa', 'b', 'c', 'd']);
  });
});

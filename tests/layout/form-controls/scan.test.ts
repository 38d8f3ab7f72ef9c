import { describe, expect, test } from 'vitest';
import { found, scan, show } from './support';

describe('labels that the markup ties to a control', () => {
  test('by for, by holding it, by aria-labelledby and by aria-label', () => {
    show(`
      <label for="input-field-for-name">Role Name</label><div><input id="input-field-for-name"></div>
      <label>Active <input type="checkbox" id="active"></label>
      <div id="words">Default Team</div><div><div role="combobox" id="team" aria-labelledby="words">None</div></div>
      <input id="bare" aria-label="Initials">`);
    expect(found()).toEqual([
      'Role Name → text #input-field-for-name',
      'Active → checkbox #active',
      'Default Team → select #team',
      'Initials → text #bare',
    ]);
  });

  test('a `for` that points to nothing is no tie: the position decides', () => {
    show(
      '<div><div><label for="gone">Tickets Access Level</label><div><select id="s"><option>No</option></select></div></div></div>',
    );
    expect(found()).toEqual(['Tickets Access Level → native-select #s']);
  });

  test('of two controls with one id, that next to the label', () => {
    show(`
      <div hidden><label for="name">Username</label><input id="name" data-stale></div>
      <div><label for="name">Username</label><input id="name"></div>`);
    const controls = scan();
    expect(controls).toHaveLength(1);
    expect(controls[0]?.control.root.hasAttribute('data-stale')).toBe(false);
    expect(controls[0]?.control.root.isConnected).toBe(true);
  });

  test('two visible controls of one label are both returned: the audit calls that ambiguous', () => {
    show('<div><label>Work hours</label><input id="a"></div><div><label>Work hours</label><input id="b"></div>');
    expect(found()).toEqual(['Work hours → text #a', 'Work hours → text #b']);
  });
});

describe('labels that are tied by their position alone', () => {
  test.each([
    ['above', '<div><label>Name</label><div><input id="x"></div></div>', 'Name → text #x'],
    [
      'right of its box',
      '<div><input type="checkbox" id="x"><label>all:teams</label></div>',
      'all:teams → checkbox #x',
    ],
    ['in a definition list', '<dl><dt>Tenant</dt><dd>acme</dd></dl>', 'Tenant → view'],
    [
      'in a table',
      '<table><tbody><tr><th scope="row">Tenant</th><td><input id="x"></td></tr></tbody></table>',
      'Tenant → text #x',
    ],
    [
      'of a group of radios by its legend',
      '<fieldset><legend>Method</legend><input type="radio" name="m" id="x"><label for="x">A</label><input type="radio" name="m" id="y"><label for="y">B</label></fieldset>',
      'Method → radio #x',
    ],
    [
      'of a group of radios that are no inputs',
      '<div><label>Method</label><div role="radiogroup"><div role="radio" id="x">A</div><div role="radio" id="y">B</div></div></div>',
      'Method → radio #x',
    ],
  ])('%s', (_, html, one) => {
    show(html);
    expect(found()).toEqual([one]);
  });

  test.each([
    ['a link is none', '<a href="/x">Tickets</a>', []],
    [
      'an address that is shown as a link is one',
      '<a href="https://x">https://demo.halopsa.com/api</a>',
      ['Name → view'],
    ],
    ['a control of an unknown kind is none', '<div role="slider" tabindex="0">3</div>', []],
    ['nor is an element that contains one', '<div>Low <div role="slider">3</div></div>', []],
    ['words side by side are a choice of an unknown kind', '<span>Yes</span><span class="active">No</span>', []],
    ['initials before a name', '<span>RA</span><span id="v">Rewst API</span>', ['Name → view #v']],
    ['help beneath', '<div id="v">Yes</div><div>Takes effect later.</div>', ['Name → view #v']],
    ['with a button beside it', '<div><span>abc</span><button>Copy</button></div>', ['Name → view']],
  ])('a value: %s', (_, value, expected) => {
    show(`<div><label>Name</label>${value}</div>`);
    expect(found()).toEqual(expected);
  });

  test('labels in one row and their values in the next: what is next to a label is no value', () => {
    show(`<div style="display: flex"><div>A</div><div>B</div></div>
      <div style="display: flex"><div class="noedit-value">1</div><div class="noedit-value">2</div></div>`);
    expect(found('A')).toEqual([]);
    expect(found('B')).toEqual([]);
  });

  test('an empty value that has no height, but not one in a section that is hidden or folded', () => {
    const row = '<div class="row"><label>A</label><div class="noedit-value"></div></div>';
    show(row);
    expect(found()).toEqual(['A → view']);
    for (const style of ['display: none', 'visibility: hidden', 'height: 0; overflow: hidden']) {
      show(`<div style="${style}">${row}</div>`);
      expect(found()).toEqual([]);
    }
  });

  test('values in a list of pairs', () => {
    show(
      '<div><label>A</label><span>1</span><label>B</label><span>Yes</span><span>No</span><label>C</label><span>3</span></div>',
    );
    expect(scan().map(({ label, control: unit }) => [label, unit.root.textContent])).toEqual([
      ['A', '1'],
      ['C', '3'],
    ]);
  });

  test('a row in which labels are before their controls', () => {
    show(
      '<div><label>A</label><input id="a"><label>B</label><input type="checkbox" id="b"><label>C</label><input id="c"></div>',
    );
    expect(found()).toEqual(['A → text #a', 'B → checkbox #b', 'C → text #c']);
  });

  test('a row in which boxes are before their labels', () => {
    show('<div><input type="checkbox" id="a"><label>A</label><br><input type="checkbox" id="b"><label>B</label></div>');
    expect(found()).toEqual(['A → checkbox #a', 'B → checkbox #b']);
  });

  test('boxes before their labels under a legend, which names none of them', () => {
    show(
      '<fieldset><legend>Tickets</legend><input type="checkbox" id="a"><label>A</label><input type="checkbox" id="b"><label>B</label></fieldset>',
    );
    expect(found()).toEqual(['A → checkbox #a', 'B → checkbox #b']);
  });

  test('boxes before their labels after a field with its label', () => {
    show(
      '<div><label>Username</label><input id="n"><input type="checkbox" id="a"><label>A</label><input type="checkbox" id="b"><label>B</label></div>',
    );
    expect(found()).toEqual(['Username → text #n', 'A → checkbox #a', 'B → checkbox #b']);
  });

  test.each([
    [
      'one label more than boxes',
      '<div><label>Heading</label><input type="checkbox"><label>A</label><input type="checkbox"><label>B</label></div>',
    ],
    ['two controls after one label', '<div><label>A</label><input><input><label>B</label></div>'],
    ['a control left of a label that is no box', '<div><input><label>A</label><label>B</label></div>'],
    [
      'labels in one row and their boxes in the next',
      '<div><label>A</label><label>B</label><input type="checkbox"><input type="checkbox"><label>C</label><label>D</label><input type="checkbox"><input type="checkbox"></div>',
    ],
    ['a box between two labels', '<div><label>A</label><input type="checkbox"><label>B</label></div>'],
  ])('is left out when it is ambiguous: %s', (_, html) => {
    show(html);
    expect(found().filter((line) => /^(A|B|Heading) /.test(line))).toEqual([]);
  });

  test('a label that is tied to a control elsewhere removes none from the row', () => {
    show('<div><label for="far">A</label><input type="checkbox" id="b"><label>B</label></div><p><input id="far"></p>');
    expect(found()).toEqual(['A → text #far', 'B → checkbox #b']);
  });
});

describe('words outside any label', () => {
  test('count when they are sought, and only then', () => {
    show('<div><div class="field-name">Work hours</div><div><input id="x"></div></div>');
    expect(found()).toEqual([]);
    expect(found('Work hours')).toEqual(['Work hours → text #x']);
  });

  test.each([
    [
      'in a list entry around its box',
      '<ul><li><input type="checkbox" id="x"> read:tickets</li><li><input type="checkbox" id="y"> edit:tickets</li></ul>',
    ],
    [
      'in a div around its box',
      '<div><div><input type="checkbox" id="x"> read:tickets</div><div><input type="checkbox" id="y"> edit:tickets</div></div>',
    ],
    [
      'as bare text between boxes',
      '<div><input type="checkbox" id="x"> read:tickets<br><input type="checkbox" id="y"> edit:tickets</div>',
    ],
    [
      'in a span beside its box',
      '<div><span><input type="checkbox" id="x"><span>read:tickets</span></span><span><input type="checkbox" id="y"><span>edit:tickets</span></span></div>',
    ],
  ])('%s', (_, html) => {
    show(html);
    expect(found('read:tickets', 'edit:tickets')).toEqual(['read:tickets → checkbox #x', 'edit:tickets → checkbox #y']);
    // When one of them is not sought, the other still gets its own box.
    expect(found('edit:tickets')).toEqual(['edit:tickets → checkbox #y']);
  });

  test('bare text on both sides of a box may be another box’s', () => {
    show('<div>read:tickets <input type="checkbox"> edit:tickets</div>');
    expect(found('read:tickets', 'edit:tickets')).toEqual([]);
  });

  test('two boxes with the same bare words are both returned', () => {
    show('<div><input type="checkbox" id="x"> all<br><input type="checkbox" id="y"> all</div>');
    expect(found('all')).toEqual(['all → checkbox #x', 'all → checkbox #y']);
  });

  test.each([
    ['a tab', '<div><div role="tab">Details</div><input></div>'],
    ['a button', '<div><button>Details</button><input></div>'],
    ['a link', '<div><a href="#x">Details</a><input></div>'],
    ['a menu of Halo', '<nav><div>Details</div><input></nav>'],
    ['a value', '<div><div class="read-value">Details</div><input></div>'],
    ['an option', '<div role="listbox"><div role="option">Details</div></div><input>'],
  ])('are none in %s', (_, html) => {
    show(html);
    expect(found('Details')).toEqual([]);
  });
});

describe('what is left out', () => {
  test('controls and labels that are invisible', () => {
    show(
      '<div hidden><label>A</label><input></div><div><label hidden>B</label><input></div><div aria-hidden="true"><label>C</label><input></div>',
    );
    expect(found('A', 'B', 'C')).toEqual([]);
  });

  test('controls in dialogs above the record and in menus', () => {
    show(
      '<div class="ReactModal__Content"><label>A <input></label></div><div class="nhd-nav"><label>B <input></label></div>',
    );
    expect(found()).toEqual([]);
  });

  test('fields that are no settings', () => {
    show(
      ['hidden', 'submit', 'button', 'reset', 'image', 'file', 'search']
        .map((type) => `<label>A <input type="${type}"></label>`)
        .join(''),
    );
    expect(found()).toEqual([]);
  });

  test('a dialog’s controls count when the record is in the dialog', async () => {
    const { scanControls } = await import('@/utils/form-controls/scan');
    const { markup } = await import('./support');
    show('<div role="dialog" id="d"><label>A <input></label></div><label>B <input></label>');
    const root = document.querySelector('#d');
    if (!root) throw new Error('no dialog');
    expect(scanControls(root, markup, () => false).map(({ label }) => label)).toEqual(['A']);
  });
});

test.each([
  [
    'in a header of its own',
    '<section><header><h3>Feature Access</h3></header><div><label>A</label><input></div></section>',
    'Feature Access',
  ],
  [
    'the last of several',
    '<h2>Role</h2><div><h4>Feature Access</h4></div><div><label>A</label><input></div>',
    'Feature Access',
  ],
  [
    'not that of the section before',
    '<section><h3>Other</h3><label>B <input></label></section><section><label>A <input></label></section>',
    null,
  ],
  ['not one beneath', '<section><label>A <input></label><h3>Later</h3></section>', null],
])('the title of a section: %s', (_, html, title) => {
  show(html);
  expect(scan().find(({ label }) => label === 'A')?.section).toBe(title);
});

test('each control has the title of its section', () => {
  show(`
    <div class="details-group"><div class="details-group-header">Feature Access</div><div><label>A</label><input></div></div>
    <h3>Restrictions *</h3><div><label>B</label><input></div>
    <fieldset><legend>Method</legend><div><label>C</label><input></div></fieldset>`);
  expect(scan().map(({ label, section }) => [label, section])).toEqual([
    ['A', 'Feature Access'],
    ['B', 'Restrictions *'],
    ['C', 'Method'],
  ]);
});

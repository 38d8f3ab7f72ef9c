import { describe, expect, test } from 'vitest';
import { found, show } from './support';

describe('words outside any label, among others that are not sought', () => {
  test.each([
    ['words first', '<tr><td>A</td><td><input id="a"></td><td>B</td><td><input id="b"></td></tr>', 'B → text #b'],
    [
      'boxes first',
      '<tr><td><input type="checkbox" id="a"></td><td>A</td><td><input type="checkbox" id="b"></td><td>B</td></tr>',
      'A → checkbox #a,B → checkbox #b',
    ],
    ['a box at either end', '<tr><td><input type="checkbox"></td><td>B</td><td><input type="checkbox"></td></tr>', ''],
    ['two controls together', '<tr><td>A</td><td><input></td><td><input></td><td>B</td><td><input></td></tr>', ''],
    ['cells with words of their own', '<tr><td>C <input></td><td>B</td><td>E <input></td></tr>', ''],
  ])('two fields to a row, of which one is sought: %s', (_, row, expected) => {
    show(`<table>${row}</table>`);
    const names = expected.split(',').map((line) => line.charAt(0));
    expect(names.flatMap((name) => found(name || 'B')).join()).toBe(expected);
  });

  test.each([
    ['one row', '<div><h4>Roles</h4><div><span>Primary role</span><input id="x"></div></div>'],
    ['one row, deeper', '<div><p>Roles</p><div><div>Primary role</div><div><input id="x"></div></div></div>'],
    ['several', '<div><p>Roles</p><div><i>Primary role</i><input id="x"></div><div><i>Team</i><input></div></div>'],
  ])('words that head a section are not the label of its row: %s', (_, html) => {
    show(html);
    expect(found('Roles')).toEqual([]);
    expect(found('Primary role').filter((line) => line.includes('#x'))).toHaveLength(html.includes('<i>') ? 0 : 1);
  });
});

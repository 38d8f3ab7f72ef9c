import { describe, expect, test } from 'vitest';
import { placeholderOf, readControl, viewPieces } from '@/utils/form-controls/read';
import type { Reading } from '@/utils/form-controls/types';
import { markup, onlyUnit, scan, show } from './support';

function read(html: string): Reading {
  show(html);
  return readControl(onlyUnit(), markup);
}

describe('a field of text', () => {
  test.each([
    ['<input value="ScalePad">', 'ScalePad', false],
    ['<input value="">', null, false],
    ['<textarea>two words</textarea>', 'two words', false],
    ['<input value="x" disabled>', 'x', true],
    ['<input value="x" readonly>', 'x', true],
    ['<input value="x" aria-readonly="true">', 'x', true],
  ])('%s', (html, text, locked) => {
    expect(read(html)).toEqual({ text, texts: text === null ? [] : [text], on: null, locked });
  });
});

describe('a box', () => {
  test.each([
    ['<input type="checkbox" checked>', true, false],
    ['<input type="checkbox">', false, false],
    ['<input type="checkbox" disabled>', false, true],
    ['<input type="checkbox" role="switch" checked>', true, false],
    ['<button role="switch" aria-checked="true"></button>', true, false],
    ['<div role="switch" aria-checked="false" style="width: 30px; height: 16px"></div>', false, false],
    [
      '<div role="checkbox" aria-checked="true" aria-disabled="true" style="width: 30px; height: 16px"></div>',
      true,
      true,
    ],
    ['<div role="checkbox" aria-checked="mixed" style="width: 30px; height: 16px"></div>', null, false],
  ])('%s', (html, on, locked) => {
    expect(read(html)).toEqual({ text: null, texts: [], on, locked });
  });

  test('that is indeterminate is neither on nor off', () => {
    show('<input type="checkbox" checked>');
    const box = document.querySelector('input');
    if (box) box.indeterminate = true;
    expect(readControl(onlyUnit(), markup).on).toBeNull();
  });

  test('that is drawn by its label is the native one', () => {
    show('<label><input type="checkbox" style="display: none" id="x" checked><span>Active</span></label>');
    const [control] = scan();
    expect(control?.control.inputs[0]?.id).toBe('x');
    expect(control && readControl(control.control, markup).on).toBe(true);
  });

  test('around a native one is not a second control', () => {
    show('<div role="checkbox" aria-checked="false"><input type="checkbox" id="x"></div>');
    expect(onlyUnit().inputs[0]?.id).toBe('x');
  });
});

describe('radios', () => {
  const radios = (checked: string, more = '') =>
    ['Code', 'Services']
      .map(
        (text) =>
          `<input type="radio" name="m" id="${text}" ${text === checked ? 'checked' : ''} ${more}><label for="${text}">${text}<div>help</div></label>`,
      )
      .join('');

  test.each([
    ['one chosen', radios('Services'), 'Services', false],
    ['none chosen', radios(''), null, false],
    [
      'words split over elements',
      '<label><input type="radio" checked> <b>Read</b> <i>Only</i> (own)</label>',
      'Read Only (own)',
      false,
    ],
    ['all disabled', radios('Code', 'disabled'), 'Code', true],
    ['words that are no label', '<div><input type="radio" checked><span>Code</span></div>', 'Code', false],
    [
      'no inputs',
      '<div role="radiogroup"><div role="radio" aria-checked="false">Code</div><div role="radio" aria-checked="true">Services</div></div>',
      'Services',
      false,
    ],
  ])('%s', (_, html, text, locked) => {
    expect(read(html)).toMatchObject({ text, locked });
  });

  test.each([
    ['one pressed in', 'true', 'false', 'Yes'],
    ['both pressed in, which is no choice', 'true', 'true', null],
    ['none pressed in', 'false', 'false', null],
  ])('buttons side by side: %s', (_, yes, no, text) => {
    const html = `<div role="group"><button aria-pressed="${yes}">Yes</button><button aria-pressed="${no}">No</button></div>`;
    expect(read(html)).toMatchObject({ text, locked: false });
  });

  test('a toolbar is no choice', () => {
    show('<div role="group"><button aria-pressed="true">B</button><button aria-pressed="false">I</button></div>');
    expect(() => onlyUnit()).toThrow('0 controls');
  });

  test('of one name are one control, those of another name a second', () => {
    show(`${radios('Code')}<div><input type="radio" name="other"><label>X</label></div>`);
    expect(() => onlyUnit()).toThrow('2 controls');
  });
});

describe('a native select', () => {
  test.each([
    ['<select><option>No</option><option selected>Yes</option></select>', ['Yes'], false],
    ['<select><option label="No Access" value="0">0</option></select>', ['No Access'], false],
    ['<select disabled><option>No</option></select>', ['No'], true],
    [
      '<select multiple><option selected>A</option><option>B</option><option selected>C</option></select>',
      ['A', 'C'],
      false,
    ],
  ])('%s', (html, texts, locked) => {
    expect(read(html)).toEqual({ text: texts[0], texts, on: null, locked });
  });
});

describe('a react-select', () => {
  const select = (value: string, classes = 'Select__control', root = '') =>
    `<div class="Select ${root}"><div class="${classes}"><div class="Select__value-container">${value}</div><input role="combobox" aria-readonly="true"></div></div>`;

  test.each([
    ['its value', select('<div class="Select__single-value">Read Only</div>'), 'Read Only', false],
    [
      'a value with generated names only',
      select('<div class="css-1dimb5e-singleValue">Read Only</div>', 'css-13cymwt-control'),
      'Read Only',
      false,
    ],
    [
      'a value behind initials',
      select('<div class="Select__single-value"><div>SA</div><div>ScalePad API</div></div>'),
      'ScalePad API',
      false,
    ],
    [
      'a value that the page draws itself',
      select('<div class="own"><b>Read, Modify and Delete</b></div>'),
      'Read, Modify and Delete',
      false,
    ],
    [
      'a value with a description beneath',
      select('<div class="Select__single-value"><div>Read Only</div><div>Can look</div></div>'),
      'Read Only',
      false,
    ],
    ['nothing but a placeholder', select('<div class="Select__placeholder">Select...</div>'), null, false],
    ['disabled', select('', 'Select__control Select__control--is-disabled'), null, true],
    ['disabled by its frame', select('', 'Select__control', 'Select--is-disabled css-x-container'), null, true],
    [
      'an option that cannot be chosen',
      `${select('').replace('</div></div>', '')}<div class="Select__option Select__option--is-disabled">x</div></div></div>`,
      null,
      false,
    ],
  ])('%s', (_, html, text, locked) => {
    expect(read(html)).toMatchObject({ text, locked });
  });

  test('its placeholder', () => {
    show(select('<div class="Select__placeholder">Not set</div>'));
    expect(placeholderOf(onlyUnit())).toBe('Not set');
  });

  test('all of several values', () => {
    const chip = (text: string) =>
      `<div class="Select__multi-value"><div class="Select__multi-value__label">${text}</div><div class="Select__multi-value__remove">×</div></div>`;
    expect(read(select(chip('Admin') + chip('ScalePad')))).toMatchObject({
      text: 'Admin',
      texts: ['Admin', 'ScalePad'],
    });
  });
});

describe('a value that can only be read', () => {
  test.each([
    ['its text', '<div class="noedit-value">Read Only</div>', 'Read Only'],
    [
      'its title, when the text is cut short',
      '<div class="noedit-value"><div class="read-value" title="Read and Modify">Read an…</div></div>',
      'Read and Modify',
    ],
    ['a name behind initials', '<div class="noedit-value"><span>RA</span><span>Rewst API</span></div>', 'Rewst API'],
    ['initials alone are the value', '<div class="noedit-value"><span>RA</span></div>', 'RA'],
    ['no hidden words', '<div class="noedit-value">Yes<span style="display: none">No Access</span></div>', 'Yes'],
    ['a number', '<div class="noedit-value">3</div>', '3'],
    ['unset', '<div class="noedit-value">Not set</div>', 'Not set'],
    ['nothing', '<div><label>A</label><div class="noedit-value"> </div></div>', null],
    [
      'its text, when the title is help',
      '<div class="noedit-value" title="Click to edit">Read Only</div>',
      'Read Only',
    ],
    ['its title, when it is drawn as a picture', '<div class="noedit-value" title="Yes"><svg></svg></div>', 'Yes'],
    ['both words of a switch', '<div class="noedit-value"><span>NO</span> <span>YES</span></div>', 'NO YES'],
    [
      'no button, label or help',
      '<div class="noedit-value">Yes<button>Change</button><div class="help">Takes effect later</div></div>',
      'Yes',
    ],
  ])('%s', (_, html, text) => {
    expect(read(html)).toEqual({ text, texts: text === null ? [] : [text], on: null, locked: true });
  });

  test.each([
    ['<div><strong>A</strong> Read Only</div>', 'Read Only'],
    ['<div><strong>A:</strong> Read Only</div>', 'Read Only'],
    ['<div><label>A</label>: Read Only</div>', 'Read Only'],
  ])('as bare text after its label: %s', (html, text) => {
    show(html);
    const [control] = scan('A');
    expect(control && readControl(control.control, markup).text).toBe(text);
  });

  test('returns its pieces one by one, for values that are known by their shape', () => {
    show('<div class="noedit-value"><span>abc</span><button>Copy</button><small>Keep it</small></div>');
    expect(viewPieces(onlyUnit())).toEqual(['abc', 'Keep it']);
  });

  test('returns no piece that is hidden, and those in an element without a box', () => {
    show(
      '<div class="noedit-value"><p style="display: none">old</p><i style="visibility: hidden">old</i><b style="display: contents">new</b></div>',
    );
    expect(viewPieces(onlyUnit())).toEqual(['new']);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { CREDENTIALS } from '@/utils/recipe/constants';
import { detectForm } from '@/utils/scalepad/detect-form';
import { FIELDS, newPage, show } from './form';

const detect = () => detectForm(document, FIELDS);

beforeEach(() => {
  document.title = 'ScalePad';
});

describe('the HaloPSA form', () => {
  it('is known by its labels and by Halo in a heading', () => {
    show(newPage());
    expect(detect()).toEqual({ form: true, fields: [...CREDENTIALS] });
  });

  it('is known in another order, with other spellings of the labels', () => {
    const labels = [
      'Tenant field',
      'CLIENT ID *',
      'Client  Secret:',
      'Authorization Server URL',
      'Resource Server URL',
    ];
    show(newPage('Halo PSA', labels));
    expect(detect()).toEqual({ form: true, fields: [...CREDENTIALS] });
  });

  it.each([
    ['a picture', '<img alt="HaloPSA logo">'],
    ['a title', '<span title="Halo PSA">?</span>'],
    ['an accessible name', '<div aria-label="HaloPSA">?</div>'],
  ])('is known by %s near it', (_what, named) => {
    show(newPage('Connect').replace('<form>', `${named}<form>`));
    expect(detect().form).toBe(true);
  });

  it('is known although an invisible copy of it exists', () => {
    show(newPage() + newPage('Copy').replaceAll(':r', ':copy'));
    for (const copy of document.querySelectorAll<HTMLElement>('input[id^=":copy"]'))
      copy.style.cssText = 'position: absolute; left: -9999px';
    expect(detect()).toEqual({ form: true, fields: [...CREDENTIALS] });
  });

  it('is known by the title of the page', () => {
    document.title = 'HaloPSA | ScalePad';
    show(newPage('Connect'));
    expect(detect().form).toBe(true);
  });

  it('is known when a field is missing or exists twice, without that field', () => {
    show(newPage('HaloPSA', ['Resource server', 'Authorisation server', 'Client ID', 'Client ID', 'Client Secret']));
    expect(detect()).toEqual({ form: true, fields: ['resourceServer', 'authorisationServer', 'clientSecret'] });
  });
});

describe('a field is known by its label, however that is written', () => {
  const NAMES = ['Resource server', 'Authorisation server', 'Client ID', 'Client Secret', 'Tenant'];
  const page = (row: (name: string) => string, names = NAMES) =>
    `<main><h1>HaloPSA</h1><form>${names.map(row).join('')}</form></main>`;
  const all = { form: true, fields: [...CREDENTIALS] };

  it.each([
    ['as a placeholder alone', (name: string) => `<div><input placeholder="${name}"></div>`],
    ['as a placeholder alone, all in one box', (name: string) => `<input placeholder="${name}">`],
    ['as bare text in the row', (name: string) => `<p>${name}<br><input></p>`],
    ['as bare text, all in one box', (name: string) => `${name}:<br><input><br>`],
    ['with a mark in the label', (name: string) => `<label>${name}<span>Required</span><input></label>`],
    [
      'with a mark after an asterisk',
      (name: string) => `<div><label>${name} *<em>(required)</em></label><input></div>`,
    ],
    ['with a mark in brackets', (name: string) => `<p><label>${name} (Optional)</label><input></p>`],
    ['with a mark in square brackets', (name: string) => `<p><b>${name} [required]</b><input></p>`],
    ['with a mark after a dash', (name: string) => `<p><label>${name} – optional</label><input></p>`],
  ])('%s', (_how, row) => {
    show(page(row));
    expect(detect()).toEqual(all);
  });

  it.each([
    ['an info button', '<button type="button" aria-label="Help">?</button>'],
    ['a closed tooltip', '<span style="display:none">Copy it from Halo</span>'],
    ['a transparent tooltip', '<span style="opacity:0">Copy it from Halo</span>'],
    ['an open tooltip', '<span role="tooltip">Copy it from Halo</span>'],
    ['the letter of an icon', '<span aria-hidden="true">i</span>'],
    ['the title of an icon', '<svg width="10" height="10"><title>Info</title><circle r="5"/></svg>'],
    ['help below it', '<small style="display:block">From Halo, API details</small>'],
    ['a block of help', '<div class="help"><small>Found in Halo under API details</small></div>'],
    ['words for screen readers', '<span aria-hidden="true">*</span><span style="font-size:4px">required field</span>'],
  ])('with %s in the label', (_what, help) => {
    show(page((name) => `<div><label>${name} <input> ${help}</label></div>`));
    expect(detect()).toEqual(all);
    show(page((name) => `<div><label for="${name}">${name} ${help}</label><input id="${name}"></div>`));
    expect(detect()).toEqual(all);
    show(page((name) => `<div><b>${name} ${help}</b><input></div>`));
    expect(detect()).toEqual(all);
  });

  it.each([
    ['a label by markup counts before a placeholder', `<label>Company<input placeholder="Client ID"></label>`],
    ['a label beside it counts before a placeholder', `<div><b>Company</b><input placeholder="Client ID"></div>`],
    ['a longer label is another one', `<label>Client ID of the vendor (required)<input></label>`],
    [
      'words of a label that are in an element of their own count',
      `<label>Client ID <b>of the vendor</b><input></label>`,
    ],
    ['a mark within is part of the label', `<label>Required Client ID<input></label>`],
    ['a mark alone names nothing', `<label>Required<input></label>`],
  ])('%s', (_why, other) => {
    const row = (name: string) => `<div><label>${name}<input></label></div>`;
    const others = NAMES.filter((name) => name !== 'Client ID');
    show(page(row, others).replace('</form>', `${other}</form>`));
    expect(detect()).toEqual({ form: true, fields: CREDENTIALS.filter((id) => id !== 'clientId') });
  });

  it.each([
    ['on their lines', (name: string) => `<input> ${name}<br>`],
    ['below them', (name: string) => `<input><br>${name}<br>`],
  ])('texts %s after the fields do not count as the next field’s', (_where, row) => {
    show(page(row));
    expect(detect()).toEqual({ form: false, fields: [] });
  });
});

describe('what is not the HaloPSA form', () => {
  const none = { form: false, fields: [] };

  it("another vendor's form", () => {
    show(
      newPage('Connect ConnectWise PSA', [
        'Company ID',
        'Public key',
        'Private key',
        'Client ID',
        'Client Secret',
        'Tenant',
      ]),
    );
    expect(detect()).toEqual(none);
  });

  it("another vendor's form with the same fields", () => {
    show(newPage('Connect Another PSA'));
    expect(detect()).toEqual(none);
  });

  it("another vendor's form next to a list that names HaloPSA", () => {
    show(`<nav><a href="#">HaloPSA</a></nav>${newPage('Connect Another PSA')}`);
    expect(detect()).toEqual(none);
  });

  it('a dialog of another vendor over a page that names HaloPSA', () => {
    show(`<main><h1>HaloPSA</h1><div role="dialog">${newPage('Another PSA').replace(/<\/?main>/g, '')}</div></main>`);
    expect(detect()).toEqual(none);
  });

  it('a word that only begins like Halo', () => {
    show(newPage('Connect Halogen'));
    expect(detect()).toEqual(none);
  });

  it('the name HaloPSA in a value that somebody typed', () => {
    const [field] = show(newPage('Connect'));
    if (field) field.value = 'https://demo.halopsa.com halo';
    expect(detect()).toEqual(none);
  });

  it('a form that is hidden', () => {
    show(newPage().replace('<form>', '<form style="display:none">'));
    expect(detect()).toEqual(none);
  });

  it('two forms at once', () => {
    show(`<main>HaloPSA ${newPage().repeat(2)}</main>`);
    expect(detect()).toEqual(none);
  });

  it('an empty page', () => {
    show('');
    expect(detect()).toEqual(none);
  });
});

it('changes nothing on the page', () => {
  show(newPage());
  const before = document.documentElement.outerHTML;
  detect();
  expect(document.documentElement.outerHTML).toBe(before);
});

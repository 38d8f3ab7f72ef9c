import { beforeEach, describe, expect, it } from 'vitest';
import { CREDENTIALS } from '@/utils/recipe/terms';
import { recogniseForm } from '@/utils/scalepad/recognise';
import { FIELDS, newPage, show } from './form';

const look = () => recogniseForm(document, FIELDS);

beforeEach(() => {
  document.title = 'ScalePad';
});

describe('the HaloPSA form', () => {
  it('is known by its labels and by Halo in a heading', () => {
    show(newPage());
    expect(look()).toEqual({ form: true, fields: [...CREDENTIALS] });
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
    expect(look()).toEqual({ form: true, fields: [...CREDENTIALS] });
  });

  it.each([
    ['a picture', '<img alt="HaloPSA logo">'],
    ['a title', '<span title="Halo PSA">?</span>'],
    ['an accessible name', '<div aria-label="HaloPSA">?</div>'],
  ])('is known by %s near it', (_what, named) => {
    show(newPage('Connect').replace('<form>', `${named}<form>`));
    expect(look().form).toBe(true);
  });

  it('is known by the title of the page', () => {
    document.title = 'HaloPSA | ScalePad';
    show(newPage('Connect'));
    expect(look().form).toBe(true);
  });

  it('is known when a field is missing or there twice, and leaves that out', () => {
    show(newPage('HaloPSA', ['Resource server', 'Authorisation server', 'Client ID', 'Client ID', 'Client Secret']));
    expect(look()).toEqual({ form: true, fields: ['resourceServer', 'authorisationServer', 'clientSecret'] });
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
    expect(look()).toEqual(none);
  });

  it("another vendor's form with the same fields", () => {
    show(newPage('Connect Another PSA'));
    expect(look()).toEqual(none);
  });

  it("another vendor's form beside a list that names HaloPSA", () => {
    show(`<nav><a href="#">HaloPSA</a></nav>${newPage('Connect Another PSA')}`);
    expect(look()).toEqual(none);
  });

  it('a dialog of another vendor over a page that names HaloPSA', () => {
    show(`<main><h1>HaloPSA</h1><div role="dialog">${newPage('Another PSA').replace(/<\/?main>/g, '')}</div></main>`);
    expect(look()).toEqual(none);
  });

  it('a word that only begins like Halo', () => {
    show(newPage('Connect Halogen'));
    expect(look()).toEqual(none);
  });

  it('the name HaloPSA in a value that somebody typed', () => {
    const [field] = show(newPage('Connect'));
    if (field) field.value = 'https://demo.halopsa.com halo';
    expect(look()).toEqual(none);
  });

  it('a form that is hidden', () => {
    show(newPage().replace('<form>', '<form style="display:none">'));
    expect(look()).toEqual(none);
  });

  it('two forms at once', () => {
    show(`<main>HaloPSA ${newPage().repeat(2)}</main>`);
    expect(look()).toEqual(none);
  });

  it('an empty page', () => {
    show('');
    expect(look()).toEqual(none);
  });
});

it('changes nothing on the page', () => {
  show(newPage());
  const before = document.documentElement.outerHTML;
  look();
  expect(document.documentElement.outerHTML).toBe(before);
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CredentialId } from '@/utils/recipe/constants';
import { fillForm } from '@/utils/scalepad/fill-form';
import { FIELDS, newPage, show, VALUES } from './form';

const fill = async (overwrite = false) =>
  Object.fromEntries(
    (await fillForm(document, FIELDS, VALUES, overwrite)).fields.map(({ credential, outcome }) => [
      credential,
      outcome,
    ]),
  );
const all = (outcome: string, others: Partial<Record<CredentialId, string>> = {}) => ({
  ...Object.fromEntries(FIELDS.map(({ credential }) => [credential, outcome])),
  ...others,
});
const fieldTexts = () => Array.from(document.querySelectorAll('input'), (field) => field.value);

beforeEach(() => {
  document.title = 'ScalePad';
});

describe('fillForm', () => {
  it('fills the five fields as typing would', async () => {
    const [first] = show(newPage());
    const events: string[] = [];
    for (const type of ['input', 'change', 'blur', 'focusout']) first?.addEventListener(type, () => events.push(type));
    expect(await fill()).toEqual(all('filled'));
    expect(fieldTexts()).toEqual(Object.values(VALUES));
    expect(events).toEqual(['input', 'change', 'blur', 'focusout']);
  });

  it('bypasses a setter that a framework defined on the field', async () => {
    const [first] = show(newPage());
    const own = vi.fn();
    Object.defineProperty(first, 'value', { configurable: true, get: () => '', set: own });
    await fill();
    expect(own).not.toHaveBeenCalled();
    Reflect.deleteProperty(first as object, 'value');
    expect(first?.value).toBe(VALUES.resourceServer);
  });

  it.each([
    ['a label around the field', (label: string) => `<label>${label} <input></label>`],
    ['aria-label', (label: string) => `<input aria-label="${label}">`],
    [
      'aria-labelledby',
      (label: string) =>
        `<b id="l-${label.replace(/\W/g, '')}">${label}</b><input aria-labelledby="l-${label.replace(/\W/g, '')}">`,
    ],
    ['a text above it in its row', (label: string) => `<div><div>${label}</div><div><input></div></div>`],
    ['a label for another id', (label: string) => `<div><label for="nothing">${label}</label><input></div>`],
    ['a cell of a table', (label: string) => `<table><tr><td>${label}</td><td><input></td></tr></table>`],
  ])('finds a field by %s', async (_how, row) => {
    const labels = ['Client Secret', 'Tenant', 'Authorisation server', 'Resource server', 'Client ID'];
    show(`<main><h2>HaloPSA</h2>${labels.map(row).join('')}</main>`);
    expect(await fill()).toEqual(all('filled'));
    expect(fieldTexts()).toEqual(['secret', 'demo', VALUES.authorisationServer, VALUES.resourceServer, 'id']);
  });

  it('leaves a value that the page itself put in', async () => {
    const fields = show(newPage());
    const typed = vi.fn();
    fields[4]?.setAttribute('value', 'demo');
    fields[4]?.addEventListener('input', typed);
    expect(await fill()).toEqual(all('filled', { tenant: 'already-there' }));
    expect(typed).not.toHaveBeenCalled();
  });

  it('informs the page of a value that the field has without its knowledge', async () => {
    const fields = show(newPage());
    const typed = vi.fn();
    if (fields[4]) fields[4].value = 'demo';
    fields[4]?.addEventListener('input', typed);
    expect(await fill()).toEqual(all('filled', { tenant: 'already-there' }));
    expect(typed).toHaveBeenCalledOnce();
  });

  it('reports that it is unsure when the browser types nothing', async () => {
    show(newPage());
    vi.spyOn(Document.prototype, 'execCommand').mockReturnValue(false);
    expect(await fill()).toEqual(all('unsure'));
    expect(fieldTexts()).toEqual(Object.values(VALUES));
  });

  it('counts a value that the page rewrites as filled, except for the secret', async () => {
    const fields = show(newPage());
    for (const field of fields)
      field.addEventListener('blur', () => {
        field.value = `${field.value.toUpperCase()}/`;
      });
    const { fields: outcomes } = await fillForm(document, FIELDS, VALUES, false);
    expect(outcomes.map(({ outcome, as }) => [outcome, as])).toEqual([
      ['filled', 'HTTPS://DEMO.HALOPSA.COM/API/'],
      ['filled', 'HTTPS://DEMO.HALOPSA.COM/AUTH/'],
      ['filled', 'ID/'],
      ['not-kept', undefined],
      ['filled', 'DEMO/'],
    ]);
  });

  it('asks before it replaces what the browser filled in by itself', async () => {
    const fields = show(newPage());
    const matches = Element.prototype.matches;
    vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
      return selector === ':autofill' ? this === fields[2] : matches.call(this, selector);
    });
    expect(await fill()).toEqual(all('filled', { clientId: 'browser-login' }));
    expect(await fill(true)).toMatchObject({ clientId: 'filled' });
  });

  it.each([
    ['keydown', false],
    ['nothing', true],
  ])('enables a button that listens to %s, or reports it as asleep', async (type, asleep) => {
    show(newPage());
    const button = document.querySelector('button') as HTMLButtonElement;
    button.disabled = true;
    document.addEventListener(type, () => {
      button.disabled = false;
    });
    expect((await fillForm(document, FIELDS, VALUES, false)).asleep).toBe(asleep);
  });

  it('leaves what somebody else typed until it may overwrite it', async () => {
    const fields = show(newPage());
    if (fields[0]) fields[0].value = 'https://other.halopsa.com/api';
    if (fields[2]) fields[2].value = ' id ';
    if (fields[4]) fields[4].value = '   ';
    expect(await fill()).toEqual(all('filled', { resourceServer: 'other-value' }));
    expect(fieldTexts()).toEqual(['https://other.halopsa.com/api', ...Object.values(VALUES).slice(1)]);
    expect(await fill(true)).toEqual(all('already-there', { resourceServer: 'filled' }));
    expect(fieldTexts()).toEqual(Object.values(VALUES));
  });

  it('leaves two fields of one label as they are', async () => {
    const labels = ['Resource server', 'Authorisation server', 'Client ID', 'Client ID', 'Client Secret'];
    show(newPage('HaloPSA', labels));
    expect(await fill()).toEqual(all('filled', { clientId: 'ambiguous', tenant: 'not-found' }));
    expect(fieldTexts()).toEqual([VALUES.resourceServer, VALUES.authorisationServer, '', '', 'secret']);
  });

  it('leaves locked fields, and skips hidden ones', async () => {
    const fields = show(newPage());
    if (fields[2]) fields[2].disabled = true;
    if (fields[3]) fields[3].readOnly = true;
    if (fields[4]) fields[4].style.display = 'none';
    expect(await fill()).toEqual(all('filled', { clientId: 'locked', clientSecret: 'locked', tenant: 'not-found' }));
    expect(fieldTexts().slice(2)).toEqual(['', '', '']);
  });

  it('reports that the page does not keep a value', async () => {
    const fields = show(newPage());
    fields[2]?.addEventListener('input', () => {
      if (fields[2]) fields[2].value = '';
    });
    expect(await fill()).toEqual(all('filled', { clientId: 'not-kept' }));
  });

  it('reports that the page clears an earlier field because of a later one', async () => {
    const fields = show(newPage());
    fields[4]?.addEventListener('change', () => {
      if (fields[0]) fields[0].value = '';
    });
    expect(await fill()).toEqual(all('filled', { resourceServer: 'not-kept' }));
  });

  it('finds a field again that the page replaces', async () => {
    const fields = show(newPage());
    fields[0]?.addEventListener('input', () => {
      const copy = fields[0]?.cloneNode() as HTMLInputElement;
      copy.value = fields[0]?.value ?? '';
      fields[0]?.replaceWith(copy);
    });
    expect(await fill()).toEqual(all('filled'));
  });

  it('stops when the form disappears', async () => {
    const fields = show(newPage());
    fields[1]?.addEventListener('input', () => {
      document.body.innerHTML = newPage('Another PSA');
    });
    expect(await fill()).toEqual({
      resourceServer: 'not-kept',
      authorisationServer: 'not-kept',
      clientId: 'not-found',
      clientSecret: 'not-found',
      tenant: 'not-found',
    });
    expect(fieldTexts().join('')).toBe('');
  });

  it('writes nothing into the form of another vendor', async () => {
    show(newPage('Another PSA'));
    expect(await fill()).toEqual(all('not-found'));
    expect(fieldTexts().join('')).toBe('');
  });

  it('writes nothing for a missing value', async () => {
    show(newPage());
    const outcomes = await fillForm(document, FIELDS, { tenant: 'demo' }, false);
    expect(outcomes.fields.map(({ outcome }) => outcome)).toEqual([
      'no-value',
      'no-value',
      'no-value',
      'no-value',
      'filled',
    ]);
  });

  it('writes nothing into a form that is disabled as a whole', async () => {
    show(newPage().replace('<form>', '<fieldset disabled><form>').replace('</form>', '</form></fieldset>'));
    expect(await fill()).toEqual(all('locked'));
    expect(fieldTexts().join('')).toBe('');
  });

  it('leaves the Tenant blank for a Halo without one, and names a text in it until it may be removed', async () => {
    const { tenant: _none, ...four } = VALUES;
    const tenant = async (overwrite: boolean) =>
      (await fillForm(document, FIELDS, four, overwrite)).fields.find(({ credential }) => credential === 'tenant')
        ?.outcome;
    const fields = show(newPage());
    expect(await tenant(false)).toBe('not-needed');
    if (fields[4]) fields[4].value = 'another';
    expect(await tenant(false)).toBe('other-value');
    expect(fieldTexts()[4]).toBe('another');
    expect(await tenant(true)).toBe('not-needed');
    expect(fieldTexts()).toEqual([...Object.values(four), '']);
    if (fields[4]) [fields[4].value, fields[4].readOnly] = ['another', true];
    expect(await tenant(true)).toBe('locked');
  });

  it('presses nothing and submits nothing', async () => {
    show(newPage());
    const pressed = vi.fn();
    for (const type of ['click', 'submit', 'keydown', 'mousedown']) document.body.addEventListener(type, pressed);
    await fill();
    expect(pressed).not.toHaveBeenCalled();
  });
});

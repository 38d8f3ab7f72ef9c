import { beforeEach, expect, it } from 'vitest';
import { comparePage } from '@/scripts/compare/compare-page';
import { pagesIn } from '@/scripts/compare/page-details';
import { formDetails } from '@/utils/scalepad/page-details';
import { newPage, show } from './form';

const OTHER = ['Resource host server', 'Authorisation server', 'Client ID', 'Client Secret', 'Tenant'];

beforeEach(() => {
  document.title = 'ScalePad';
});

/** Returns what the maintainer's command reports about the page's copy. */
function compared(): string[] {
  return pagesIn(formDetails(document)?.text ?? '').pages.flatMap((page) =>
    comparePage(page, new Map()).rows.map(({ what, name, verdict }) => `${verdict} ${what} ${name}`),
  );
}

it('has no details of a form that is recognised in full', () => {
  show(newPage());
  expect(formDetails(document)).toBeNull();
});

it('has the labels and buttons of a form with one other label, and the comparison finds which', () => {
  show(newPage('Connect HaloPSA', OTHER));
  expect(compared()).toEqual([
    'different field Resource Server',
    'expected field Authorisation Server',
    'expected field Client ID',
    'expected field Client Secret',
    'expected field Tenant',
    'expected button Connect now',
  ]);
});

it('has the words of a button that is not known', () => {
  show(newPage().replace('Connect now', 'Link accounts'));
  expect(compared()).toContain('missing button Connect now');
  expect(formDetails(document)?.text).toContain('Link accounts');
});

it('has no value, and no label that is in one', () => {
  show(newPage('Connect HaloPSA', [...OTHER.slice(0, 4), 'Contoso']));
  for (const [at, field] of [...document.querySelectorAll('input')].entries())
    field.value =
      ['https://contoso.halopsa.com/api', 'secret-value-1', 'client-id-1', 'secret-value-2', 'Contoso Ltd'][at] ?? '';
  const details = formDetails(document)?.text ?? '';
  expect(details).toContain('Resource host server'.toLowerCase());
  for (const text of ['contoso', 'secret-value', 'client-id-1']) expect(details.toLowerCase()).not.toContain(text);
});

it.each([
  ['another vendor', newPage('Connect Autotask', OTHER)],
  [
    'a list with many fields',
    newPage('Connect HaloPSA', [...OTHER, ...Array.from({ length: 10 }, (_, at) => `Client ${at}`)]),
  ],
  ['a page without fields', '<main><h1>HaloPSA</h1></main>'],
])('has no details of %s', (_, page) => {
  show(page);
  expect(formDetails(document)).toBeNull();
});

const isUnknownForm = () => formDetails(document)?.isUnknownForm === true;

it('is an unknown form where the labels are others, and none where it is recognised or has no field for a secret', () => {
  const labels = ['Host', 'Login address', 'Key', 'Client Secret', 'Customer'];
  show(newPage('Connect HaloPSA', labels));
  expect(isUnknownForm()).toBe(true);
  show(newPage('Connect Autotask', labels));
  expect(isUnknownForm()).toBe(false);
  show(newPage('HaloPSA', ['Search', 'Status', 'Owner']));
  expect(isUnknownForm()).toBe(false);
  show(newPage());
  expect(isUnknownForm()).toBe(false);
});

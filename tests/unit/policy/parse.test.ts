import { describe, expect, it } from 'vitest';
import { parsePolicy } from '@/utils/policy/parse';
import { POLICY_KEYS } from '@/utils/policy/types';

const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';

const WHOLE = {
  allowedHaloAddresses: ['https://acme.halopsa.com', 'support.acme.example', 'https://OTHER.halopsa.com/'],
  recipe: 'scalepad-minimal',
  recipeOptions: { 'two-way-sync': false },
  roleName: ' ACME ScalePad role ',
  agentName: 'ACME ScalePad agent',
  applicationName: 'ACME ScalePad application',
  secretMinutesMin: 10,
  secretMinutesMax: 60,
  guidedRun: false,
  capture: false,
  passphraseStorage: false,
  contact: 'Ask it@acme.example.',
};

describe('a policy', () => {
  it('has every key, with addresses as origins', () => {
    expect(Object.keys(WHOLE).toSorted()).toEqual(POLICY_KEYS.toSorted());
    expect(parsePolicy(WHOLE)).toEqual({
      faults: [],
      policy: {
        allowedHaloAddresses: ['https://acme.halopsa.com', 'https://support.acme.example', 'https://other.halopsa.com'],
        recipe: 'scalepad-minimal',
        recipeOptions: { 'two-way-sync': false },
        names: {
          role: 'ACME ScalePad role',
          agent: 'ACME ScalePad agent',
          application: 'ACME ScalePad application',
        },
        secretMinutesMin: 10,
        secretMinutesMax: 60,
        guidedRun: false,
        capture: false,
        passphraseStorage: false,
        contact: 'Ask it@acme.example.',
      },
    });
  });

  it.each([undefined, null, 7, 'text', [], {}])('that is %j decides nothing', (raw) => {
    expect(parsePolicy(raw)).toEqual({ policy: {}, faults: [] });
  });
});

describe('an invalid value is ignored and reported, and the others apply', () => {
  it.each([
    ['recipe', 'gone', 'recipe'],
    ['recipe', 1, 'recipe'],
    ['recipeOptions', true, 'recipeOptions'],
    ['recipeOptions', { 'no-such-option': true }, 'recipeOptions.no-such-option'],
    ['recipeOptions', { 'two-way-sync': 'no' }, 'recipeOptions.two-way-sync'],
    ['roleName', '', 'roleName'],
    ['roleName', '   ', 'roleName'],
    ['roleName', '\u200b\u00ad', 'roleName'],
    ['agentName', 'x'.repeat(101), 'agentName'],
    ['applicationName', 'a\u0000b', 'applicationName'],
    ['applicationName', SECRET, 'applicationName'],
    ['secretMinutesMin', 4, 'secretMinutesMin'],
    ['secretMinutesMin', 61, 'secretMinutesMin'],
    ['secretMinutesMin', '10', 'secretMinutesMin'],
    ['secretMinutesMax', 481, 'secretMinutesMax'],
    ['secretMinutesMax', 10.5, 'secretMinutesMax'],
    ['guidedRun', 'false', 'guidedRun'],
    ['capture', 2, 'capture'],
    ['passphraseStorage', null, 'passphraseStorage'],
    ['contact', 'x'.repeat(301), 'contact'],
    ['contact', SECRET, 'contact'],
  ])('%s: %j', (key, value, path) => {
    const { policy, faults } = parsePolicy({ ...WHOLE, [key]: value });
    expect(faults).toEqual([{ path, kind: 'value' }]);
    const { policy: without } = parsePolicy(Object.fromEntries(Object.entries(WHOLE).filter(([id]) => id !== key)));
    expect(policy).toEqual(without);
  });

  it('an unknown key is ignored and reported, even a very long one', () => {
    const { policy, faults } = parsePolicy({ ...WHOLE, alowedHaloAddresses: [], ['k'.repeat(500)]: 1 });
    expect(policy).toEqual(parsePolicy(WHOLE).policy);
    expect(faults).toEqual([
      { path: 'alowedHaloAddresses', kind: 'unknown' },
      { path: `${'k'.repeat(80)}…`, kind: 'unknown' },
    ]);
  });
});

it('accepts 0 and 1 as booleans, as Windows stores them', () => {
  expect(parsePolicy({ capture: 0, guidedRun: 1 })).toEqual({
    policy: { capture: false, guidedRun: true },
    faults: [],
  });
});

it('accepts a list or an object as JSON text, which Firefox reads from the registry', () => {
  const stored = { allowedHaloAddresses: '["https://acme.halopsa.com"]', recipeOptions: '{"two-way-sync":false}' };
  expect(parsePolicy(stored)).toEqual({
    policy: { allowedHaloAddresses: ['https://acme.halopsa.com'], recipeOptions: { 'two-way-sync': false } },
    faults: [],
  });
});

describe('in a list of addresses', () => {
  it.each([
    'http://acme.halopsa.com',
    'https://acme.halopsa.com/config',
    'https://acme.halopsa.com?x=1',
    'https://user@acme.halopsa.com',
    'https://app.scalepad.com',
    'https://*.halopsa.com',
    'javascript:alert(1)',
    '',
    null,
    7,
  ])('%j is ignored and reported with its index', (entry) => {
    const { policy, faults } = parsePolicy({ allowedHaloAddresses: ['https://acme.halopsa.com', entry] });
    expect(policy).toEqual({ allowedHaloAddresses: ['https://acme.halopsa.com'] });
    expect(faults).toEqual([{ path: 'allowedHaloAddresses[1]', kind: 'value' }]);
  });

  it.each(['https://acme.halopsa.com', '[https://acme.halopsa.com]', '"https://acme.halopsa.com"', 7, null, {}])(
    'nothing is allowed when %j is not a list, and the value is reported',
    (value) => {
      expect(parsePolicy({ ...WHOLE, allowedHaloAddresses: value })).toEqual({
        policy: { ...parsePolicy(WHOLE).policy, allowedHaloAddresses: [] },
        faults: [{ path: 'allowedHaloAddresses', kind: 'value' }],
      });
    },
  );

  it('nothing is allowed when all addresses are invalid, or there are none', () => {
    expect(parsePolicy({ allowedHaloAddresses: ['nonsense/'.repeat(3)] }).policy).toEqual({ allowedHaloAddresses: [] });
    expect(parsePolicy({ allowedHaloAddresses: [] })).toEqual({ policy: { allowedHaloAddresses: [] }, faults: [] });
  });
});

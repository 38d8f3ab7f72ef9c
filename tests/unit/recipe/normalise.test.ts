import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseLabel, normaliseValue, sameName, sameValue } from '@/utils/recipe/normalise';

/** Any text, in which the characters of labels are more frequent than by chance. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '*',
          ':',
          '…',
          '...',
          '.',
          '&',
          'z',
          'Z',
          'İ',
          'ß',
          'Σ',
          '\u0301',
          '\uff0a',
          '\uff1a',
          '\uff06',
        ),
        fc.constantFrom('\u00a0', '\u200b', '\ufeff', '\u00ad', '\t', ' ', '\u2028', '’', '“', '–', 'ﬁ', 'Ⅷ'),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('normaliseLabel', () => {
  test.each([
    ['Login Type *', 'login type'],
    ['* Login Type', 'login type'],
    ['Login\u00a0Type:', 'login type'],
    ['Login Type : *', 'login type'],
    ['  Login \n\t Type  ', 'login type'],
    ['Lo\u00adgin\u200b Type\ufeff', 'login type'],
    ['LOGIN TYPE', 'login type'],
    ['Authorization Server', 'authorisation server'],
    ['Client ID & Secret (Services)', 'client id and secret (services)'],
    ['Client ID&Secret (Services)', 'client id and secret (services)'],
    ['Agent to log in as…', 'agent to log in as'],
    ['Agent to log in as ...', 'agent to log in as'],
    ['Agent’s “own” role', 'agent\'s "own" role'],
    ['Is an API–only Agent', 'is an api-only agent'],
    ['Is an API\u2011only Agent', 'is an api-only agent'],
    ['Ｕｓｅｒｎａｍｅ', 'username'],
    ['read:tickets', 'read:tickets'],
    ['***', ''],
    [' : ', ''],
    ['', ''],
  ])('%j becomes %j', (text, normalised) => {
    expect(normaliseLabel(text)).toBe(normalised);
  });

  test('keeps the differences between labels', () => {
    const labels = [
      'Sales Access Level',
      'Sales Orders Access Level',
      'Read and Modify (All)',
      'Read and Modify (own)',
    ];
    expect(new Set(labels.map(normaliseLabel)).size).toBe(labels.length);
    expect(normaliseLabel('API-only')).not.toBe(normaliseLabel('API only'));
    expect(normaliseLabel('Name.')).not.toBe(normaliseLabel('Name'));
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseLabel(text);
        expect(normaliseLabel(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('ignores case, surrounding space, required star, colon and ellipsis', () => {
    const ascii = fc.string({ unit: fc.constantFrom(...'abcdefgxyz ABCXYZ()-/0123:') });
    fc.assert(
      fc.property(ascii, fc.constantFrom('', ' ', '\u00a0', '\u200b'), (label, space) => {
        for (const sign of ['', '*', ':', '…', ' *', ': *']) {
          expect(normaliseLabel(`${space}${label.toUpperCase()}${space}${sign}${space}`)).toBe(normaliseLabel(label));
        }
      }),
    );
  });
});

describe('normaliseValue', () => {
  test.each([
    ['*No Default Team*', 'no default team'],
    ['No Default Team', 'no default team'],
    ['24 Hours', '24 hours'],
    ['Client ID And Secret (Services)', 'client id and secret (services)'],
    ['*** ***', '******'],
  ])('%j becomes %j', (text, normalised) => {
    expect(normaliseValue(text)).toBe(normalised);
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseValue(text);
        expect(normaliseValue(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('sameValue', () => {
  test('"Not set", "No" and "No Access" mean the same, and nothing else does', () => {
    for (const a of ['Not set', 'No', 'No Access']) {
      for (const b of ['not set ', 'NO', 'No\u00a0access']) expect(sameValue(a, b)).toBe(true);
      for (const b of ['', 'Yes', 'None', 'Read Only', 'No - scope to …']) expect(sameValue(a, b)).toBe(false);
    }
  });

  test('distinguishes the access levels', () => {
    expect(sameValue('Read and Modify', 'Read & Modify')).toBe(true);
    expect(sameValue('Read and Modify', 'Read, Modify and Delete')).toBe(false);
    expect(sameValue('Read and Modify (All)', 'Read and Modify (own)')).toBe(false);
  });

  test('a masked value is not an empty one', () => {
    expect(sameValue('****************************', '')).toBe(false);
    expect(sameValue('', '')).toBe(true);
  });

  test('is symmetric, and true for a text and itself', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(sameValue(a, b)).toBe(sameValue(b, a));
        expect(sameValue(a, a)).toBe(true);
      }),
    );
  });
});

describe('sameName', () => {
  test('normalises white space and invisible characters', () => {
    expect(sameName('ScalePad API', ' ScalePad\u00a0\u200bAPI\n')).toBe(true);
  });

  test.each([
    ['Lisa', 'Liza'],
    ['ScalePad API', 'Scalepad API'],
    ['API', '*API*'],
    ['R & D', 'R and D'],
    ['ScalePad API', 'ScalePad API (old)'],
  ])('%j and %j are different names', (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});

test.each(['.', '*', ':', ' ', '(', '. ', '*.'])(
  'a label of thousands of "%s" is normalised without backtracking',
  (sign) => {
    const text = sign.repeat(4000);
    expect(normaliseLabel(`${text}a:`).endsWith('a')).toBe(true);
    expect(normaliseLabel(`a${text}`).startsWith('a')).toBe(true);
  },
);

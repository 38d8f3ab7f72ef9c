import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasUnexpectedFormat, isBlankOrMasked } from '@/utils/vault/shapes';

const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('hasUnexpectedFormat', () => {
  it.each([
    ['clientId', GUID],
    ['clientId', GUID.toUpperCase()],
    ['clientSecret', `${GUID}-${GUID}`],
    ['resourceServer', 'https://demo.halopsa.com/api'],
    ['authorisationServer', 'https://demo.halopsa.com/auth'],
    ['resourceServer', 'http://halo.localhost:4173/api'],
    ['tenant', 'demo'],
    ['tenant', 'demo-eu_2.x'],
  ] as const)('accepts %s %s', (id, value) => {
    expect(hasUnexpectedFormat(id, value)).toBe(false);
  });

  it.each([
    ['clientId', `${GUID} `],
    ['clientId', `${GUID}-${GUID}`],
    ['clientId', '3f2504e0'],
    ['clientSecret', GUID],
    ['clientSecret', `${GUID}-${GUID}*`],
    ['clientSecret', `${GUID} - ${GUID}`],
    ['resourceServer', 'demo.halopsa.com/api'],
    ['resourceServer', 'http://demo.halopsa.com/api'],
    ['authorisationServer', 'https://demo.halopsa.com/auth?tenant=demo'],
    ['authorisationServer', 'https://demo.halopsa .com/auth'],
    ['authorisationServer', 'https://demo.'],
    ['tenant', 'Not set'],
    ['tenant', 'https://demo'],
  ] as const)('flags %s %s', (id, value) => {
    expect(hasUnexpectedFormat(id, value)).toBe(true);
  });
});

describe('isBlankOrMasked', () => {
  it('recognises a mask of any length and with any spaces', () => {
    const mask = fc.array(fc.constantFrom('*', '•', '●', '∗', '·', ' ', '⚫️'), { minLength: 1, maxLength: 40 });
    fc.assert(fc.property(mask, (parts) => isBlankOrMasked(parts.join(''))));
  });

  it('accepts every value that has a letter or a digit', () => {
    const value = fc.tuple(fc.string(), fc.constantFrom('a', 'Z', '0', '9'), fc.string());
    fc.assert(fc.property(value, (parts) => !isBlankOrMasked(parts.join(''))));
  });

  it('is true for an empty text and for spaces', () => {
    expect(isBlankOrMasked('')).toBe(true);
    expect(isBlankOrMasked(' \u00a0\n')).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TRANSFORMS } from '@/utils/recipe/constants';
import { transform } from '@/utils/recipe/transform';

const URL_WITH_API = 'https://demo.halopsa.com/api';

describe('transform', () => {
  test.each([
    ['verbatim', ` ${URL_WITH_API}/\n`, `${URL_WITH_API}/`],
    ['hostname', URL_WITH_API, 'demo.halopsa.com'],
    ['hostname', 'https://halo.customer.example:8443/api?x=1', 'halo.customer.example'],
    ['hostname', 'https://user:word@halo.customer.example/api', 'halo.customer.example'],
    ['hostname', 'https://[2001:db8::1]:8443/api', '[2001:db8::1]'],
    ['hostname', '2001:db8::1', '2001:db8::1'],
    ['hostname', 'demo', 'demo'],
    ['no-scheme', URL_WITH_API, 'demo.halopsa.com/api'],
    ['no-scheme', 'HTTPS://demo.halopsa.com/auth', 'demo.halopsa.com/auth'],
    ['no-scheme', 'demo', 'demo'],
    ['no-trailing-slash', `${URL_WITH_API}// `, URL_WITH_API],
    ['no-trailing-slash', URL_WITH_API, URL_WITH_API],
    ['with-trailing-slash', URL_WITH_API, `${URL_WITH_API}/`],
    ['with-trailing-slash', `${URL_WITH_API}//`, `${URL_WITH_API}/`],
    ['with-trailing-slash', '  ', ''],
  ] as const)('%s of %j is %j', (how, value, result) => {
    expect(transform(value, how)).toBe(result);
  });

  const addresses = fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['http', 'https'] });
  const anyValue = fc.oneof(
    fc.string({ unit: 'binary' }),
    addresses,
    fc
      .array(fc.constantFrom('https://', '/', ' ', '\u00a0', ':', '@', '[', ']', 'a', 'x.y', '8443', '?', '#'))
      .map((parts) => parts.join('')),
  );

  test.each(TRANSFORMS)('%s is idempotent, and leaves no space at the ends', (how) => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const once = transform(value, how);
        expect(transform(once, how)).toBe(once);
        expect(once).toBe(once.trim());
      }),
      { numRuns: 1000 },
    );
  });

  test.each(TRANSFORMS)('%s ignores spaces around the value', (how) => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(transform(` \u00a0${value}\n`, how)).toBe(transform(value, how));
      }),
    );
  });

  test('verbatim changes nothing but the ends', () => {
    fc.assert(fc.property(anyValue, (value) => transform(value, 'verbatim') === value.trim()));
  });

  test('hostname agrees with the browser on every address', () => {
    fc.assert(fc.property(addresses, (url) => transform(url, 'hostname').toLowerCase() === new URL(url).hostname));
  });

  test('no-scheme removes the scheme and only the scheme', () => {
    fc.assert(
      fc.property(addresses, (url) => {
        expect(['http://', 'https://'].map((scheme) => scheme + transform(url, 'no-scheme'))).toContain(url);
      }),
    );
  });

  test('the results of the two slash transforms differ by one slash', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const bare = transform(value, 'no-trailing-slash');
        expect(bare.endsWith('/')).toBe(false);
        expect(transform(value, 'with-trailing-slash')).toBe(bare === '' ? '' : `${bare}/`);
      }),
    );
  });
});

// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOwnServer, readAddress, sameAddress } from '@/utils/connection/address';

const DEMO = 'https://demo.halopsa.com';

describe('an address that may be asked', () => {
  test.each([
    [`${DEMO}/api`, `${DEMO}/api`, false],
    [`  ${DEMO}/api//  `, `${DEMO}/api`, true],
    ['HTTPS://Demo.HaloPSA.com/api', `${DEMO}/api`, false],
    [`${DEMO}:443/api`, `${DEMO}/api`, false],
  ])('%s', (text, base, slash) => {
    expect(readAddress(text, DEMO, 'resource')).toEqual({ base, origin: DEMO, slash });
  });

  test("the shared host of Halo's family gives out tokens for hosted Halos, and for nobody else", () => {
    const shared = 'https://auth.halopsa.com/auth';
    expect(readAddress(shared, DEMO, 'authorisation')).toMatchObject({ origin: 'https://auth.halopsa.com' });
    expect(readAddress(shared, DEMO, 'resource')).toBe('otherSite');
    expect(readAddress(shared, 'https://demo.haloitsm.com', 'authorisation')).toBe('otherSite');
    expect(readAddress(shared, 'https://halo.customer.example', 'authorisation')).toBe('otherSite');
    expect(readAddress('https://auth.halopsa.com:8443/auth', DEMO, 'authorisation')).toBe('otherSite');
  });

  test.each([
    ['', 'addressUnreadable'],
    ['demo.halopsa.com/api', 'addressUnreadable'],
    ['ftp://demo.halopsa.com/api', 'addressUnreadable'],
    [`${DEMO}/api?x=1`, 'addressUnreadable'],
    ['https://demo.halopsa.com@evil.example/api', 'addressUnreadable'],
    ['https://demo.halopsa.com.evil.example/api', 'otherSite'],
    ['https://demo.halopsa.com:8443/api', 'otherSite'],
    ['http://demo.halopsa.com/api', 'notHttps'],
    ['http://localhost.evil.example/api', 'notHttps'],
  ])('not "%s": %s', (text, fault) => {
    expect(readAddress(text, DEMO, 'resource')).toBe(fault);
  });

  test('whatever was captured, nothing else than the own origin or the shared host comes out', () => {
    const host = fc.constantFrom('demo.halopsa.com', 'auth.halopsa.com', 'halopsa.com', 'evil.example', '127.0.0.1');
    const address = fc
      .tuple(fc.constantFrom('https://', 'http://', '//', 'https:\\\\', ''), fc.string(), host, fc.string())
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), address), fc.boolean(), (text, tokens) => {
        const read = readAddress(text, DEMO, tokens ? 'authorisation' : 'resource');
        if (typeof read === 'string') return;
        const allowed = tokens ? [DEMO, 'https://auth.halopsa.com'] : [DEMO];
        expect(allowed).toContain(read.origin);
        expect(allowed).toContain(new URL(`${read.base}/token?tenant=x`).origin);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a server is somebody’s own outside of Halo’s families', () => {
  expect(isOwnServer(DEMO)).toBe(false);
  expect(isOwnServer('https://halopsa.com.example')).toBe(true);
  expect(isOwnServer('https://nothalopsa.com')).toBe(true);
});

test('slashes at the end and capitals in the host make no other address', () => {
  expect(sameAddress('https://Demo.halopsa.com/auth/', `${DEMO}/auth`)).toBe(true);
  expect(sameAddress(`${DEMO}/auth`, `${DEMO}/Auth`)).toBe(false);
  expect(sameAddress('none', `${DEMO}/auth`)).toBe(false);
});

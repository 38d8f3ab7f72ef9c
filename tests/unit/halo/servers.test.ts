import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { canonicalServer, compareServer, readServer, sameServerHost } from '@/utils/halo/servers';

const DEMO = 'https://demo.halopsa.com';
const VANITY = 'https://support.acme.example';
const canonicalise = (text: string) => {
  const address = readServer(text);
  return typeof address === 'string' ? address : canonicalServer(address);
};

describe('the canonical form', () => {
  test.each([
    [`${DEMO}/auth`, `${DEMO}/auth`],
    [`  ${DEMO}/auth//  `, `${DEMO}/auth/`],
    ['HTTPS://Demo.HaloPSA.com/auth', `${DEMO}/auth`],
    [`${DEMO}:443/auth`, `${DEMO}/auth`],
    [`${DEMO}//auth`, `${DEMO}/auth`],
    ['https://hälo.example/auth', 'https://xn--hlo-qla.example/auth'],
    ['https://uk-trial.halopsa.com', 'https://uk-trial.halopsa.com'],
    ['http://halo.localhost:4173/auth', 'http://halo.localhost:4173/auth'],
  ])('%s is %s', (text, canonical) => {
    expect(canonicalise(text)).toBe(canonical);
  });

  test.each([
    ['a backslash before the sign-in part', `${DEMO}\\@evil.example/auth`, 'addressUnreadable'],
    ['a backslash for a slash', `${DEMO}\\auth`, 'addressUnreadable'],
    ['a user name', 'https://demo.halopsa.com@evil.example/auth', 'addressUnreadable'],
    ['an escaped dot in the host', 'https://demo%2ehalopsa.com/auth', 'addressUnreadable'],
    ['an escaped dot segment', `${DEMO}/auth/%2e%2e/x`, 'addressUnreadable'],
    ['a dot segment', `${DEMO}/auth/../x`, 'addressUnreadable'],
    ['a dot at the end of the host', 'https://demo.halopsa.com./auth', 'addressUnreadable'],
    ['a full-width dot at the end of the host', 'https://demo.halopsa.com\u3002/auth', 'addressUnreadable'],
    ['one slash', 'https:/demo.halopsa.com/auth', 'addressUnreadable'],
    ['three slashes', 'https:///demo.halopsa.com/auth', 'addressUnreadable'],
    ['a line break', 'https://demo.halo\npsa.com/auth', 'addressUnreadable'],
    ['a query', `${DEMO}/auth?x=1`, 'addressUnreadable'],
    ['an empty query', `${DEMO}/auth?`, 'addressUnreadable'],
    ['a fragment', `${DEMO}/auth#`, 'addressUnreadable'],
    ['no scheme', 'demo.halopsa.com/auth', 'addressUnreadable'],
    ['another scheme', 'ftp://demo.halopsa.com/auth', 'addressUnreadable'],
    ['a script', 'javascript:alert(1)', 'addressUnreadable'],
    ['http', 'http://demo.halopsa.com/auth', 'notHttps'],
    ['http at a host that begins like this machine', 'http://localhost.evil.example/auth', 'notHttps'],
  ])('there is none for %s', (_what, text, fault) => {
    expect(readServer(text)).toBe(fault);
  });

  it('is its own canonical form, and no program can read another host in it', () => {
    const part = fc.constantFrom(
      'https://',
      'demo.halopsa.com',
      'evil.example',
      '@',
      '\\',
      '/',
      '.',
      '%2e',
      ':443',
      '?',
      '#',
      'auth',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const address = readServer(any);
        if (typeof address === 'string') return;
        const canonical = canonicalServer(address);
        expect(canonicalise(canonical)).toBe(canonical);
        expect(new URL(canonical).href.replace(/\/$/, '')).toBe(canonical.replace(/\/$/, ''));
        expect(canonical).toMatch(/^https?:\/\/[a-z0-9_.-]+(:\d+)?(\/[\w.~-]+)*\/?$/);
        expect(canonical.split('/')[2]).toBe(new URL(canonical).host);
      }),
      { numRuns: 200 },
    );
  });
});

describe('whether a server may receive the secret of a Halo', () => {
  test.each([
    [`${DEMO}/auth`, DEMO, 'own'],
    [`${DEMO}/Auth/`, DEMO, 'own'],
    [`${VANITY}/auth`, VANITY, 'own'],
    ['https://collector.example/auth', DEMO, 'foreign'],
    ['https://evil.halopsa.com/auth', DEMO, 'foreign'],
    ['https://auth.halopsa.com/auth', DEMO, 'foreign'],
    ['https://demo.halopsa.com.evil.example/auth', DEMO, 'foreign'],
    [`${DEMO}:8443/auth`, DEMO, 'foreign'],
    [`${DEMO}/api/incomingwebhook/1`, DEMO, 'foreign'],
    [DEMO, DEMO, 'foreign'],
    [`${DEMO}\\@evil.example/auth`, DEMO, 'addressUnreadable'],
  ])('%s at %s is %s', (text, halo, verdict) => {
    expect(compareServer(text, halo, 'authorisation')).toBe(verdict);
  });

  it('accepts a token for the API of the Halo itself only', () => {
    expect(compareServer(`${DEMO}/api`, DEMO, 'resource')).toBe('own');
    expect(compareServer(`${DEMO}/api/incomingwebhook/1`, DEMO, 'resource')).toBe('foreign');
    expect(compareServer('https://other.halopsa.com/api', DEMO, 'resource', 'https://other.halopsa.com/api')).toBe(
      'foreign',
    );
  });

  test.each([
    ['a trial, at the root of its host', 'https://uk-trial.halopsa.com', DEMO, 'https://uk-trial.halopsa.com', 'own'],
    ['the shared host', 'https://auth.halopsa.com/auth', DEMO, 'https://auth.halopsa.com/auth/', 'own'],
    ['a path of its own', `${DEMO}/identity`, DEMO, `${DEMO}/identity`, 'own'],
    ["an own domain at Halo's cloud", 'https://acme.halopsa.com/auth', VANITY, 'https://acme.halopsa.com/auth', 'own'],
    [
      'another host than the one it names',
      'https://eu-trial.halopsa.com',
      DEMO,
      'https://uk-trial.halopsa.com',
      'foreign',
    ],
    ['another path there', 'https://uk-trial.halopsa.com/x', DEMO, 'https://uk-trial.halopsa.com', 'foreign'],
    ['another family', 'https://x.haloitsm.com/auth', DEMO, 'https://x.haloitsm.com/auth', 'foreign'],
    [
      "a host outside of Halo's clouds",
      'https://collector.example/auth',
      DEMO,
      'https://collector.example/auth',
      'foreign',
    ],
    ['nothing', 'https://uk-trial.halopsa.com', DEMO, null, 'foreign'],
    ['no address', 'https://uk-trial.halopsa.com', DEMO, 'uk-trial.halopsa.com', 'foreign'],
  ])('where its own authinfo names %s', (_what, text, halo, named, verdict) => {
    expect(compareServer(text, halo, 'authorisation', named)).toBe(verdict);
  });

  it('sends it only to the own host, or to one of its family that authinfo names, for any captured address', () => {
    const host = fc.constantFrom(
      'demo.halopsa.com',
      'uk-trial.halopsa.com',
      'halopsa.com',
      'evil.example',
      '127.0.0.1',
    );
    const address = fc
      .tuple(fc.constantFrom('https://', 'http://', '//', 'https:\\\\', ''), fc.string(), host, fc.string())
      .map((parts) => parts.join(''));
    const named = fc.oneof(address, fc.constantFrom(null, 'https://uk-trial.halopsa.com', 'https://evil.example/auth'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), address), named, (text, authinfo) => {
        if (compareServer(text, DEMO, 'authorisation', authinfo) !== 'own') return;
        const { host: requested } = new URL(canonicalise(text));
        expect(
          requested === 'demo.halopsa.com' || (requested.endsWith('.halopsa.com') && authinfo?.includes(requested)),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('two addresses with different spelling and path can be on one host', () => {
  expect(sameServerHost(`${DEMO}/auth`, 'https://DEMO.halopsa.com:443/x/')).toBe(true);
  expect(sameServerHost(`${DEMO}/auth`, 'https://demo.halopsa.com.evil.example/auth')).toBe(false);
  expect(sameServerHost('none', 'none ')).toBe(true);
  expect(sameServerHost('none', `${DEMO}/auth`)).toBe(false);
});

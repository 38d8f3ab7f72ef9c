import { describe, expect, it } from 'vitest';
import { isHaloFamily, isScalePadOrigin, mayBeOwnHalo, patternOf, scalePadFor } from '@/utils/origins';

describe('isHaloFamily', () => {
  it.each(['https://demo.halopsa.com', 'https://a.b.haloitsm.com', 'https://x.haloservicedesk.com'])('%s', (origin) => {
    expect(isHaloFamily(origin)).toBe(true);
  });

  it.each([
    'http://demo.halopsa.com',
    'https://halopsa.com',
    'https://evilhalopsa.com',
    'https://demo.halopsa.com.evil.example',
    'https://app.scalepad.com',
    'https://demo.halopsa.com/path',
    'https://*.halopsa.com',
    'demo.halopsa.com',
    '',
  ])('not %s', (origin) => {
    expect(isHaloFamily(origin)).toBe(false);
  });
});

describe('isScalePadOrigin', () => {
  it.each(['https://app.scalepad.com', 'http://scalepad.localhost:4173', 'http://scalepad.localhost'])(
    '%s',
    (origin) => {
      expect(isScalePadOrigin(origin)).toBe(true);
    },
  );

  it.each([
    'http://app.scalepad.com',
    'https://app.scalepad.com:8443',
    'https://help.scalepad.com',
    'https://app.scalepad.com.evil.example',
    'https://scalepad.localhost',
    'http://evil.scalepad.localhost',
    'http://localhost:4173',
  ])('not %s', (origin) => {
    expect(isScalePadOrigin(origin)).toBe(false);
  });
});

describe('mayBeOwnHalo', () => {
  it.each(['https://support.example.com', 'https://psa.example.com:8443', 'http://halo.localhost:4173'])(
    '%s',
    (origin) => {
      expect(mayBeOwnHalo(origin)).toBe(true);
    },
  );

  it.each([
    'http://support.example.com',
    'http://localhost:4173',
    'http://evil.localhost',
    'https://app.scalepad.com',
    'https://help.scalepad.com',
    'http://scalepad.localhost:4173',
    'https://scalepad.localhost',
    'https://demo.halopsa.com',
    'https://*.example.com',
    'https://*.com',
    'chrome-extension://abc',
  ])('not %s', (origin) => {
    expect(mayBeOwnHalo(origin)).toBe(false);
  });
});

it('leaves the port out of match patterns', () => {
  expect(patternOf('https://psa.example.com:8443')).toBe('https://psa.example.com/*');
});

it('returns the practice ScalePad for the practice Halo, and ScalePad for any other Halo', () => {
  expect(scalePadFor('http://halo.localhost:4173')).toBe('http://scalepad.localhost:4173');
  expect(scalePadFor('https://demo.halopsa.com')).toBe('https://app.scalepad.com');
});

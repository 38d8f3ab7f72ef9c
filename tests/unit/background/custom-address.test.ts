import { describe, expect, it } from 'vitest';
import { patternsFor, typedOrigin } from '@/utils/background/custom-address';

describe('typedOrigin', () => {
  it.each([
    ['support.example.com', 'https://support.example.com'],
    [' https://Support.Example.com/config?x=1 ', 'https://support.example.com'],
    ['psa.example.com:8443', 'https://psa.example.com:8443'],
    ['http://halo.localhost:4173/', 'http://halo.localhost:4173'],
  ])('reads %s', (typed, origin) => {
    expect(typedOrigin(typed)).toEqual({ origin });
  });

  it.each([
    '',
    '  ',
    'support',
    'http://support.example.com',
    '10.0.0.1',
    'ftp://x.example.com',
    'app.scalepad.com',
    'a b',
    '*.example.com',
    '%2a.example.com',
    '*.com',
    '*.halopsa.com',
  ])('refuses %s', (typed) => {
    expect(typedOrigin(typed)).toEqual({ fault: 'none' });
  });

  it('reports that Halo itself needs no entry', () => {
    expect(typedOrigin('demo.halopsa.com')).toEqual({ fault: 'built-in' });
  });
});

it('asks for the practice ScalePad along with the practice Halo', () => {
  expect(patternsFor('http://halo.localhost:4173')).toEqual(['http://halo.localhost/*', 'http://scalepad.localhost/*']);
  expect(patternsFor('https://psa.example.com:8443')).toEqual(['https://psa.example.com/*']);
});

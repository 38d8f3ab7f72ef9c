import { pbkdf2Sync } from 'node:crypto';
import { expect, it } from 'vitest';
import { decrypt, deriveKey, encrypt, newSalt } from '@/utils/vault/crypto';

const PASSPHRASE = 'correct horse battery';
const SALT = Buffer.from('sixteen bytes ok').toString('base64');
const expectedKey = (iterations: number) =>
  pbkdf2Sync(PASSPHRASE, Buffer.from(SALT, 'base64'), iterations, 32, 'sha256').toString('base64');

it('derives a key of 256 bits by PBKDF2 with SHA-256 and 600 000 iterations, as Node derives it', async () => {
  expect(await deriveKey(PASSPHRASE, SALT)).toBe(expectedKey(600_000));
});

it('derives a key with the iterations that were stored', async () => {
  expect(await deriveKey(PASSPHRASE, SALT, 700)).toBe(expectedKey(700));
});

it('creates a different salt of 16 bytes each time', () => {
  const salts = Array.from({ length: 20 }, newSalt);
  expect(new Set(salts).size).toBe(20);
  expect(salts.map((salt) => Buffer.from(salt, 'base64').length)).toEqual(Array(20).fill(16));
});

it('decrypts only with the same key, text and purpose', async () => {
  const key = expectedKey(1);
  const encrypted = await encrypt(key, 'a secret', 'about');
  expect(await decrypt(key, encrypted, 'about')).toBe('a secret');
  expect(await decrypt(expectedKey(2), encrypted, 'about')).toBeNull();
  expect(await decrypt(key, encrypted, 'about something else')).toBeNull();
  expect(await decrypt(key, { ...encrypted, data: encrypted.iv }, 'about')).toBeNull();
});

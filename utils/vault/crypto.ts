import * as z from 'zod/mini';

/**
 * Encryption with a passphrase, by the browser's WebCrypto: PBKDF2 with SHA-256 derives the key (OWASP's Password
 * Storage Cheat Sheet asks for 600 000 iterations), AES-GCM with 256 bits encrypts and authenticates.
 */
export const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** 96 bits, as NIST SP 800-38D recommends for GCM. */
const IV_BYTES = 12;
const KEY_BITS = 256;

/** An encrypted text in storage: initialisation vector and ciphertext with its tag, both in base64. */
export const Encrypted = z.object({ iv: z.string(), data: z.string() });
export type Encrypted = z.infer<typeof Encrypted>;

/** Returns a new random salt, in base64. */
export function newSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}

/**
 * Derives the key of a passphrase: 256 bits in base64. Accepts the passphrase in any Unicode form, the salt in base64.
 * Deliberately slow: about half a second.
 */
export async function deriveKey(passphrase: string, salt: string, iterations = ITERATIONS): Promise<string> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(how, base, KEY_BITS)));
}

/** Encrypts a text with a key and a new random vector. `about` is authenticated too; decryption needs the same one. */
export async function encrypt(key: string, text: string, about: string): Promise<Encrypted> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
  const data = await crypto.subtle.encrypt(how, await aes(key, 'encrypt'), new TextEncoder().encode(text));
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** Decrypts a text; null when the key differs or anything was changed. Never rejects. */
export async function decrypt(key: string, { iv, data }: Encrypted, about: string): Promise<string | null> {
  try {
    const how = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: new TextEncoder().encode(about) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(how, await aes(key, 'decrypt'), fromBase64(data)));
  } catch {
    return null;
  }
}

function aes(key: string, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, [use]);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

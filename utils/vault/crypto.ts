import * as z from 'zod/mini';

/**
 * Encryption with a passphrase, by the browser's own WebCrypto: PBKDF2 with SHA-256 (OWASP's Password Storage Cheat
 * Sheet asks for 600 000 iterations with it) gives the key, AES-GCM with 256 bits encrypts and authenticates.
 */
export const ITERATIONS = 600_000;
const SALT_BYTES = 16;
/** 96 bits: what NIST SP 800-38D recommends for GCM. */
const IV_BYTES = 12;
const KEY_BITS = 256;

/** Something encrypted, as it lies in storage: initialisation vector and text with its tag, both in base64. */
export const Encrypted = z.object({ iv: z.string(), data: z.string() });
export type Encrypted = z.infer<typeof Encrypted>;

/** A new random salt, in base64. */
export function newSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}

/**
 * The key of a passphrase, as 256 bits in base64. Takes the passphrase in any Unicode form, the salt in base64. Takes
 * about half a second on purpose.
 */
export async function deriveKey(passphrase: string, salt: string, iterations = ITERATIONS): Promise<string> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations };
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(how, base, KEY_BITS)));
}

/** Encrypts a text under a key, with a new random vector; `about` is authenticated with it and must be given again. */
export async function encrypt(key: string, text: string, about: string): Promise<Encrypted> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
  const data = await crypto.subtle.encrypt(how, await aes(key, 'encrypt'), new TextEncoder().encode(text));
  return { iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/** The text again; null when the key is another one, or anything was changed since. Never rejects. */
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

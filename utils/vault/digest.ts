/** Returns the SHA-256 of the text's UTF-8 bytes as 64 lower-case hex digits. Rejects outside a secure context. */
export async function sha256Hex(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Returns an identifier of a pair that reveals nothing about its values: part of the digest of a text that nobody can
 * guess.
 */
export async function pairId(clientId: string | undefined, clientSecret: string | undefined): Promise<string> {
  return (await sha256Hex(JSON.stringify([clientId, clientSecret]))).slice(0, 16);
}

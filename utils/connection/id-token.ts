/** Who is logged in according to an id token; null: not stated. Not verified: for display only. */
export interface LoggedIn {
  name: string | null;
  /** When it was issued, by the server's clock; epoch milliseconds. */
  issuedAt: number | null;
  /** It has neither an agent's id nor a name: the application logs in as nobody. */
  nobody: boolean;
}

/**
 * Reads the claims of an id token: the agent's name, email and Halo id (docs/halo-ui.md 4.2). Returns null for anything
 * else.
 */
export function readIdToken(token: unknown): LoggedIn | null {
  if (typeof token !== 'string') return null;
  const claims = claimsOf(token.split('.')[1] ?? '');
  if (claims === null) return null;
  const name = typeof claims.name === 'string' ? claims.name.trim().slice(0, 100) || null : null;
  const issuedAt = typeof claims.iat === 'number' && Number.isFinite(claims.iat) ? claims.iat * 1000 : null;
  return { name, issuedAt, nobody: name === null && claims.id === undefined && claims.email === undefined };
}

function claimsOf(part: string): Record<string, unknown> | null {
  try {
    const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
    const claims = JSON.parse(text) as unknown;
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

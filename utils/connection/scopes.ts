/** Scopes of OAuth itself, which every token has (docs/halo-ui.md 4.2). */
const OF_OAUTH = ['openid', 'email', 'profile', 'offline_access', 'roles'];
/** Scopes that include many others. */
const EVERYTHING = ['all', 'all:standard'];
/** Anything else is not repeated, because the answer comes from a server. */
const SCOPE = /^[a-z]{1,20}(:[a-z]{1,30})?$/i;

export interface ScopeComparison {
  met: string[];
  missing: string[];
  beyond: string[];
  /** The application has `all`. */
  all: boolean;
}

/** Returns the scopes of a token answer without OAuth's own, such as openid; null when it has no scope text at all. */
export function scopesIn(answer: unknown): string[] | null {
  const scope = typeof answer === 'object' && answer !== null && 'scope' in answer ? answer.scope : null;
  // OAuth has one text with spaces; some servers send a list, or commas.
  const text = Array.isArray(scope) ? scope.join(' ') : scope;
  if (typeof text !== 'string') return null;
  const own = text.split(/[\s,;]+/).filter((one) => SCOPE.test(one) && !OF_OAUTH.includes(one.toLowerCase()));
  return [...new Set(own)];
}

/**
 * Compares the wanted scopes with the granted ones. `edit:x` includes `read:x` (confirmed for tickets and assets,
 * likely for the others: docs/halo-ui.md 4.5), and `all` includes everything.
 */
export function compareScopes(wanted: readonly string[], granted: readonly string[]): ScopeComparison {
  const grantedScopes = granted.map((scope) => scope.toLowerCase());
  const all = grantedScopes.some((scope) => EVERYTHING.includes(scope));
  const has = (scope: string) =>
    all || grantedScopes.includes(scope) || grantedScopes.includes(scope.replace(/^read:/, 'edit:'));
  return {
    met: wanted.filter(has),
    missing: wanted.filter((scope) => !has(scope)),
    beyond: granted.filter((_, at) => ![...wanted, ...EVERYTHING].includes(grantedScopes[at] ?? '')),
    all,
  };
}

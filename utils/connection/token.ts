import { fetchWithRetry } from './fetch-with-retry';
import type { Answer, HttpResult } from './http';
import { type LoggedIn, readIdToken } from './id-token';
import type { OutcomeId } from './outcomes';
import { scopesIn } from './scopes';
import type { HttpContext } from './types';

export interface TokenRequest {
  /** The Authorisation Server without a trailing slash. */
  base: string;
  tenant: string | null;
  clientId: string;
  clientSecret: string;
  scope: string;
}

/** What Halo's own authinfo states; null where it states nothing. */
export interface AuthInfoStatement {
  authUrl: string | null;
  /** '' = Halo says that it has none. */
  tenant: string | null;
  /** It refused to answer, but not with a page: that may be Halo's API itself. */
  refused: boolean;
}

/** The same, compared with the captured values. */
export interface ComparedStatement extends AuthInfoStatement {
  /** Both are as captured. */
  agrees: boolean;
}

export type TokenResult =
  | {
      ok: true;
      token: string;
      idToken: string | null;
      scopes: string[] | null;
      who: LoggedIn | null;
      date: number | null;
    }
  | { ok: false; outcome: OutcomeId };

/** Characters that an Authorization header may have. */
const BEARER = /^[\x21-\x7e]{1,16384}$/;
const GRANT = /grant.?type/i;
const SCOPE = /\bscopes?\b/i;
const PAIR = /\b(?:client|credentials|secret)\b/i;
/** OAuth's own words for a refusal, anywhere in the answer. */
const CODE =
  /\b(?:invalid_(?:client|grant|scope|request)|unauthorized_client|unsupported_grant_type|access_denied|temporarily_unavailable|server_error)\b/i;
/** A longer page may contain a script with OAuth's words in it. */
const MAX_SHORT_PAGE_LENGTH = 4096;
/** The answer for an inactive application is not known (docs/halo-ui.md 4.3); these are its likely words. */
const INACTIVE = /inactive|disabled|not active|not enabled|deactivated/i;

/**
 * Requests a token by client credentials (docs/halo-ui.md 4.2), or returns the outcome when there is none. 400 and
 * 401 mean the same here, because Halo uses both. Rejects only when the admin cancels.
 */
export async function requestToken(
  request: TokenRequest,
  known: ComparedStatement,
  http: HttpContext,
): Promise<TokenResult> {
  const { base, tenant, clientId, clientSecret, scope } = request;
  const reply = await fetchWithRetry(
    {
      url: `${base}/token${tenant === null ? '' : `?tenant=${encodeURIComponent(tenant)}`}`,
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope,
      }).toString(),
    },
    http,
  );
  if (reply.kind !== 'answer') return { ok: false, outcome: faultOf(reply.kind) };
  const result = read(reply.answer, tenant, known);
  if (result.ok) {
    // A token that is written with escapes was not found in the body's text.
    http.hide(result.token);
    if (result.idToken !== null) http.hide(result.idToken);
  }
  return result;
}

/** Returns the outcome of a request without an answer; the check refines `unreachable`. */
export function faultOf(kind: Exclude<HttpResult['kind'], 'answer'>): OutcomeId {
  return kind === 'redirect' ? 'redirected' : kind === 'timeout' ? 'tooSlow' : 'unreachable';
}

function read(answer: Answer, tenant: string | null, known: ComparedStatement): TokenResult {
  const body = (typeof answer.json === 'object' && answer.json !== null ? answer.json : {}) as Record<string, unknown>;
  const token = body.access_token;
  if (answer.status === 200 && typeof token === 'string' && BEARER.test(token)) {
    return {
      ok: true,
      token,
      idToken: typeof body.id_token === 'string' ? body.id_token : null,
      scopes: scopesIn(body),
      who: readIdToken(body.id_token),
      date: answer.date,
    };
  }
  return { ok: false, outcome: whyNot(answer, body, tenant, known) };
}

function whyNot(
  answer: Answer,
  body: Record<string, unknown>,
  tenant: string | null,
  known: ComparedStatement,
): OutcomeId {
  const { status, format } = answer;
  if (status === 429) return 'busy';
  const named = oauthFault(answer, body);
  if (named) return named;
  // 400 and 401 are how Halo refuses a pair, also where something in between replaced the answer by its own page.
  if (status === 401 && !known.refused) return 'invalidClient';
  if (status === 400 && known.agrees) return 'invalidClient';
  if (format === 'html') return pageFault(status, tenant, known);
  if (status >= 500) return 'haloError';
  if (status === 404 || status === 405) return 'authAddressWrong';
  if (status === 401 || status === 403) return 'blocked';
  return 'unreadable';
}

function oauthFault(answer: Answer, body: Record<string, unknown>): OutcomeId | null {
  const page = answer.format === 'html' && (answer.cut || answer.text.length > MAX_SHORT_PAGE_LENGTH);
  const whole = `${answer.challenge} ${page ? '' : answer.text}`;
  const code = CODE.exec(typeof body.error === 'string' ? body.error : '') ?? CODE.exec(whole);
  const description = typeof body.error_description === 'string' ? body.error_description : whole;
  const inactive = INACTIVE.test(description);
  switch (code?.[0].toLowerCase()) {
    case 'invalid_client':
    case 'invalid_grant':
      return inactive ? 'inactive' : 'invalidClient';
    case 'access_denied':
      return 'inactive';
    case 'unauthorized_client':
    case 'unsupported_grant_type':
      return inactive ? 'inactive' : 'wrongMethod';
    case 'invalid_scope':
      return 'invalidScope';
    case 'temporarily_unavailable':
    case 'server_error':
      return 'haloError';
    case 'invalid_request':
      // OAuth has unauthorized_client and invalid_scope for these; oidc-provider (tested) and OpenIddict, which Halo
      // uses, say this.
      return GRANT.test(description) ? 'wrongMethod' : SCOPE.test(description) ? 'invalidScope' : null;
    default:
      return outcomeByWords(answer);
  }
}

/** Returns the outcome of an error body without a code (docs/halo-ui.md 4.3), by its words. */
function outcomeByWords({ status, format, text }: Answer): OutcomeId | null {
  if (format === 'html' || status < 400 || status >= 500) return null;
  if (INACTIVE.test(text)) return 'inactive';
  return SCOPE.test(text) ? 'invalidScope' : PAIR.test(text) ? 'invalidClient' : null;
}

/**
 * Returns the outcome of a page instead of JSON: most often a wrong tenant (docs/halo-ui.md 4.3), otherwise a wrong
 * address, something in between, or a failure.
 */
function pageFault(status: number, tenant: string | null, known: AuthInfoStatement): OutcomeId {
  if (status === 401 || status === 403) return 'blocked';
  if (status === 405) return 'authAddressWrong';
  if (tenant !== null && known.tenant === '') return 'tenantOnOwnServer';
  // Also when only the case differs: this Halo is then case-sensitive.
  if (tenant !== null && known.tenant !== tenant) return 'tenantWrong';
  if (status < 500) return 'authAddressWrong';
  return tenant === null && known.tenant ? 'tenantMissing' : 'haloError';
}

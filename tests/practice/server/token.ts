import { randomBytes, randomUUID } from 'node:crypto';
import type { ApplicationRecord } from '../records.ts';
import type { Answer, Call } from './http.ts';
import { bare, html, json } from './http.ts';
import { OAUTH_SCOPES, SCOPES } from './scopes.ts';
import type { HaloState, PracticeStore } from './store.ts';
import { tenantErrorPage } from './tenant-error-page.ts';

const LIFETIME = 3600;
/** Longer than any client should wait. */
const SLOW = 15_000;
/** How often a "busy twice" quirk refuses. */
export const REFUSALS = 2;

/**
 * Answers POST /auth/token[?tenant=], client_credentials only, as docs/halo-ui.md 4.2 and 4.3 describe it. Where they
 * do not cover a case (inactive application, scope that is not ticked), the answer is OpenIddict's usual one. Every
 * request is logged in the Halo's state, without its secret.
 */
export function answerToken(
  store: PracticeStore,
  state: HaloState,
  call: Call,
  by: 'network' | 'scalepad' = 'network',
): Answer {
  const form = new URLSearchParams(call.body);
  const answer = decide(store, state, call, form);
  state.tokenRequests.push({
    at: Date.now(),
    host: state.host,
    by,
    clientId: form.get('client_id') ?? '',
    grantType: form.get('grant_type') ?? '',
    scope: form.get('scope'),
    tenant: call.url.searchParams.get('tenant'),
    status: answer.status,
    ...errorOf(answer),
  });
  return store.quirk('token-slow') ? { ...answer, delay: SLOW } : answer;
}

function decide(store: PracticeStore, state: HaloState, call: Call, form: URLSearchParams): Answer {
  if (call.method !== 'POST') return bare(405, { allow: 'POST' });
  const busy = tooMany(store);
  if (busy) return busy;
  if (store.quirk('token-redirects')) return bare(302, { location: 'https://login.halopsa.com/token' });
  if (store.quirk('token-500')) return html('<h1>500 - Internal server error.</h1>', 500);
  const tenant = call.url.searchParams.get('tenant');
  // Without a tenant the host is enough; for a wrong one Halo answers with a huge page (docs/halo-ui.md 4.2, 4.3).
  if (tenant && tenant !== tenantNow(store, state)) return html(tenantErrorPage(tenant), 500);
  if (!call.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return refuse(400, 'invalid_request', 'The mandatory Content-Type header is missing.');
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return refuse(400, 'unsupported_grant_type', 'The specified grant_type is not supported.');
  }
  const application = authenticate(state, form);
  if (application?.inactive && store.quirk('inactive-says-so')) {
    return refuse(400, 'access_denied', 'The application is inactive.');
  }
  if (!application || application.inactive) {
    const status = store.quirk('oauth-errors-400') ? 400 : 401;
    return refuse(status, 'invalid_client', 'The specified client credentials are invalid.');
  }
  const scopes = grant(store, application, form.get('scope'));
  if (!scopes) return refuse(400, 'invalid_scope', 'The specified scope is invalid.');
  return issue(state, application, store.quirk('token-without-scope') ? [] : scopes);
}

/** Returns the tenant that this Halo has at the moment; '' for none. */
export function tenantNow(store: PracticeStore, state: HaloState): string {
  return store.quirk('tenant-missing') ? '' : state.tenant;
}

function tooMany(store: PracticeStore): Answer | null {
  if (store.quirk('token-429-always')) return bare(429, { 'retry-after': '30' });
  if (!store.quirk('token-429') || store.refusals.token >= REFUSALS) return null;
  store.refusals.token += 1;
  return bare(429, { 'retry-after': '1' });
}

function refuse(status: number, error: string, description: string): Answer {
  return json({ error, error_description: description }, status);
}

function errorOf(answer: Answer): { error?: string } {
  if (answer.status < 400 || !answer.headers['content-type']?.startsWith('application/json')) return {};
  return { error: (JSON.parse(String(answer.body)) as { error: string }).error };
}

/** Returns the application with this pair. */
function authenticate(state: HaloState, form: URLSearchParams): ApplicationRecord | null {
  const found = state.applications.find(
    (one) => one.clientId !== '' && one.clientId === form.get('client_id') && one.grant_type === 'client_credentials',
  );
  if (!found) return null;
  const secret = state.secrets.get(found.id);
  return secret !== undefined && secret === form.get('client_secret') ? found : null;
}

/**
 * Returns the scopes that a request gets, or null for invalid_scope. Without a requested scope the token allows
 * nothing.
 */
function grant(store: PracticeStore, application: ApplicationRecord, requested: string | null): string[] | null {
  const wanted = (requested ?? '').split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  const ticked = (scope: string) => application.scopes.includes(scope);
  if (wanted.includes('all') && !ticked('all') && store.quirk('all-scope-refused')) return null;
  if (wanted.includes('all')) return [...OAUTH_SCOPES, ...application.scopes];
  const own = wanted.filter((scope) => !OAUTH_SCOPES.includes(scope));
  if (own.some((scope) => !SCOPES.includes(scope))) return null;
  if (!own.every(ticked) && !store.quirk('unticked-scopes-cut')) return null;
  return [...OAUTH_SCOPES, ...own.filter(ticked)];
}

function issue(state: HaloState, application: ApplicationRecord, scopes: string[]): Answer {
  const now = Math.floor(Date.now() / 1000);
  const issuer = `https://${state.host}/auth`;
  const times = { iat: now, exp: now + LIFETIME };
  const accessToken = jwt({ iss: issuer, ...times, jti: randomUUID(), client_id: application.clientId });
  state.tokens.set(accessToken, { applicationId: application.id, scopes, expiresAt: (now + LIFETIME) * 1000 });
  const agent = state.agents.find(({ id }) => id === application.loginas_agent_id);
  const claims = agent
    ? { sub: String(agent.id), name: agent.name, email: agent.email, id: String(agent.id) }
    : { sub: application.clientId };
  return json({
    token_type: 'Bearer',
    expires_in: LIFETIME,
    access_token: accessToken,
    ...(scopes.length > 0
      ? { id_token: jwt({ iss: issuer, aud: application.clientId, ...times, ...claims }), scope: scopes.join(' ') }
      : {}),
  });
}

/** Returns a well-formed token with a random signature: the practice Halo has no key, and nobody should check one. */
function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${randomBytes(256).toString('base64url')}`;
}

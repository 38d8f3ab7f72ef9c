import type { AuthInfo, PracticeBoot } from '../records.ts';
import { APP_HEADER, APP_NAME } from '../records.ts';
import { appPage } from './apps.ts';
import type { Answer, Call } from './http.ts';
import { bare, HttpError, html, json } from './http.ts';
import { answerList } from './lists.ts';
import { answerRecords } from './records-api.ts';
import type { HaloState, PracticeStore } from './store.ts';
import { answerToken, tenantNow } from './token.ts';

/** Far more than the error of any real clock. */
const CLOCK_OFF = 3_600_000;

/** Returns the three values of "API Details" at this address (docs/halo-ui.md 4.1). */
function apiDetails(
  store: PracticeStore,
  state: HaloState,
  origin: string,
): Pick<PracticeBoot, 'resourceServer' | 'authorisationServer' | 'tenant'> {
  return {
    resourceServer: `${origin}/api`,
    authorisationServer: `${origin}/auth`,
    tenant: tenantNow(store, state),
  };
}

/**
 * Answers one request to a practice Halo: the token endpoint, the API for clients, the app's own calls, and the app
 * itself, which does its own routing. No answer has a CORS header.
 * @param by the sender; only the token log records it
 */
export async function answerHalo(
  store: PracticeStore,
  call: Call,
  by: 'network' | 'scalepad' = 'network',
): Promise<Answer> {
  const answer = await answerAsIs(store, call, by);
  if (!store.quirk('clock-off')) return answer;
  return { ...answer, headers: { ...answer.headers, date: new Date(Date.now() + CLOCK_OFF).toUTCString() } };
}

async function answerAsIs(store: PracticeStore, call: Call, by: 'network' | 'scalepad'): Promise<Answer> {
  const state = store.halo(call.url.hostname);
  const details = apiDetails(store, state, call.url.origin);
  const [first = '', ...path] = call.url.pathname.split('/').filter(Boolean);
  const own = call.headers[APP_HEADER] === APP_NAME;
  if (store.quirk('site-blocked') && !own && /^\/(?:api|auth)\//.test(call.url.pathname)) {
    return html('<h1>403 - Forbidden: Access is denied.</h1>', 403);
  }
  // A doubled slash, which results from a trailing slash on the authorisation server, is no route of Halo's.
  if (call.url.pathname === '/auth/token') return answerToken(store, state, call, by);
  if (call.url.pathname.startsWith('/auth/') && call.method !== 'GET') return bare(404);
  if (first === 'api') {
    if (call.url.pathname.includes('//')) throw new HttpError(404, 'There is no such list.');
    if (path[0]?.toLowerCase() === 'authinfo' && path.length === 1) {
      const info: AuthInfo = { auth_url: details.authorisationServer, tenant_id: details.tenant };
      return json(info);
    }
    return own ? answerRecords(store, state, call, path) : answerList(store, state, call, path);
  }
  if (call.method !== 'GET' && call.method !== 'HEAD') return bare(405, { allow: 'GET' });
  if (first === 'favicon.ico') return bare(204);
  const boot: PracticeBoot = { quirks: store.quirks(), agents: state.agents, ...details };
  const page = await appPage('halo', boot);
  return { ...page, headers: { ...page.headers, ...store.headers } };
}

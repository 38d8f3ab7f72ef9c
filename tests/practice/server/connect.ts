import { answerHalo } from './halo.ts';
import { siteOf } from './hosts.ts';
import type { Answer, Call } from './http.ts';
import type { Connect, ConnectValues, PracticeStore } from './store.ts';

/** What the pretend sync reads; the first two are what even the guide of 2022 asks for, so without them it fails. */
const SYNCED = ['Client', 'Asset', 'Users', 'ClientContract', 'Tickets', 'Opportunities', 'Invoice', 'Timesheet'];
const REQUIRED = 2;

/**
 * Does with the five values what ScalePad must do with them: asks the practice Halo for a token, in this process, and
 * reads the lists. The addresses are used as they were typed; what the real ScalePad forgives is unknown (docs/halo-ui.md 6).
 */
export async function connect(store: PracticeStore, form: Connect['form'], values: ConnectValues): Promise<Connect> {
  const { reason, counts } = await attempt(store, values);
  const made: Connect = { at: Date.now(), form, values, ok: reason === null, reason, counts };
  store.scalepad.connects.push(made);
  return made;
}

async function attempt(
  store: PracticeStore,
  values: ConnectValues,
): Promise<{ reason: string | null; counts: Record<string, number> }> {
  const tenant = values.tenant ? `?tenant=${encodeURIComponent(values.tenant)}` : '';
  const token = await ask(store, `${values.authorisationServer}/token${tenant}`, {
    client_id: values.clientId,
    client_secret: values.clientSecret,
  });
  if (!token) return { reason: 'The authorisation server cannot be reached.', counts: {} };
  const grant = isJson(token) ? (JSON.parse(String(token.body)) as { access_token: string }) : null;
  if (!grant) return { reason: `The token endpoint answered ${token.status}.`, counts: {} };
  const counts: Record<string, number> = {};
  for (const [at, list] of SYNCED.entries()) {
    const answer = await ask(store, `${values.resourceServer}/${list}`, grant.access_token);
    const rows = answer && isJson(answer) ? rowsOf(answer) : null;
    if (rows !== null) counts[list] = rows;
    else if (at < REQUIRED) return { reason: `${list} answered ${answer?.status ?? 'not at all'}.`, counts };
  }
  return { reason: null, counts };
}

/** A request to a practice Halo without the network; null when the address is none of one. */
async function ask(
  store: PracticeStore,
  address: string,
  what: string | { client_id: string; client_secret: string },
): Promise<Answer | null> {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || siteOf(url.hostname) !== 'halo') return null;
  const call: Call =
    typeof what === 'string'
      ? { method: 'GET', url, headers: { authorization: `Bearer ${what}` }, body: '' }
      : {
          method: 'POST',
          url,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          // `all` returns the scopes that the application has, whichever they are (docs/halo-ui.md 4.2).
          body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'all', ...what }).toString(),
        };
  try {
    return await answerHalo(store, call, 'scalepad');
  } catch {
    return null;
  }
}

/** An address that misses its /api gets Halo's page, with status 200. */
function isJson(answer: Answer): boolean {
  return answer.status === 200 && answer.headers['content-type']?.startsWith('application/json') === true;
}

function rowsOf(answer: Answer): number {
  const body: unknown = JSON.parse(String(answer.body));
  if (Array.isArray(body)) return body.length;
  const rows = Object.values(body as object).find(Array.isArray);
  return rows ? rows.length : 0;
}

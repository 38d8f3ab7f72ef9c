import { answerHalo } from './halo.ts';
import { siteOf } from './hosts.ts';
import type { Answer, Call } from './http.ts';
import type { Connect, ConnectValues, PracticeStore } from './store.ts';

/** The lists that the simulated sync reads. It fails without the first two, which even the guide of 2022 requires. */
const SYNCED = ['Client', 'Asset', 'Users', 'ClientContract', 'Tickets', 'Opportunities', 'Invoice', 'Timesheet'];
const REQUIRED = 2;

/**
 * Does what ScalePad must do with the five values: requests a token from the practice Halo, in this process, and reads
 * the lists. Uses the addresses as they were typed; what the real ScalePad corrects is unknown (docs/halo-ui.md 6).
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
  const token = await sendRequest(store, `${values.authorisationServer}/token${tenant}`, {
    client_id: values.clientId,
    client_secret: values.clientSecret,
  });
  if (!token) return { reason: 'The authorisation server cannot be reached.', counts: {} };
  const grant = isJson(token) ? (JSON.parse(String(token.body)) as { access_token: string }) : null;
  if (!grant) return { reason: `The token endpoint answered ${token.status}.`, counts: {} };
  const counts: Record<string, number> = {};
  for (const [at, list] of SYNCED.entries()) {
    const answer = await sendRequest(store, `${values.resourceServer}/${list}`, grant.access_token);
    const rows = answer && isJson(answer) ? rowsOf(answer) : null;
    if (rows !== null) counts[list] = rows;
    else if (at < REQUIRED) return { reason: `${list} answered ${answer?.status ?? 'not at all'}.`, counts };
  }
  return { reason: null, counts };
}

/** Sends a request to a practice Halo without the network; null when the address is not one of a practice Halo. */
async function sendRequest(
  store: PracticeStore,
  address: string,
  authorisation: string | { client_id: string; client_secret: string },
): Promise<Answer | null> {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || siteOf(url.hostname) !== 'halo') return null;
  const call: Call =
    typeof authorisation === 'string'
      ? { method: 'GET', url, headers: { authorization: `Bearer ${authorisation}` }, body: '' }
      : {
          method: 'POST',
          url,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          // `all` returns the scopes that the application has, whichever they are (docs/halo-ui.md 4.2).
          body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'all', ...authorisation }).toString(),
        };
  try {
    return await answerHalo(store, call, 'scalepad');
  } catch {
    return null;
  }
}

/** Checks whether an answer is JSON: an address without /api returns Halo's page, with status 200. */
function isJson(answer: Answer): boolean {
  return answer.status === 200 && answer.headers['content-type']?.startsWith('application/json') === true;
}

function rowsOf(answer: Answer): number {
  const body: unknown = JSON.parse(String(answer.body));
  if (Array.isArray(body)) return body.length;
  const rows = Object.values(body as object).find(Array.isArray);
  return rows ? rows.length : 0;
}

import { forcedFailure } from '../quirks/scalepad.ts';
import type { Integration, ScalePadBoot } from '../scalepad/contract.ts';
import { appPage } from './apps.ts';
import { connect } from './connect.ts';
import type { Answer, Call } from './http.ts';
import { bare, HttpError, json, readJson } from './http.ts';
import type { Connect, ConnectValues, PracticeStore } from './store.ts';
import { FIELDS } from './store.ts';

/** How long the simulated sync lasts. */
const SYNC = 4000;

/** Answers one request to the practice ScalePad: its two calls, and the app itself, which does its own routing. */
export async function answerScalePad(store: PracticeStore, call: Call): Promise<Answer> {
  const path = call.url.pathname.replace(/\/$/, '');
  if (path === '/api/integrations' && call.method === 'GET') return json(integrations(store));
  if (path === '/api/integrations/halopsa' && call.method === 'POST') {
    const { form, values } = readConnect(call);
    const forced = forcedFailure((id) => store.quirk(id));
    if (forced !== null) {
      store.scalepad.connects.push({ at: Date.now(), form, values, ok: false, reason: forced, counts: {} });
      return json({ error: forced }, 422);
    }
    const made = await connect(store, form, values);
    // As short as the real one: an admin learns that it failed, not why.
    return made.ok ? json(integrations(store)) : json({ error: 'Sync error' }, 422);
  }
  if (path.startsWith('/api/')) throw new HttpError(404, 'This call is not known.');
  if (call.method !== 'GET' && call.method !== 'HEAD') return bare(405, { allow: 'GET' });
  if (path === '/favicon.ico') return bare(204);
  const boot: ScalePadBoot = { quirks: store.quirks(), integrations: integrations(store) };
  return appPage('scalepad', boot);
}

function readConnect(call: Call): { form: Connect['form']; values: ConnectValues } {
  const body = readJson(call);
  const record = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const values = Object.fromEntries(
    FIELDS.map((field) => {
      const value = record[field];
      if (typeof value !== 'string') throw new HttpError(400, `${field} is missing.`);
      return [field, value];
    }),
  ) as ConnectValues;
  return { form: record.form === 'older' ? 'older' : 'new', values };
}

/** Returns the list of integrations: two that always exist, and HaloPSA with the result of its last Connect. */
function integrations(store: PracticeStore): Integration[] {
  const list: Integration[] = [
    {
      id: 'microsoft-365',
      vendor: 'Microsoft 365',
      category: 'Identity',
      status: 'synced',
      progress: 100,
      lastSync: 0,
    },
    { id: 'datto-rmm', vendor: 'Datto RMM', category: 'RMM', status: 'synced', progress: 100, lastSync: 0 },
  ];
  const last = store.scalepad.connects.at(-1);
  if (!last) return list;
  const progress = last.ok ? Math.min(100, Math.round(((Date.now() - last.at) / SYNC) * 100)) : 0;
  const status = !last.ok ? 'error' : progress < 100 ? 'syncing' : 'synced';
  const counts = {
    clients: last.counts.Client ?? 0,
    assets: last.counts.Asset ?? 0,
    tickets: last.counts.Tickets ?? 0,
  };
  const halo: Integration = {
    id: 'halopsa',
    vendor: 'HaloPSA',
    category: 'PSA',
    status,
    progress,
    lastSync: last.at,
    counts,
  };
  return [halo, ...list];
}

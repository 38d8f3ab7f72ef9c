import { isQuirkId } from '../quirks.ts';
import { MASKED_SECRET } from '../records.ts';
import { asset } from './apps.ts';
import type { Answer, Call } from './http.ts';
import { bare, HttpError, json, readJson } from './http.ts';
import type { PracticeStore, Save } from './store.ts';

/**
 * Answers the practice server's own addresses, the same on every host: /__practice/state, reset, quirks and assets.
 * Answers of state and quirks have no secret: a test reads secrets from the store, in the same process.
 */
export async function answerControl(store: PracticeStore, call: Call): Promise<Answer> {
  const path = call.url.pathname.slice('/__practice/'.length);
  if (path.startsWith('assets/') && call.method === 'GET') return asset(path.slice('assets/'.length));
  if (path === 'state' && call.method === 'GET') return json(publicState(store));
  if (path === 'reset' && call.method === 'POST') {
    store.reset();
    return done(call, publicState(store));
  }
  if (path === 'quirks' && call.method === 'GET') return json(store.quirks());
  if (path === 'quirks' && call.method === 'POST') {
    switchQuirks(store, call);
    return done(call, store.quirks());
  }
  throw new HttpError(404, 'This address of the practice server is not known.');
}

const isForm = (call: Call) => call.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;

/** Redirects a form to its page; returns JSON to a script. */
function done(call: Call, value: unknown): Answer {
  return isForm(call) ? bare(303, { location: '/' }) : json(value);
}

/** Switches quirks. JSON names the quirks to change, `{ id: boolean }`; a form has every one that is on. */
function switchQuirks(store: PracticeStore, call: Call): void {
  if (isForm(call)) {
    const on = new Set(new URLSearchParams(call.body).keys());
    for (const id of Object.keys(store.quirks())) if (isQuirkId(id)) store.setQuirk(id, on.has(id));
    return;
  }
  const body = readJson(call);
  if (typeof body !== 'object' || body === null) throw new HttpError(400, 'Post an object: { "quirk": true }.');
  const changes = Object.entries(body).map(([id, on]: [string, unknown]) => {
    if (!isQuirkId(id) || typeof on !== 'boolean')
      throw new HttpError(400, `There is no quirk "${id}", or no true or false.`);
    return { id, on };
  });
  for (const { id, on } of changes) store.setQuirk(id, on);
}

/** Returns the server's state, without secrets and tokens. */
function publicState(store: PracticeStore): object {
  return {
    quirks: store.quirks(),
    halos: Object.fromEntries(
      store
        .halos()
        .map(({ host, tenant, roles, agents, applications, saves, tokenRequests }) => [
          host,
          { tenant, roles, agents, applications, saves: saves.map(maskSave), tokenRequests },
        ]),
    ),
    scalepad: {
      connects: store.scalepad.connects.map((made) => ({
        ...made,
        values: { ...made.values, clientSecret: made.values.clientSecret ? MASKED_SECRET : '' },
      })),
    },
  };
}

function maskSave(save: Save): Save {
  const body: unknown = JSON.parse(
    JSON.stringify(save.body, (key, value: unknown) => (key === 'clientSecret' && value ? MASKED_SECRET : value)),
  );
  return { ...save, body };
}

import { explainPage } from '../site/page.ts';
import { answerControl } from './control.ts';
import { answerHalo } from './halo.ts';
import { siteOf } from './hosts.ts';
import type { Answer, Call } from './http.ts';
import { bare, HttpError, html, json } from './http.ts';
import { answerScalePad } from './scalepad.ts';
import type { PracticeStore } from './store.ts';

/** Answers one request by its host and path. Never throws: an error becomes an answer. */
export async function answer(store: PracticeStore, call: Call): Promise<Answer> {
  try {
    return await route(store, call);
  } catch (error) {
    if (error instanceof HttpError) return json({ message: error.message }, error.status);
    const message = error instanceof Error ? error.message : String(error);
    return json({ message: `The practice server failed: ${message}` }, 500);
  }
}

async function route(store: PracticeStore, call: Call): Promise<Answer> {
  if (call.url.pathname.startsWith('/__practice/')) return answerControl(store, call);
  const page = store.pages.get(call.url.hostname + call.url.pathname);
  if (page) return html(page.body, 200, page.headers);
  const site = siteOf(call.url.hostname);
  if (site === 'halo') return answerHalo(store, call);
  if (site === 'scalepad') return answerScalePad(store, call);
  if (call.method !== 'GET' && call.method !== 'HEAD') return bare(405, { allow: 'GET' });
  if (call.url.pathname !== '/') return bare(404);
  return html(explainPage(store, call.url));
}

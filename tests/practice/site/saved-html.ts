import { escapeHtml } from '../server/http.ts';
import type { HaloState, PracticeStore, Save } from '../server/store.ts';

/**
 * Returns what was saved at each Halo address, requested from its token endpoint, and sent to ScalePad. Has no secret.
 */
export function savedHtml(store: PracticeStore): string {
  const halos = store.halos().filter((state) => state.saves.length + state.tokenRequests.length > 0);
  const connects = store.scalepad.connects.map(
    (made) =>
      `<tr><td>${time(made.at)}</td><td>${made.form === 'older' ? 'Older form' : 'Form'}</td>` +
      `<td>${escapeHtml(made.values.resourceServer)}</td><td>${escapeHtml(made.reason ?? 'Connected')}</td></tr>`,
  );
  return `<section aria-labelledby="saved-title" id="saved">
<h2 id="saved-title">Saved so far</h2>
${halos.length + connects.length === 0 ? '<p>Nothing yet.</p>' : ''}
${halos.map(haloHtml).join('\n')}
${connects.length > 0 ? table('ScalePad: Connect', ['Time', 'Page', 'Resource server', 'Outcome'], connects) : ''}
<p class="quiet">In full, without secrets: <a href="/__practice/state">/__practice/state</a></p>
</section>`;
}

function haloHtml(state: HaloState): string {
  const saves = state.saves.map(
    (save) =>
      `<tr><td>${time(save.at)}</td><td>${save.kind}</td><td>${escapeHtml(nameOf(save))}</td>` +
      `<td>${save.accepted ? 'Saved' : 'Refused'}</td></tr>`,
  );
  const tokens = state.tokenRequests.map(
    (made) =>
      `<tr><td>${time(made.at)}</td><td>${made.by === 'scalepad' ? 'ScalePad' : 'Over the network'}</td>` +
      `<td>${escapeHtml(made.scope ?? 'none')}</td><td>${made.status}${made.error ? ` ${escapeHtml(made.error)}` : ''}</td></tr>`,
  );
  return [
    saves.length > 0 ? table(`${state.host}: Save`, ['Time', 'Record', 'Name', 'Outcome'], saves) : '',
    tokens.length > 0 ? table(`${state.host}: token requests`, ['Time', 'By', 'Scope', 'Answer'], tokens) : '',
  ].join('\n');
}

function table(caption: string, heads: string[], rows: string[]): string {
  return `<div class="scroll"><table><caption>${escapeHtml(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** The record's name, whichever field its kind keeps it in. */
function nameOf(save: Save): string {
  const record: unknown = Array.isArray(save.body) ? save.body[0] : null;
  if (typeof record !== 'object' || record === null) return '';
  const { name, displayName } = record as Record<string, unknown>;
  return String(displayName ?? name ?? '');
}

function time(at: number): string {
  return `<time datetime="${new Date(at).toISOString()}">${new Date(at).toISOString().slice(11, 19)} UTC</time>`;
}

// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { scanControls } from '@/utils/form-controls/scan';
import type { reportApplications } from '@/utils/guide/save/saved-applications';
import { canReportSave, openedId } from '@/utils/guide/save/saved-applications';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import type { SetupView } from '@/utils/setup/types';
import { guideState, setupView } from '../guide-states';

// happy-dom lays nothing out.
vi.mock('@/utils/dom/visible', () => ({ isVisible: () => true, isBoxVisible: () => true, labelsBeside: () => [] }));
const sendSavedApplications = vi.hoisted(() => vi.fn());
vi.mock('@/utils/guide/background-client', () => ({ sendSavedApplications }));

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const OTHER = '11111111-2222-4333-8444-555555555555';
const SECRET = `${OTHER}-${ID}`;
const MASK = '*'.repeat(28);
const LIST = `<div class="ReactTable"><div>ScalePad</div><div>${ID}</div><div>Backup</div><div>${OTHER}</div></div>`;

const viewWith = (saved: boolean, isOtherSaved?: boolean): SetupView =>
  setupView({
    credentials: [{ id: 'clientSecret', captured: true, capturedAt: 1, saved }],
    ...(isOtherSaved !== undefined && {
      alternativePairs: [{ id: 'other', saved: isOtherSaved, capturedAt: 1, expiresAt: 2 }],
    }),
  });
const record = (secret: string) =>
  [`Client ID|${ID}`, `Client Secret|${secret}`]
    .map((row) => row.split('|'))
    .map(([label, value]) => `<div><label>${label}</label><div class="read-value">${value}</div></div>`)
    .join('');

let report: typeof reportApplications;
/** Shows this page; returns the Client IDs that were reported to the vault. */
async function reportedFrom(query: string, html: string, view = viewWith(false), mode: 'view' | 'edit' = 'view') {
  document.body.innerHTML = `<main>${html}</main>`;
  sendSavedApplications.mockClear().mockResolvedValue(view);
  const page = guideState(`/config/integrations/api/applications${query}`, { kind: query ? 'record' : 'list', mode });
  const controls = scanControls(document, CONTROL_SELECTORS, () => true);
  const state = { ...page, view, scan: { ...page.scan, controls } };
  if (canReportSave(state)) await report({ state, update: () => undefined }, openedId(state));
  return sendSavedApplications.mock.calls[0]?.[0] ?? null;
}

// As in a document that has reported nothing yet.
beforeEach(async () => {
  vi.resetModules();
  report = (await import('@/utils/guide/save/saved-applications')).reportApplications;
});

it('reports the Client IDs of the list, once', async () => {
  expect(await reportedFrom('', LIST)).toEqual([ID, OTHER]);
  expect(await reportedFrom('', LIST)).toBeNull();
});

it.each([
  ['a record whose secret is masked', '?id=4', record(MASK), 'view', [ID]],
  ['one in Edit too', '?id=4', record(MASK), 'edit', [ID]],
  ['one that shows no secret', '?id=4', record(''), 'view', [ID]],
  ['not one that shows none in Edit: it may be about to be made', '?id=4', record(''), 'edit', null],
  ['not one whose secret can be read: it may be a new one', '?id=4', record(SECRET), 'view', null],
  ['not the form of a new one', '?id=-1', record(MASK), 'edit', null],
] as const)('%s', async (_what, query, html, mode, expected) => {
  expect(await reportedFrom(query, html, viewWith(false), mode)).toEqual(expected);
});

it('reports nothing while every captured pair is known to be saved', async () => {
  expect(await reportedFrom('', LIST, viewWith(true))).toBeNull();
  expect(await reportedFrom('', LIST, viewWith(true, true))).toBeNull();
  expect(await reportedFrom('', LIST, viewWith(true, false))).toEqual([ID, OTHER]);
});

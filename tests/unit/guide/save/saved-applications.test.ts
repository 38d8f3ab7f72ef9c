// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { scanControls } from '@/utils/form-controls/scan';
import type { GuideContext } from '@/utils/guide/context';
import type { reportApplications } from '@/utils/guide/save/saved-applications';
import { canReportSave, openedId } from '@/utils/guide/save/saved-applications';
import type { GuideState } from '@/utils/guide/state';
import { haloAddress } from '@/utils/halo/address';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';

// happy-dom lays nothing out.
vi.mock('@/utils/dom/visible', () => ({ isVisible: () => true, isBoxVisible: () => true, labelsBeside: () => [] }));
const sendApplicationsSeen = vi.hoisted(() => vi.fn());
vi.mock('@/utils/guide/background-client', () => ({ sendApplicationsSeen }));

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const OTHER = '11111111-2222-4333-8444-555555555555';
const SECRET = `${OTHER}-${ID}`;
const MASK = '*'.repeat(28);
const LIST = `<div class="ReactTable"><div>ScalePad</div><div>${ID}</div><div>Backup</div><div>${OTHER}</div></div>`;

const credentials = (saved: boolean) => [{ id: 'clientSecret', captured: true, capturedAt: 1, saved }];
const viewWith = (saved: boolean, otherPairs?: unknown[]) =>
  ({ credentials: credentials(saved), otherPairs }) as unknown as GuideState['view'];
const record = (secret: string) =>
  [`Client ID|${ID}`, `Client Secret|${secret}`]
    .map((row) => row.split('|'))
    .map(([label, value]) => `<div><label>${label}</label><div class="read-value">${value}</div></div>`)
    .join('');

let tell: typeof reportApplications;
/** The page shows this; gives the Client IDs that the vault was told of. */
async function look(query: string, html: string, view = viewWith(false), mode: 'view' | 'edit' = 'view') {
  const address = haloAddress(new URL(`https://demo.halopsa.com/config/integrations/api/applications${query}`));
  document.body.innerHTML = `<main>${html}</main>`;
  sendApplicationsSeen.mockClear().mockResolvedValue(view);
  const scan = {
    controls: scanControls(document, CONTROL_SELECTORS, () => true),
    page: { kind: query ? 'record' : 'list', mode },
  };
  const state = { address, view, scan } as unknown as GuideState;
  if (canReportSave(state)) await tell({ state, update: () => undefined } as unknown as GuideContext, openedId(state));
  return sendApplicationsSeen.mock.calls[0]?.[0] ?? null;
}

// As in a document that has told nothing yet.
beforeEach(async () => {
  vi.resetModules();
  tell = (await import('@/utils/guide/save/saved-applications')).reportApplications;
});

it('tells the Client IDs of the list, once', async () => {
  expect(await look('', LIST)).toEqual([ID, OTHER]);
  expect(await look('', LIST)).toBeNull();
});

it.each([
  ['a record whose secret is masked', '?id=4', record(MASK), 'view', [ID]],
  ['one in Edit too', '?id=4', record(MASK), 'edit', [ID]],
  ['one that shows no secret', '?id=4', record(''), 'view', [ID]],
  ['not one that shows none in Edit: it may be about to be made', '?id=4', record(''), 'edit', null],
  ['not one whose secret is there to be read: it may be a new one', '?id=4', record(SECRET), 'view', null],
  ['not the form of a new one', '?id=-1', record(MASK), 'edit', null],
] as const)('%s', async (_what, query, html, mode, expected) => {
  expect(await look(query, html, viewWith(false), mode)).toEqual(expected);
});

it('tells nothing while every pair that is held is known to be saved', async () => {
  expect(await look('', LIST, viewWith(true))).toBeNull();
  expect(await look('', LIST, viewWith(true, [{ saved: true }]))).toBeNull();
  expect(await look('', LIST, viewWith(true, [{ saved: false }]))).toEqual([ID, OTHER]);
});

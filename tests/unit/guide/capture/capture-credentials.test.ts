// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scanControls } from '@/utils/form-controls/scan';
import type { ApplicationFormSession } from '@/utils/guide/capture/application-form-session';
import { captureCredentials } from '@/utils/guide/capture/capture-credentials';
import { CredentialCapture } from '@/utils/guide/capture/credential-capture';
import type { GuideContext } from '@/utils/guide/context';
import type { GuideState } from '@/utils/guide/state';
import { haloAddress } from '@/utils/halo/address';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import { speakEnglish } from '../../speak-english';

// happy-dom lays nothing out.
vi.mock('@/utils/dom/visible', () => ({ isVisible: () => true, isBoxVisible: () => true, labelsBeside: () => [] }));

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
const SAID = /^Halo shows a Client Secret only before Save/;
const MASK = '*'.repeat(28);
const address = haloAddress(new URL('https://demo.halopsa.com/config/integrations/api/applications?id=4'));

let state: GuideState;
const desk = {
  get state() {
    return state;
  },
  update: (patch: Partial<GuideState>) => {
    state = { ...state, ...patch };
  },
} as GuideContext;

/** The saved application's page shows this secret, and the vault holds one or not; takes what is there. */
async function look(secret: string, captured: boolean, acknowledged = true): Promise<string> {
  const row = (label: string, value: string) =>
    `<div><label>${label}</label><div class="read-value">${value}</div></div>`;
  document.body.innerHTML = `<main>${row('Client ID', ID)}${row('Client Secret', secret)}</main>`;
  const controls = scanControls(document, CONTROL_SELECTORS, () => true);
  const view = {
    credentials: [{ id: 'clientSecret', captured }],
    recipe: { form: [] },
  } as unknown as GuideState['view'];
  state = { ...state, view, scan: { controls } as unknown as GuideState['scan'] };
  const form = { keep: () => Promise.resolve(acknowledged) } as unknown as ApplicationFormSession;
  await captureCredentials(desk, form, new CredentialCapture());
  return state.news;
}

beforeEach(() => {
  speakEnglish();
  if (!address) throw new Error('no address');
  state = { address, news: '' } as GuideState;
});

it('a vault that does not answer for the secret on the page is marked, until it does', async () => {
  await look(SECRET, false, false);
  expect(state.unkept).toBeFalsy();
  vi.spyOn(CredentialCapture.prototype, 'answers', 'get').mockReturnValueOnce(false);
  await look(SECRET, false, false);
  expect(state.unkept).toBe(true);
  await look(SECRET, true);
  expect(state.unkept).toBe(false);
});

describe('that Halo hides a secret', () => {
  it('is said while none is held, and not once a new one was made and captured', async () => {
    expect(await look(MASK, false)).toMatch(SAID);
    expect(await look(SECRET, false, false)).toMatch(SAID);
    expect(await look(SECRET, true)).toBe('');
    expect(await look(MASK, true)).toBe('');
  });

  it('is taken back when the vault turns out to hold it, and nothing else is', async () => {
    await look(MASK, false);
    expect(await look(MASK, true)).toBe('');
    state = { ...state, news: 'Saved and read back.' };
    expect(await look(MASK, false)).toBe('Saved and read back.');
    expect(await look(MASK, true)).toBe('Saved and read back.');
    expect(await look(SECRET, true)).toBe('Saved and read back.');
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { scanControls } from '@/utils/form-controls/scan';
import { captureCredentials } from '@/utils/guide/capture/capture-credentials';
import { CredentialCapture } from '@/utils/guide/capture/credential-capture';
import type { GuideStore } from '@/utils/guide/context';
import type { GuideState } from '@/utils/guide/state';
import { CONTROL_SELECTORS } from '@/utils/halo/selectors';
import { speakEnglish } from '../../speak-english';
import { API, APPLICATION, guideState, NEW_APPLICATION, withRecord } from '../guide-states';

// happy-dom lays nothing out.
vi.mock('@/utils/dom/visible', () => ({ isVisible: () => true, isBoxVisible: () => true, labelsBeside: () => [] }));

const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SECRET = '9b2d7f10-1c2e-4a55-8f00-7d0a4c3b2e11-0c9d8e7f-6a5b-4c3d-2e1f-0a9b8c7d6e5f';
const OTHER_SECRET = SECRET.replaceAll('9', '8');
const HIDDEN_SECRET = /^Halo hides a saved Client Secret/;
const MASK = '*'.repeat(28);

let state: GuideState;
const guide: GuideStore = {
  get state() {
    return state;
  },
  update: (patch: Partial<GuideState>) => {
    state = { ...state, ...patch };
  },
};

const row = (label: string, value: string) =>
  `<div><label>${label}</label><div class="read-value">${value}</div></div>`;

const applicationState = (captured: boolean) =>
  guideState(APPLICATION, {
    setup: withRecord('application', APPLICATION),
    captured: captured ? ['clientSecret'] : [],
  });

/** Shows this secret on the page of the saved application, captures, and returns the news of the guide. */
async function newsAfterScan(secret: string, captured: boolean, acknowledged = true): Promise<string> {
  document.body.innerHTML = `<main>${row('Client ID', ID)}${row('Client Secret', secret)}</main>`;
  const controls = scanControls(document, CONTROL_SELECTORS, () => true);
  const { view, scan } = applicationState(captured);
  state = { ...state, view, scan: { ...scan, controls } };
  const form = { capturePair: () => Promise.resolve(acknowledged) };
  await captureCredentials(guide, form, new CredentialCapture());
  return state.news;
}

beforeEach(() => {
  speakEnglish();
  state = applicationState(false);
});

it('a vault that does not answer for the secret on the page is reported, until it does', async () => {
  await newsAfterScan(SECRET, false, false);
  expect(state.uncaptured).toBeUndefined();
  vi.spyOn(CredentialCapture.prototype, 'answers', 'get').mockReturnValueOnce(false);
  await newsAfterScan(SECRET, false, false);
  expect(state.uncaptured).toBe('unacknowledged');
  await newsAfterScan(SECRET, true);
  expect(state.uncaptured).toBeUndefined();
});

describe('a Client Secret that cannot be read', () => {
  const toast = (secret: string) => `<div role="alert">Your new secret is ${secret}. Copy it now.</div>`;
  const capture = new CredentialCapture();
  const scanPage = async (html: string, form = row('Client ID', ID) + row('Client Secret', MASK)) => {
    document.body.innerHTML = `<main>${form}</main>${html}`;
    state = { ...state, scan: { ...state.scan, controls: scanControls(document, CONTROL_SELECTORS, () => true) } };
    await captureCredentials(guide, { capturePair: () => Promise.resolve(true) }, capture);
    return state.uncaptured;
  };

  it('is reported, also after it is no longer shown, until another one is captured', async () => {
    expect(await scanPage('')).toBeUndefined();
    expect(await scanPage(toast(SECRET))).toBe('unreadable');
    expect(await scanPage('')).toBe('unreadable');
    expect(await scanPage('', row('Client ID', ID) + row('Client Secret', SECRET))).toBeUndefined();
  });

  it('is reported next to an older one that is captured, and not where it is that one', async () => {
    const captured = row('Client ID', ID) + row('Client Secret', OTHER_SECRET);
    vi.spyOn(capture, 'isSafe').mockImplementation((_, value) => value === OTHER_SECRET);
    expect(await scanPage(toast(OTHER_SECRET), captured)).toBeUndefined();
    expect(await scanPage(toast(SECRET), captured)).toBe('unreadable');
    expect(await scanPage('', captured)).toBe('unreadable');
  });

  it('is not reported on the page of an application that is not the setup’s', async () => {
    const { view } = guideState(APPLICATION);
    state = { ...state, view };
    expect(await scanPage(toast(SECRET))).toBeUndefined();
  });
});

describe('that Halo hides a secret', () => {
  it('is shown while none is captured, and not once a new one is generated and captured', async () => {
    expect(await newsAfterScan(MASK, false)).toMatch(HIDDEN_SECRET);
    expect(await newsAfterScan(SECRET, false, false)).toMatch(HIDDEN_SECRET);
    expect(await newsAfterScan(SECRET, true)).toBe('');
    expect(await newsAfterScan(MASK, true)).toBe('');
  });

  it('is removed once the vault has the secret, and no other news is', async () => {
    await newsAfterScan(MASK, false);
    expect(await newsAfterScan(MASK, true)).toBe('');
    state = { ...state, news: 'Saved and read back.' };
    expect(await newsAfterScan(MASK, false)).toBe('Saved and read back.');
    expect(await newsAfterScan(MASK, true)).toBe('Saved and read back.');
    expect(await newsAfterScan(SECRET, true)).toBe('Saved and read back.');
  });
});

it('a secret that a new application does not show is not called a saved one', async () => {
  state = guideState(NEW_APPLICATION);
  expect(await newsAfterScan(MASK, false)).toMatch(/^Halo doesn't show the Client Secret of this new application/);
  expect(await newsAfterScan(SECRET, true)).toBe('');
});

describe("what is captured of Halo's API page", () => {
  const newsOf = async (...labels: string[]) => {
    vi.spyOn(CredentialCapture.prototype, 'capture').mockResolvedValue(true);
    document.body.innerHTML = `<main>${labels.map((label) => row(label, `https://demo.halopsa.com/${label.length}`)).join('')}</main>`;
    state = guideState(API, { kind: 'api', mode: 'view' });
    state = { ...state, scan: { ...state.scan, controls: scanControls(document, CONTROL_SELECTORS, () => true) } };
    await captureCredentials(guide, { capturePair: () => Promise.resolve(true) }, new CredentialCapture());
    return state.news;
  };

  it('is named where a value is missing, and left to the next step where none is', async () => {
    expect(await newsOf('Resource Server')).toBe('Captured: Resource Server.');
    expect(await newsOf('Resource Server', 'Authorisation Server')).toBe('');
  });
});

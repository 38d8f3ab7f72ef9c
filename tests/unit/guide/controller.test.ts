// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { requestSetupView } from '@/utils/guide/background-client';
import { CredentialCapture } from '@/utils/guide/capture/credential-capture';
import { GuideController } from '@/utils/guide/controller';
import { replaceEarlierGuide } from '@/utils/guide/replace-earlier';
import { speakEnglish } from '../speak-english';
import { API, APPLICATION, DEMO, setupView } from './guide-states';

// happy-dom lays nothing out.
vi.mock('@/utils/dom/visible', () => ({ isVisible: () => true, isBoxVisible: () => true, labelsBeside: () => [] }));
vi.mock('@/utils/guide/mount-panel', () => ({
  mountPanel: () => ({ show: () => undefined, remove: () => undefined }),
}));
vi.mock('@/utils/guide/background-client', async (original) => ({
  ...(await original<typeof import('@/utils/guide/background-client')>()),
  requestSetupView: vi.fn(),
}));
let isInvalidated = false;
vi.mock('@/utils/extension-context', () => ({ isContextInvalidated: () => isInvalidated }));

const HANDOVER = { hadPair: true, blockedSave: true };

let guide: GuideController;
beforeEach(() => {
  isInvalidated = false;
  speakEnglish();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(DEMO + APPLICATION);
  document.body.innerHTML =
    '<div role="tab">Details</div><div role="tab" aria-selected="true">Permissions</div><button>Save</button>';
  // Switched off, so that it has no panel.
  const { layout } = setupView();
  vi.mocked(requestSetupView).mockResolvedValue(setupView({ layout: { ...layout, off: true } }));
  guide = new GuideController('');
});
afterEach(() => {
  isInvalidated = true;
  replaceEarlierGuide(null);
});

it('shows the secret as not captured in its first state, where it continues a Save that an earlier run blocked', async () => {
  guide.start(HANDOVER);
  await vi.waitFor(() => expect(guide.state).toBeDefined());
  expect(guide.state.isSaveBlocked).toBe(true);
});

it('hands what an earlier run knew over to a later one, and notes nothing once that one replaces it', () => {
  guide.start(HANDOVER);
  isInvalidated = true;
  expect(replaceEarlierGuide('4')).toEqual(HANDOVER);
  expect(document.querySelector('halo-setup-handover')).toBeNull();
});

it('captures what the API page fills in late and without a change that can be observed', async () => {
  vi.useFakeTimers();
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(DEMO + API);
  document.body.innerHTML =
    '<div class="breadcrumb">HaloPSA API</div><div class="details-form"><label>Tenant</label><div><input readonly></div></div>';
  const capture = vi.spyOn(CredentialCapture.prototype, 'capture').mockResolvedValue(true);
  guide.start({ hadPair: false, blockedSave: false });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(guide.state.scan.page.confirmed).toBe(true);
  expect(capture).not.toHaveBeenCalled();
  expect(guide.state.isApiRead).toBe(true);
  for (const field of document.querySelectorAll('input')) field.value = 'demo';
  await vi.advanceTimersByTimeAsync(5000);
  vi.useRealTimers();
  expect(capture).toHaveBeenCalledWith({ tenant: 'demo' });
});

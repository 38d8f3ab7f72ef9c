import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { updateToolbarIcon, updateToolbarIcons } from '@/utils/background/toolbar-icon';
import { withProgress } from '@/utils/setup/reducers';
import { addSetup, changeSetup } from '@/utils/setup/store';
import { speakEnglish } from '../speak-english';
import { stub } from '../stub';
import { DEMO, grant, OWN } from './support';

/** What each tab's button shows, by tab. */
let shown: Map<number, { icon?: string; badge?: string; title?: string }>;

const patch = (part: 'icon' | 'badge' | 'title', read: (requested: never) => string) =>
  (async (requested: { tabId: number }) => {
    shown.set(requested.tabId, { ...shown.get(requested.tabId), [part]: read(requested as never) });
  }) as never;

beforeEach(() => {
  speakEnglish();
  grant();
  shown = new Map();
  const { action } = fakeBrowser;
  vi.spyOn(action, 'setIcon').mockImplementation(
    patch('icon', ({ path }: { path: Record<string, string> }) => path['16'] ?? ''),
  );
  vi.spyOn(action, 'setBadgeText').mockImplementation(patch('badge', ({ text }: { text: string }) => text));
  vi.spyOn(action, 'setTitle').mockImplementation(patch('title', ({ title }: { title: string }) => title));
  stub(action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
});

it('is coloured on Halo and ScalePad, and left to the browser elsewhere', async () => {
  await updateToolbarIcon(1, `${DEMO}/home`);
  await updateToolbarIcon(2, 'https://app.scalepad.com/');
  for (const url of ['https://example.org/', OWN, 'https://demo.halopsa.com.example.org/', 'about:blank', undefined])
    await updateToolbarIcon(3, url);
  expect([...shown]).toEqual([
    [1, { icon: '/icon/16.png' }],
    [2, { icon: '/icon/16.png' }],
  ]);
  grant(`${OWN}/*`);
  await updateToolbarIcon(4, OWN);
  expect(shown.get(4)).toEqual({ icon: '/icon/16.png' });
});

it('shows how many steps of this Halo are done, and on ScalePad those of the only Halo', async () => {
  await changeSetup(DEMO, (setup) => withProgress(setup, 'role', { state: 'done' }));
  await updateToolbarIcon(1, `${DEMO}/home`);
  expect(shown.get(1)).toMatchObject({
    badge: '1/4',
    title: 'Setup Assistant for demo.halopsa.com: 1 of 4 steps done',
  });
  await updateToolbarIcon(2, 'https://app.scalepad.com/');
  expect(shown.get(2)?.badge).toBe('1/4');
  await addSetup('https://other.halopsa.com');
  shown.clear();
  await updateToolbarIcon(2, 'https://app.scalepad.com/');
  expect(shown.get(2)).toEqual({ icon: '/icon/16.png' });
});

it('shows that all steps are done', async () => {
  await changeSetup(DEMO, (setup) =>
    (['role', 'agent', 'application', 'scalepad'] as const).reduce(
      (all, step) => withProgress(all, step, { state: 'done' }),
      setup,
    ),
  );
  await updateToolbarIcon(1, `${DEMO}/home`);
  expect(shown.get(1)).toMatchObject({ badge: '4/4', title: 'Setup Assistant for demo.halopsa.com: all steps done' });
});

it('turns a tab grey whose site was revoked, and colours one that was granted', async () => {
  const own = await fakeBrowser.tabs.create({ url: `${OWN}/home` });
  const halo = await fakeBrowser.tabs.create({ url: `${DEMO}/home` });
  grant(`${OWN}/*`);
  await updateToolbarIcons();
  expect(shown.get(own.id as number)?.icon).toBe('/icon/16.png');
  grant();
  await updateToolbarIcons();
  expect(shown.get(own.id as number)).toEqual({ icon: '/icon/grey/16.png', badge: '', title: 'Halo Setup Assistant' });
  expect(shown.get(halo.id as number)?.icon).toBe('/icon/16.png');
});

it('ignores a tab that no longer exists', async () => {
  vi.mocked(fakeBrowser.action.setIcon).mockRejectedValue(new Error('no tab'));
  await expect(updateToolbarIcon(1, DEMO)).resolves.toBeUndefined();
});

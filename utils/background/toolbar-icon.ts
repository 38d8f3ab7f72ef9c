import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { isScalePadOrigin, originOf } from '@/utils/origins';
import { expiresSoon } from '@/utils/setup/secret-warnings';
import type { SetupView } from '@/utils/setup/types';
import { doneCount, viewOf } from '@/utils/setup/view';
import { knownOrigins } from './known-origins';
import { isAllowedHalo } from './sender';

const COLOURED = { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' };
const GREY = { 16: '/icon/grey/16.png', 32: '/icon/grey/32.png', 48: '/icon/grey/48.png' };
const BADGE_COLOURS = { progress: '#1f4f82', done: '#1b7245', warning: '#8a4b00' };

/**
 * Shows on one tab's toolbar button that the extension works there: the coloured icon on Halo and ScalePad, and the
 * steps done where a setup is known. The manifest's icon is grey, and the browser restores it when the tab goes to
 * another page, so other sites, whose addresses the extension cannot see, need nothing. Never rejects: the tab may be
 * closed.
 */
export async function updateToolbarIcon(tabId: number, url: string | undefined): Promise<void> {
  const origin = originOf(url);
  if (origin === null) return;
  const isHalo = await isAllowedHalo(origin);
  if (!isHalo && !isScalePadOrigin(origin)) return;
  await browser.action.setIcon({ tabId, path: COLOURED }).catch(() => undefined);
  const known = await knownOrigins();
  // ScalePad's page does not say which Halo it is for.
  const about = isHalo ? known.find((one) => one === origin) : known.length === 1 ? known[0] : undefined;
  if (about !== undefined) await showProgress(tabId, await viewOf(about));
}

/**
 * Does the same for every tab: at installation, and when the granted sites changed. A tab of a revoked site turns grey.
 */
export async function updateToolbarIcons(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      await browser.action.setIcon({ tabId: id, path: GREY }).catch(() => undefined);
      await browser.action.setBadgeText({ tabId: id, text: '' }).catch(() => undefined);
      await browser.action.setTitle({ tabId: id, title: i18n.t('extensionName') }).catch(() => undefined);
      await updateToolbarIcon(id, url);
    }),
  );
}

/**
 * Shows the steps done, such as 2/4, on one tab's button and in its title; while a Client Secret expires soon, a
 * warning. Never rejects: the tab may be closed.
 */
export async function showProgress(tabId: number, view: SetupView): Promise<void> {
  const { setup } = view;
  const { done, total } = doneCount(setup);
  const { host } = new URL(setup.origin);
  const all = done === total;
  const soon = expiresSoon(view, Date.now());
  if (soon) {
    await browser.action.setBadgeText({ tabId, text: '!' }).catch(() => undefined);
    await browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOURS.warning }).catch(() => undefined);
    await browser.action.setTitle({ tabId, title: i18n.t('toolbar.soon', [host]) }).catch(() => undefined);
    return;
  }
  const title = all ? i18n.t('toolbar.done', [host]) : i18n.t('toolbar.progress', [host, String(done), String(total)]);
  await browser.action.setBadgeText({ tabId, text: `${done}/${total}` }).catch(() => undefined);
  await browser.action
    .setBadgeBackgroundColor({ tabId, color: all ? BADGE_COLOURS.done : BADGE_COLOURS.progress })
    .catch(() => undefined);
  await browser.action.setTitle({ tabId, title }).catch(() => undefined);
}

import { type Browser, browser } from 'wxt/browser';
import { removedOrigins } from '@/utils/vault/entry';
import { EXPIRY_ALARM, WARNING_ALARM } from '@/utils/vault/expiry';
import { dropExpiredForgottenEntries, FORGOTTEN_ALARM } from '@/utils/vault/forgotten-entry';
import { closeLocal } from '@/utils/vault/local-storage';
import { applyPolicy, removeForbiddenCopies } from './apply-policy';
import { broadcastKnownSetup, expireSecrets, warnOfExpiry } from './broadcast-setup';
import { CLIPBOARD_ALARM, clearClipboard } from './clipboard';
import { collapseCardUnderPopup } from './collapse-card-under-popup';
import { runCommand } from './commands';
import { pauseRunsOf } from './guided-run';
import { registerAddresses } from './host-permissions';
import { applyPendingUpdate, keepServiceWorkerAlive } from './keep-alive';
import { reachOpenTabs, reachOpenTabsOnce } from './open-tabs';
import { updateToolbarIcon, updateToolbarIcons } from './toolbar-icon';

/** Handles a message; null: it gets no answer. */
type RouteMessage = (message: unknown, sender: Browser.runtime.MessageSender) => Promise<unknown> | null;

/**
 * Registers all of the background's listeners. Call it synchronously: the event that started the worker goes only to
 * those that are registered then.
 */
export function registerListeners(routeMessage: RouteMessage): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const answer = routeMessage(message, sender);
    if (answer === null) return undefined;
    // The response to an error is undefined, so that the sender knows that nothing is safe.
    answer.then(sendResponse, () => sendResponse(undefined));
    return true;
  });
  browser.runtime.onConnect.addListener(collapseCardUnderPopup);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === EXPIRY_ALARM) quietly(expireSecrets());
    if (name === WARNING_ALARM) quietly(warnOfExpiry());
    if (name === FORGOTTEN_ALARM) quietly(dropExpiredForgottenEntries());
    if (name === CLIPBOARD_ALARM) quietly(clearClipboard());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    quietly(updateToolbarIcons());
    quietly(reachOpenTabs());
    if (reason === 'install') quietly(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });
  // With a listener, the extension decides when the update is installed.
  browser.runtime.onUpdateAvailable.addListener(() => quietly(applyPendingUpdate()));
  for (const change of [browser.permissions.onAdded, browser.permissions.onRemoved])
    change.addListener(() => quietly(registerAddresses().then(updateToolbarIcons).then(reachOpenTabs)));
  // Called for every tab, but with an address only on granted sites.
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status !== undefined && url !== undefined) quietly(updateToolbarIcon(tabId, url));
  });
  browser.tabs.onRemoved.addListener((tabId) => quietly(pauseRunsOf(tabId)));
  // Open forms must know that a captured secret was removed, before their Save hides it.
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session') for (const origin of removedOrigins(changes)) quietly(broadcastKnownSetup(origin));
    if (area === 'managed') quietly(applyPolicy());
  });
  browser.commands.onCommand.addListener((command) => quietly(runCommand(command)));
  // The encrypted copy of a secret may have expired while the browser was closed; this event starts the worker.
  browser.runtime.onStartup.addListener(() => quietly(expireSecrets()));
}

/** Repeats at every start of the worker what an update, a restart or an early end may have undone. */
export function startBackground(): void {
  // The browser does not keep this when the worker restarts.
  quietly(closeLocal());
  // The policy may have changed while the browser was closed.
  quietly(removeForbiddenCopies());
  // At every start of the worker, because the last one may have been stopped between a capture and its alarm.
  quietly(expireSecrets());
  quietly(keepServiceWorkerAlive());
  // Firefox may lose registrations at its restart; Chromium loses them with an update.
  quietly(registerAddresses());
  quietly(reachOpenTabsOnce());
}

/** Ignores errors of work that nothing waits for; the next event tries again. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

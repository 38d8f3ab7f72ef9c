import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { registerAddresses } from '@/utils/background/addresses';
import { answerTo } from '@/utils/background/answer';
import { expire } from '@/utils/background/expire';
import { stayAwake, takeUpdate } from '@/utils/background/update';
import { EXPIRY_ALARM } from '@/utils/vault/expiry';

export default defineBackground(() => {
  // Listeners first and synchronously: the event that woke the worker is handed only to those.
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const answer = answerTo(message, sender);
    if (answer === null) return undefined;
    // A fault is answered with nothing: the sender knows then that nothing is safe.
    answer.then(sendResponse, () => sendResponse(undefined));
    return true;
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === EXPIRY_ALARM) quietly(expire());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    quietly(registerAddresses());
    if (reason === 'install') quietly(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });
  // Listened to, the browser leaves it to us when the update is taken.
  browser.runtime.onUpdateAvailable.addListener(() => quietly(takeUpdate()));
  browser.permissions.onAdded.addListener(() => quietly(registerAddresses()));
  browser.permissions.onRemoved.addListener(() => quietly(registerAddresses()));
  // The encrypted copy of a secret may have come due while the browser was closed; an event of its own starts the worker.
  browser.runtime.onStartup.addListener(() => quietly(expire()));
  // Every start of the worker, because its last one may have been stopped between a capture and its alarm.
  quietly(expire());
  quietly(stayAwake());
});

/** Nobody waits for these; the next event tries again. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined);
}

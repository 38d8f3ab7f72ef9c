import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ExtensionPageChannel, ExtensionPageMessage } from '@/utils/messages/extension-pages';
import type { ResponseTo } from '@/utils/messages/protocol';
import { withContact } from '@/utils/policy/contact';
import type { Refusal } from '@/utils/policy/types';

let lastRefusal: Refusal | null = null;

/**
 * Sends a message to the background and resolves with its response: undefined means that something failed there, or
 * that the organisation's policy forbids it. `failureText` returns the reason. Never rejects.
 */
export async function askBackground<Message extends ExtensionPageMessage>(
  message: Message,
): Promise<ResponseTo<ExtensionPageChannel, Message> | undefined> {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  lastRefusal = isRefusal(answer) ? answer : null;
  return lastRefusal ? undefined : (answer as ResponseTo<ExtensionPageChannel, Message> | undefined);
}

/** Returns why the last message has no response, in words. */
export function failureText(): string {
  if (lastRefusal === null) return i18n.t('common.noAnswer');
  return withContact(i18n.t('policy.refused', [lastRefusal.refused]), lastRefusal.contact);
}

/** Checks whether the last message was refused by the policy: the background answers, and nothing is broken. */
export function isRefused(): boolean {
  return lastRefusal !== null;
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

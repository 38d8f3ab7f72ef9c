import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { PopupProps } from '@/components/popup/popup-props';
import { clearingPermissions } from '@/utils/background/clipboard-permission';
import { copyWhenRead } from '@/utils/copy-when-read';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import { credentialName } from '@/utils/popup/rows';
import type { CredentialId } from '@/utils/recipe/schema';
import type { SetupView } from '@/utils/setup/types';
import { getCredential } from './use-values';

type Copy = Pick<PopupProps, 'clearing' | 'onCopy' | 'onClearing'>;

/**
 * Copies on the admin's press and shows how long the value stays in the clipboard. A Client Secret is cleared after a
 * minute where the browser permits it; otherwise the popup says so and offers it. Needs the shown setup and a
 * function that shows a text.
 */
export function useCopy(view: SetupView | null, showStatus: (text: string) => void): Copy {
  const [offered, setOffered] = useState(false);
  return {
    clearing: offered ? i18n.t('popup.clearingOffer') : null,
    async onCopy(id, event) {
      if (event.isTrusted && view) showStatus(await copy(view, id, setOffered));
    },
    async onClearing(event) {
      if (!event.isTrusted) return;
      // Requested before any await: the browser accepts it only as part of the press.
      const isGranted = await browser.permissions.request(clearingPermissions()).catch(() => false);
      setOffered(!isGranted);
      showStatus(i18n.t(isGranted ? 'popup.clearingAllowed' : 'popup.clearingRefused'));
    },
  };
}

/** Copies one credential and returns the message about it. */
async function copy(view: SetupView, id: CredentialId, offer: (on: boolean) => void): Promise<string> {
  const { origin } = view.setup;
  const name = credentialName(view, id);
  const reading = readForCopy(origin, id);
  const isCopied = await copyWhenRead(reading.then((read) => read?.value));
  const read = await reading;
  if (!read) return read === null ? i18n.t('popup.gone', [name]) : failureText();
  const clears = await read.clearing;
  if (!isCopied) return i18n.t('popup.copyFailed', [name]);
  const isSecret = id === 'clientSecret';
  offer(isSecret && clears !== true);
  if (!isSecret) return i18n.t('popup.copied', [name]);
  return i18n.t(clears ? 'popup.copiedClears' : 'popup.copiedStays', [name]);
}

interface ReadForCopy {
  value: string;
  /** Whether the value will be cleared from the clipboard. */
  clearing: Promise<boolean | undefined>;
}

/**
 * Reads one credential and notifies the background before the copy is made, because a popup that closes meanwhile sends
 * nothing more. Returns null when the vault no longer has the credential, undefined when the background did not answer.
 */
async function readForCopy(origin: string, id: CredentialId): Promise<ReadForCopy | null | undefined> {
  const value = await getCredential(origin, id);
  return typeof value !== 'string'
    ? value
    : { value, clearing: askBackground({ type: 'copied', origin, credential: id }) };
}

import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { FieldOutcome, FormSeen, ScalePadMessage } from '@/utils/messages';
import { fillForm } from '@/utils/scalepad/fill';
import { recogniseForm } from '@/utils/scalepad/recognise';

/** Silent until our background asks: no scan, no observer, no trace on the page. */
export default defineContentScript({
  matches: ['https://app.scalepad.com/*'],
  main() {
    const token = crypto.randomUUID();
    browser.runtime.onMessage.addListener((message: ScalePadMessage, sender, sendResponse) => {
      // Only the background sends from no tab; no page and no other extension reaches this listener.
      if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
      if (message.type === 'form-look') {
        const seen: FormSeen = { ...recogniseForm(document, message.fields), document: token };
        sendResponse(seen);
        return undefined;
      }
      if (message.type !== 'form-fill') return undefined;
      const answer: Promise<FieldOutcome[] | null> =
        message.document === token
          ? fillForm(document, message.fields, message.values, message.overwrite)
          : Promise.resolve(null);
      answer.then(sendResponse, () => sendResponse(undefined));
      return true;
    });
  },
});

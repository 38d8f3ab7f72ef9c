import { browser } from 'wxt/browser';
import { type DocumentSender, targetOf } from '@/utils/messaging/sender';

/** Injects the guide into the sender's document; returns false when that is gone or the browser refuses. */
export async function injectGuide(sender: DocumentSender): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: targetOf(sender), files: ['/guide.js'] });
    return true;
  } catch {
    return false;
  }
}

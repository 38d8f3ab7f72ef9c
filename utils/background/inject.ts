import { browser } from 'wxt/browser';
import { type DocumentSender, targetOf } from '@/utils/messaging/sender';

/** The scripts that WXT builds from the files of these names in entrypoints/. */
const SCRIPTS = {
  guide: '/guide.js',
  'scalepad-card': '/scalepad-card.js',
} as const;

/** Injects a script into the sender's document; returns false when that is gone or the browser refuses. */
export async function inject(script: keyof typeof SCRIPTS, sender: DocumentSender): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: targetOf(sender), files: [SCRIPTS[script]] });
    return true;
  } catch {
    return false;
  }
}

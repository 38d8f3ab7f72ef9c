import { browser } from 'wxt/browser';
import { type DocumentSender, targetOf } from '@/utils/messaging/sender';

/** The content scripts that WXT builds from the folders of these names below entrypoints/. */
const SCRIPTS = {
  guide: '/guide.js',
  'scalepad-card': '/scalepad-card.js',
} as const;

/** Puts a script into the very document that asked; false when that is gone or the browser refuses. */
export async function inject(script: keyof typeof SCRIPTS, sender: DocumentSender): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: targetOf(sender), files: [SCRIPTS[script]] });
    return true;
  } catch {
    return false;
  }
}

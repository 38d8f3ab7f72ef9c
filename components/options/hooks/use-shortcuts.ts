import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ShortcutRow, ShortcutsProps } from '@/components/options/options-props';

/** Chromium's page for shortcuts; Firefox has an API for it. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** Returns the browser's keys for the extension's commands, and reads them again when the page is shown. */
export function useShortcuts(): ShortcutsProps {
  const [shortcuts, setShortcuts] = useState<ShortcutRow[]>([]);
  useEffect(() => {
    const renew = () => void read().then(setShortcuts);
    renew();
    window.addEventListener('focus', renew);
    return () => window.removeEventListener('focus', renew);
  }, []);
  return {
    shortcuts,
    onShortcuts(event) {
      if (event.isTrusted) void openBrowserPage();
    },
  };
}

async function read(): Promise<ShortcutRow[]> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands
    .filter(({ name, description }) => name !== undefined && description)
    .map(({ name = '', description = '', shortcut = '' }) => ({ id: name, name: description, keys: shortcut }));
}

async function openBrowserPage(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FileProps, HostRow } from '@/components/options/options-props';
import type { FileSays, SettingsFault } from '@/utils/messages/settings';
import { askBackground, failureText } from '@/utils/messaging/ask-background';
import { withContact } from '@/utils/policy/contact';
import { MAX_SETTINGS_FILE_LENGTH } from '@/utils/preferences/types';
import { saveFile } from '@/utils/save-file';
import type { SettingsPage } from './use-settings';

/**
 * Exports and imports settings. `lifetimeWarning` returns the Halos whose captured secret has a longer limit than this.
 */
export function useFile(
  { show, setSettings }: SettingsPage,
  allow: (origin: string) => Promise<boolean>,
  lifetimeWarning: (minutes: number) => string,
): FileProps {
  const [importFault, setFault] = useState<string | null>(null);
  const [toAllow, setToAllow] = useState<HostRow[]>([]);
  const [notes, setNotes] = useState<string[]>([]);

  const read = async (file: File) => {
    setFault(null);
    setToAllow([]);
    setNotes([]);
    show('');
    if (file.size > MAX_SETTINGS_FILE_LENGTH) return setFault(i18n.t('options.importTooLong'));
    const text = await file.text().catch(() => null);
    if (text === null) return setFault(i18n.t('options.importUnreadable'));
    const outcome = await askBackground({ type: 'settings-import', text });
    if (!outcome) return show(failureText());
    if (!outcome.ok) return setFault(faultText(outcome.fault));
    setSettings(outcome.settings);
    setToAllow(outcome.toAllow.map((origin) => ({ origin, host: new URL(origin).host })));
    const longer = lifetimeWarning(outcome.settings.preferences.secretMinutes);
    setNotes(outcome.says.map(noteText));
    show(longer ? i18n.t('options.importedHeld', [longer]) : i18n.t('options.imported'));
  };

  return {
    importFault,
    toAllow,
    notes,
    onImport: (file) => void read(file),
    async onExport(event) {
      if (!event.isTrusted) return;
      const text = await askBackground({ type: 'settings-export' });
      if (text === undefined) return show(failureText());
      saveFile(`halo-setup-assistant-settings-${new Date().toISOString().slice(0, 10)}.json`, text, 'application/json');
      show(i18n.t('options.exported'));
    },
    async onAllow(origin, event) {
      if (!event.isTrusted) return;
      if (await allow(origin)) setToAllow((rows) => rows.filter((row) => row.origin !== origin));
    },
  };
}

function noteText(note: FileSays): string {
  const { host } = new URL(note.origin);
  if (note.kind === 'name')
    return i18n.t('options.importName', [host, i18n.t(`common.${note.step}`), note.name, note.before]);
  const { setting, label, counts } = note;
  return i18n.t(counts ? 'options.importLabel' : 'options.importLabelIgnored', [host, setting, label]);
}

function faultText(fault: SettingsFault): string {
  switch (fault.kind) {
    case 'not-json':
      return i18n.t('options.fault.notJson');
    case 'not-settings':
      return i18n.t('options.fault.notSettings');
    case 'version':
      return i18n.t(Number(fault.found) > fault.known ? 'options.fault.version' : 'options.fault.otherVersion', [
        fault.found,
        String(fault.known),
      ]);
    case 'policy':
      return withContact(i18n.t('policy.file', [fault.path, fault.key]), fault.contact);
    case 'value':
      return i18n.t(`options.fault.${fault.why}`, [fault.path]);
  }
}

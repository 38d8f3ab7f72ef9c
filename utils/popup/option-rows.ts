import { i18n } from '#i18n';
import type { NameRow, OptionRow } from '@/components/popup/popup-props';
import type { SetupView } from '@/utils/setup/types';

/** Returns the recipe's options with the admin's choice. */
export function optionRows({ setup, recipe }: SetupView): OptionRow[] {
  return recipe.options.map(({ id, label, why, default: on }) => ({ id, label, why, on: setup.options[id] ?? on }));
}

/**
 * Returns the message after a choice: that a name was refused, or that all was saved. Takes what was requested, and
 * what holds now.
 */
export function savedText(names: Partial<Record<string, string>> | undefined, view: SetupView | undefined): string {
  const refused = Object.entries(names ?? {}).some(
    ([id, name]) => name?.trim() && view && nameRows(view).find((row) => row.id === id)?.value !== name.trim(),
  );
  return i18n.t(refused ? 'common.nameRefused' : 'options.saved');
}

/** Returns the three names that the admin may change. */
export function nameRows({ setup }: SetupView): NameRow[] {
  return [
    { id: 'role', label: i18n.t('common.role'), value: setup.names.role },
    { id: 'agent', label: i18n.t('common.agent'), value: setup.names.agent },
    { id: 'application', label: i18n.t('common.application'), value: setup.names.application },
  ];
}

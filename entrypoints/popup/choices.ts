import { i18n } from '#i18n';
import type { NameRow, OptionRow } from '@/components/popup/props';
import type { SetupView } from '@/utils/setup/types';

/** The recipe's options with the admin's choice. */
export function optionRows({ setup, recipe }: SetupView): OptionRow[] {
  return recipe.options.map(({ id, label, why, default: on }) => ({ id, label, why, on: setup.options[id] ?? on }));
}

/** The three names that the admin may change. */
export function nameRows({ setup }: SetupView): NameRow[] {
  return [
    { id: 'role', label: i18n.t('common.role'), value: setup.names.role },
    { id: 'agent', label: i18n.t('common.agent'), value: setup.names.agent },
    { id: 'application', label: i18n.t('common.application'), value: setup.names.application },
  ];
}

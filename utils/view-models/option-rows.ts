import { i18n } from '#i18n';
import type { NameRow, OptionRow } from '@/components/popup/popup-props';
import { RECORD_STEPS } from '@/utils/recipe/constants';
import { hasVisibleText } from '@/utils/recipe/has-visible-text';
import type { SetupView } from '@/utils/setup/types';

/** Returns the recipe's options with the admin's choice. */
export function optionRows({ setup, recipe, policy }: SetupView): OptionRow[] {
  return recipe.options.map(({ id, label, why, default: on }) => ({
    id,
    label,
    why,
    on: setup.options[id] ?? on,
    ...(policy?.recipeOptions?.[id] !== undefined && { managed: true as const }),
  }));
}

/**
 * Returns the message after a choice: that a name was refused, or that all was saved. Needs the requested values, and
 * those that apply now.
 */
export function savedText(names: Partial<Record<string, string>> | undefined, view: SetupView | undefined): string {
  const refused = Object.entries(names ?? {}).some(
    ([id, name]) =>
      name && hasVisibleText(name) && view && nameRows(view).find((row) => row.id === id)?.value !== name.trim(),
  );
  return i18n.t(refused ? 'common.nameRefused' : 'options.saved');
}

/** Returns the three names that the admin may change. */
export function nameRows({ setup, policy }: SetupView): NameRow[] {
  return RECORD_STEPS.map((id) => ({
    id,
    label: i18n.t(`common.${id}`),
    value: setup.names[id],
    ...(policy?.names?.[id] !== undefined && { managed: true as const }),
  }));
}

import { i18n } from '#i18n';

/** Returns the help of a field, with a note where the organisation decided the field. */
export function managedHelp<Help extends string | undefined>(help: Help, managed: boolean): Help | string {
  if (!managed) return help;
  return help ? `${help} ${i18n.t('policy.managed')}` : i18n.t('policy.managed');
}

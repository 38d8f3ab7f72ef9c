import { i18n } from '#i18n';

/** Returns the help of a field; of one that the organisation decided, that it did. */
export function managedHelp<Help extends string | undefined>(help: Help, managed: boolean): Help | string {
  if (!managed) return help;
  return help ? `${help} ${i18n.t('policy.managed')}` : i18n.t('policy.managed');
}

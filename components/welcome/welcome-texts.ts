import { i18n } from '#i18n';
import { EXPIRY } from '@/utils/preferences/types';
import type { WelcomeFact, WelcomeProps } from './welcome-props';

/** Returns what the extension changes, stores and sends. `minutes`: how long a Client Secret is stored. */
export function welcomeFacts(minutes: number = EXPIRY.default): WelcomeFact[] {
  return [
    { id: 'changes', title: i18n.t('welcome.changesTitle'), text: i18n.t('welcome.changes') },
    { id: 'keeps', title: i18n.t('welcome.keepsTitle'), text: i18n.t('welcome.keeps', minutes) },
    { id: 'sends', title: i18n.t('welcome.sendsTitle'), text: i18n.t('welcome.sends') },
  ];
}

/** Returns how to pin the button to this browser's toolbar, or that it is pinned. */
export function pinning(isPinned: boolean): WelcomeProps['pin'] {
  const how = i18n.t(import.meta.env.FIREFOX ? 'welcome.pinFirefox' : 'welcome.pinChromium');
  return { text: isPinned ? i18n.t('welcome.pinned') : how, isPinned };
}

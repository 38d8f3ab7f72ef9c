import { i18n } from '#i18n';
import type { WelcomeProps } from '@/components/welcome/welcome-props';
import { pinning, welcomeFacts } from '@/components/welcome/welcome-texts';

const nothing = () => {};

/** The page after the installation, with a Halo open in another tab and the button not pinned yet. */
export const WELCOME: WelcomeProps = {
  host: 'demo.halopsa.com',
  facts: welcomeFacts(),
  pin: pinning(false),
  needsGrant: false,
  showsPractice: false,
  addressFault: null,
  status: '',
  onContinue: nothing,
  onOpenHalo: nothing,
  onCustomDomain: nothing,
  onGrant: nothing,
  onSettings: nothing,
};

/** The page without an open Halo, after an entered text that is not an address. */
export const WELCOME_NO_HALO: WelcomeProps = {
  ...WELCOME,
  host: null,
  pin: pinning(true),
  addressFault: i18n.t('welcome.addressNone'),
};

/** The page in Firefox, before site access is granted. */
export const WELCOME_GRANT: WelcomeProps = {
  ...WELCOME,
  needsGrant: true,
  status: i18n.t('welcome.grantRefused'),
};

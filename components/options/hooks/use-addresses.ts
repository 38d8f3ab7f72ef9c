import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomAddressesProps } from '@/components/options/options-props';
import { dropAddress, requestAddress, typedOrigin } from '@/utils/background/custom-address';
import { withContact } from '@/utils/policy/contact';
import { isAllowedBy } from '@/utils/policy/is-allowed-by';
import type { SettingsPage } from './use-settings';

const FAULT = { none: 'options.addressNone', 'built-in': 'options.addressBuiltIn' } as const;

/**
 * Manages own Halo addresses: granted, added, removed. `allow` requests the permission for one from a settings file.
 */
export function useAddresses({ settings, show, renew }: SettingsPage): CustomAddressesProps & {
  allow(origin: string): Promise<boolean>;
} {
  const [addressFault, setAddressFault] = useState<string | null>(null);

  const allow = async (origin: string) => {
    const { host } = new URL(origin);
    // Requested before any await: the browser accepts it only as part of the press.
    if (await requestAddress(origin))
      return renew({ type: 'addresses-changed' }, i18n.t('options.addressAdded', [host]));
    show(i18n.t('options.addressRefused', [host]));
    return false;
  };

  /** Returns the text that the organisation does not allow this address; null where it does. */
  const blockedText = (origin: string) => {
    const policy = settings?.policy ?? {};
    if (isAllowedBy(policy, origin)) return null;
    return withContact(i18n.t('policy.blocked', [new URL(origin).host]), policy.contact);
  };

  return {
    granted: (settings?.addresses ?? []).map((origin) => ({ origin, host: new URL(origin).host })),
    addressFault,
    allow,
    onAddAddress(typed, event) {
      if (!event.isTrusted) return;
      const read = typedOrigin(typed);
      const fault = 'fault' in read ? i18n.t(FAULT[read.fault]) : blockedText(read.origin);
      setAddressFault(fault);
      if ('origin' in read && fault === null) void allow(read.origin);
    },
    onRemoveAddress(origin, event) {
      if (!event.isTrusted) return;
      void dropAddress(origin).then(() =>
        renew({ type: 'addresses-changed' }, i18n.t('options.addressRemoved', [new URL(origin).host])),
      );
    },
  };
}

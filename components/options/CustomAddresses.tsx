import { i18n } from '#i18n';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { CROSS } from '@/components/ui/icons';
import { AddressForm } from './AddressForm';
import type { CustomAddressesProps } from './options-props';

/** Renders the granted Halo addresses on own domains, and the field for one more. */
export function CustomAddresses({ granted, addressFault, onAddAddress, onRemoveAddress }: CustomAddressesProps) {
  return (
    <section class="card" aria-label={i18n.t('options.ownAddresses')}>
      <h3>{i18n.t('options.ownAddresses')}</h3>
      {granted.length > 0 && (
        <ul class="rows" aria-label={i18n.t('options.ownAddresses')}>
          {granted.map(({ origin, host }) => (
            <li key={origin} class="line">
              <span class="name">{host}</span>
              <Button
                kind="bare"
                label={i18n.t('options.removeAddress', [host])}
                onPress={(event) => onRemoveAddress(origin, event)}
              >
                <Icon d={CROSS} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {/* A new list means that the last address was accepted: the field is empty again. */}
      <AddressForm key={granted.length} addressFault={addressFault} onAddAddress={onAddAddress} />
    </section>
  );
}

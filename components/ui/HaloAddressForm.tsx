import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button';
import type { HaloAddress } from './use-halo-address';

interface HaloAddressFormProps extends HaloAddress {
  /** Its button is the primary one of the view. */
  isPrimary: boolean;
}

/** Renders the field for the address of the admin's Halo, with the button that opens it. */
export function HaloAddressForm({ isPrimary, addressFault, onOpenHalo, onCustomDomain }: HaloAddressFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [entered, setEntered] = useState('');
  useEffect(() => {
    if (addressFault !== null) field.current?.focus();
  }, [addressFault]);
  return (
    <form
      class="halo-address"
      onSubmit={(event) => {
        event.preventDefault();
        onOpenHalo(entered, event);
      }}
    >
      <div class="field">
        <label for={id}>{i18n.t('welcome.address')}</label>
        <div class="with-button">
          <input
            id={id}
            ref={field}
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder={i18n.t('welcome.addressExample')}
            value={entered}
            aria-invalid={addressFault !== null || undefined}
            aria-describedby={addressFault === null ? undefined : `${id}-fault`}
            onInput={(event) => setEntered(event.currentTarget.value)}
          />
          <button type="submit" class={`button ${isPrimary ? 'primary' : 'plain'}`}>
            {i18n.t('welcome.openHalo')}
          </button>
        </div>
        {addressFault !== null && (
          <p id={`${id}-fault`} class="fault">
            {addressFault}
          </p>
        )}
      </div>
      <Button kind="quiet" onPress={onCustomDomain}>
        {i18n.t('popup.ownHalo')}
      </Button>
    </form>
  );
}

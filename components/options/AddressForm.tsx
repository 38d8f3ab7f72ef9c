import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OptionsProps } from './options-props';

type AddressFormProps = Pick<OptionsProps, 'addressFault' | 'onAddAddress'>;

/**
 * Renders the field for one more Halo address. Passes the submit event on, because only a press may request a
 * permission.
 */
export function AddressForm({ addressFault, onAddAddress }: AddressFormProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        onAddAddress(typed.trim(), event);
      }}
    >
      <label for={id}>{i18n.t('options.addressField')}</label>
      <div class="with-button">
        <input
          id={id}
          type="text"
          inputMode="url"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={addressFault ? true : undefined}
          aria-describedby={`${id}-description`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {i18n.t('options.addAddress')}
        </button>
      </div>
      <p id={`${id}-description`} class={addressFault ? 'fault' : 'help'}>
        {addressFault ?? i18n.t('options.ownAddressesHelp')}
      </p>
    </form>
  );
}

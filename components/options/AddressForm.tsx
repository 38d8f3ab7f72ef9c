import { useId, useState } from 'preact/hooks';
import { usePageWords } from '../page-words';
import type { OptionsProps } from './options-props';

type AddressFormProps = Pick<OptionsProps, 'addressFault' | 'onAddAddress'>;

/**
 * Renders the field for one more Halo address. Passes the submit event on, because only a press may request a
 * permission.
 */
export function AddressForm({ addressFault, onAddAddress }: AddressFormProps) {
  const words = usePageWords();
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
      <label for={id}>{words.addressField}</label>
      <div class="with-button">
        <input
          id={id}
          type="text"
          inputMode="url"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={addressFault ? true : undefined}
          aria-describedby={`${id}-remark`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.addAddress}
        </button>
      </div>
      <p id={`${id}-remark`} class={addressFault ? 'fault' : 'help'}>
        {addressFault ?? words.ownAddressesHelp}
      </p>
    </form>
  );
}

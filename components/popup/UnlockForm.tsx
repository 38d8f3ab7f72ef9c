import { useState } from 'preact/hooks';
import { PassphraseField } from '@/components/options/PassphraseField';
import type { PopupProps } from './popup-props';

/** Renders the field for the passphrase, while the credentials are encrypted on this computer. */
export function UnlockForm({
  unlock,
  primary,
  busy,
  onUnlock,
}: Pick<PopupProps, 'unlock' | 'primary' | 'busy' | 'onUnlock'>) {
  const [typed, setTyped] = useState('');
  if (unlock === null) return null;
  return (
    <form
      class="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onUnlock(typed, event);
      }}
    >
      <PassphraseField label={unlock.label} known value={typed} fault={unlock.fault} onInput={setTyped} />
      <button
        type="submit"
        class={`button ${primary === 'unlock' ? 'primary' : 'plain'}`}
        aria-disabled={busy || undefined}
      >
        {unlock.press}
      </button>
    </form>
  );
}

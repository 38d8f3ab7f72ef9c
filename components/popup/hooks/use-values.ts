import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { askBackground } from '@/utils/messaging/ask-background';
import type { CredentialValues } from '@/utils/recipe/constants';
import type { CredentialId } from '@/utils/recipe/schema';
import type { SetupView } from '@/utils/setup/types';

/** How long a revealed Client Secret is shown. */
const REVEAL_DURATION_MS = 20_000;

/** Returns one credential in the clear; null when the vault no longer has it, undefined when the background did not answer. */
export function getCredential(origin: string, credential: CredentialId): Promise<string | null | undefined> {
  return askBackground({ type: 'get-credential', origin, credential });
}

/**
 * Returns the values that may be shown: the four that are no secret, and the Client Secret for 20 seconds after
 * `reveal`. `toggle` reveals or hides it and shows the result.
 */
export function useValues(view: SetupView | null): {
  values: CredentialValues;
  toggle(): Promise<'revealed' | 'hidden' | 'gone' | 'unanswered'>;
} {
  const [open, setOpen] = useState<{ key: string; values: CredentialValues }>({ key: '', values: {} });
  const [secret, setSecret] = useState<{ key: string; value: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Reset when a value was captured again; a secret of another capture or another Halo is never shown.
  const key = view ? JSON.stringify([view.setup.origin, view.credentials.map(({ capturedAt }) => capturedAt)]) : '';

  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setSecret(null);
  }, []);
  useEffect(() => hide, [hide]);

  useEffect(() => {
    if (!view) return;
    let isUnmounted = false;
    void openValues(view).then((values) => {
      if (!isUnmounted) setOpen({ key, values });
    });
    return () => {
      isUnmounted = true;
    };
  }, [key, view]);

  const toggle = async () => {
    if (!view) return 'gone';
    if (secret?.key === key) {
      hide();
      return 'hidden';
    }
    const value = await getCredential(view.setup.origin, 'clientSecret');
    if (value === undefined) return 'unanswered';
    if (value === null) return 'gone';
    clearTimeout(timer.current);
    setSecret({ key, value });
    timer.current = setTimeout(hide, REVEAL_DURATION_MS);
    return 'revealed';
  };

  const values: CredentialValues = open.key === key ? { ...open.values } : {};
  if (secret?.key === key) values.clientSecret = secret.value;
  return { values, toggle };
}

async function openValues({ setup, credentials }: SetupView): Promise<CredentialValues> {
  const open = credentials.filter(({ id, captured }) => captured && id !== 'clientSecret');
  const values = await Promise.all(open.map(async ({ id }) => [id, await getCredential(setup.origin, id)] as const));
  return Object.fromEntries(values.filter(([, value]) => typeof value === 'string'));
}

import { useEffect, useState } from 'preact/hooks';

interface StatusMessageProps {
  text: string;
  busy?: boolean;
  /** False where another element shows the same text. */
  isShown?: boolean;
}

/**
 * Renders the live region. Always in the page, and at first without text: screen readers do not announce a live region
 * that appears with its text.
 */
export function StatusMessage({ text, busy = false, isShown = true }: StatusMessageProps) {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return (
    <output class={isShown ? 'status' : 'status visually-hidden'} data-busy={busy} aria-live="polite">
      {isMounted && text}
    </output>
  );
}

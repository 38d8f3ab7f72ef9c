import { useEffect, useState } from 'preact/hooks';

interface StatusMessageProps {
  text: string;
  busy?: boolean;
  /** False where another element shows the same text. */
  isShown?: boolean;
}

/**
 * Renders the live region. Always in the page, and at first without text: a live region that appears with its text is not
 * read out.
 */
export function StatusMessage({ text, busy = false, isShown = true }: StatusMessageProps) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <output class={isShown ? 'status' : 'status visually-hidden'} data-busy={busy} aria-live="polite">
      {isThere && text}
    </output>
  );
}

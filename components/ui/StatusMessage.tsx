/**
 * Renders the live region. Always in the page, empty or not: a live region that appears with its text is not read out.
 */
export function StatusMessage({ text, busy = false }: { text: string; busy?: boolean }) {
  return (
    <output class="status" data-busy={busy} aria-live="polite">
      {text}
    </output>
  );
}

/** Renders one icon of `icons.ts`. Decorative: the text next to it says the same, so screen readers skip it. */
export function Icon({ d }: { d: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

/** One icon of `icons.ts`. Decoration only: the word beside it says the same, so readers of the screen skip it. */
export function Icon({ d }: { d: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

/** Our own mark, the same drawing as public/icon/icon.svg: a way with a start that ends in a tick. Decoration. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M8.5 11.5v3.2l6.2 6.3L24.5 10" />
      <circle cx="8.5" cy="9.5" r="2.5" />
    </svg>
  );
}

/** Renders the extension's logo, the same drawing as public/icon/icon.svg: a tick with a companion. Decorative. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M9.2 17l5.3 5.2L25 10.8" />
      <circle cx="8" cy="10" r="2.6" />
    </svg>
  );
}

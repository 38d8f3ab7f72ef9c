/** The domains of Halo's own clouds (docs/halo-ui.md 1.5). The admin grants a tenant on its own domain at run time. */
export const HALO_FAMILIES = ['halopsa.com', 'haloitsm.com', 'haloservicedesk.com'] as const;

/** Match patterns of Halo's own clouds. */
export const HALO_MATCHES = HALO_FAMILIES.map((family) => `https://*.${family}/*`);

export const SCALEPAD_ORIGIN = 'https://app.scalepad.com';
export const SCALEPAD_MATCH = `${SCALEPAD_ORIGIN}/*`;

/** Halo's sign-in and its end-user portal, on the same hosts. No script of the extension runs there. */
const OTHER_APPS = ['portal', 'auth'];

/** Returns the match patterns of these apps below the given patterns, which end in `/*`. */
export function otherApps(matches: readonly string[]): string[] {
  return matches.flatMap((match) =>
    OTHER_APPS.flatMap((app) => ['', '/*', '?*'].map((rest) => match.slice(0, -1) + app + rest)),
  );
}

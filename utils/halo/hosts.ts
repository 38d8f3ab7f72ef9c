/** Hosts of Halo's own clouds (docs/halo-ui.md 1.5). A tenant on its own domain is granted by the admin at run time. */
export const HALO_MATCHES = ['https://*.halopsa.com/*', 'https://*.haloitsm.com/*', 'https://*.haloservicedesk.com/*'];

/** Halo's sign-in and its portal for end users, on the same hosts: no script of ours runs in their documents. */
const OTHER_APPS = ['portal', 'auth'];

/** The match patterns of those below the given ones, which end in `/*`. */
export function otherApps(matches: readonly string[]): string[] {
  return matches.flatMap((match) =>
    OTHER_APPS.flatMap((app) => ['', '/*', '?*'].map((rest) => match.slice(0, -1) + app + rest)),
  );
}

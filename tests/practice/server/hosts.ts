export type Site = 'halo' | 'scalepad' | 'explain';

/** The domains of Halo's tenants; apex and www are its public website, which no test needs. */
const HALO_FAMILIES = ['.halopsa.com', '.haloitsm.com', '.haloservicedesk.com'];
/** A tenant on a domain of its own, and the one that a person can open without any setup. */
const HALO_HOSTS = ['halo.customer.example', 'halo.localhost'];
const SCALEPAD_HOSTS = ['app.scalepad.com', 'scalepad.localhost'];

/** Returns the site of a host name; an unknown one gets the explaining page. */
export function siteOf(hostname: string): Site {
  const host = hostname.toLowerCase();
  if (SCALEPAD_HOSTS.includes(host)) return 'scalepad';
  if (HALO_HOSTS.includes(host)) return 'halo';
  if (HALO_FAMILIES.some((family) => host.endsWith(family) && host !== `www${family}`)) return 'halo';
  return 'explain';
}

/** Returns the tenant: of a hosted Halo its subdomain (docs/halo-ui.md 4.1), of the others a fixed name. */
export function tenantOf(hostname: string): string {
  const host = hostname.toLowerCase();
  if (host === 'halo.localhost') return 'practice';
  if (host === 'halo.customer.example') return 'customer';
  return host.split('.')[0] ?? host;
}

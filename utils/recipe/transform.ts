import type { Transform } from './constants';
import { trimEndWhere } from './trim-end';

/** `https://`, possibly repeated by mistake. */
const SCHEMES = /^(?:\s*[a-z][a-z0-9+.-]*:\/\/)+\s*/i;
const TRAILING = /[\s/]/;

const noScheme = (value: string): string => value.replace(SCHEMES, '');
const noTrailingSlash = (value: string): string => trimEndWhere(value, (sign) => TRAILING.test(sign));

/** Returns the host alone: no scheme, no user name, no port, no path. */
function hostname(value: string): string {
  const [authority = ''] = noScheme(value).split(/[/?#]/, 1);
  const host = authority.slice(authority.lastIndexOf('@') + 1).trim();
  // In [::1]:8443 only what follows the bracket is a port; a bare IPv6 address has no recognisable port.
  if (host.startsWith('[')) return host.includes(']') ? host.slice(0, host.indexOf(']') + 1) : host;
  const [name = '', ...ports] = host.split(':');
  return ports.length > 1 ? host : name.trimEnd();
}

const TRANSFORMERS: Record<Transform, (value: string) => string> = {
  verbatim: (value) => value,
  hostname,
  'no-scheme': noScheme,
  'no-trailing-slash': noTrailingSlash,
  'with-trailing-slash': (value) => {
    const bare = noTrailingSlash(value);
    return bare === '' ? '' : `${bare}/`;
  },
};

/**
 * Returns the value as the target's form needs it. Vendors accept different forms (hostname only, no scheme, with or
 * without the trailing slash: docs/halo-ui.md 6), so each field of a recipe's form names its transform.
 *
 * Trims the value; a second run changes nothing. `hostname` and `no-scheme` return a value that is no address unchanged
 * up to its first slash.
 */
export function transform(value: string, how: Transform): string {
  return TRANSFORMERS[how](value.trim()).trim();
}

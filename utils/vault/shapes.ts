import type { CredentialId } from '../recipe/schema';

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CLIENT_ID = new RegExp(`^${GUID}$`, 'i');
const CLIENT_SECRET = new RegExp(`^${GUID}-${GUID}$`, 'i');
const TENANT = /^[a-z0-9][a-z0-9._-]*$/i;
/** Asterisks, bullets and their look-alikes: how pages draw a secret that they do not show. */
const MASK = /^(?:[\s*\u2217\u00b7\u2022\u2219\u25cf\u25e6\u26ab]|\ufe0e|\ufe0f)+$/;

/** True when there is nothing in the value but white space or masking characters: no value to keep. */
export function isBlankOrMasked(value: string): boolean {
  return value.trim() === '' || MASK.test(value);
}

/**
 * True when the value does not look like Halo's own: Client ID one GUID, Client Secret two GUIDs joined by a hyphen
 * (knowledge base, facts §5, confirmed), the two servers an https address without query, the Tenant one word.
 * A hint only: Halo may change, so an odd value is kept and flagged.
 */
export function oddShape(id: CredentialId, value: string): boolean {
  switch (id) {
    case 'clientId':
      return !CLIENT_ID.test(value);
    case 'clientSecret':
      return !CLIENT_SECRET.test(value);
    case 'tenant':
      return !TENANT.test(value);
    case 'resourceServer':
    case 'authorisationServer':
      return !isServerAddress(value);
  }
}

function isServerAddress(value: string): boolean {
  if (/\s/.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  const local = url.hostname === 'localhost' || url.hostname.endsWith('.localhost');
  return (url.protocol === 'https:' || (local && url.protocol === 'http:')) && !url.search && !url.hash;
}

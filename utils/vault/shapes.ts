import { KNOWS_PRACTICE } from '../practice';
import { type CredentialId, definitionOf } from '../recipe/constants';

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** The formats of Client ID and Client Secret, as sources of patterns. */
export const PAIR_SHAPES = { clientId: GUID, clientSecret: `${GUID}-${GUID}` } as const;
const CLIENT_ID = new RegExp(`^${GUID}$`, 'i');
const CLIENT_SECRET = new RegExp(`^${PAIR_SHAPES.clientSecret}$`, 'i');
const WORDS = /^[a-z0-9][a-z0-9._-]*$/i;
/** Asterisks, bullets, dots and similar characters with which pages mask a secret. */
const GLYPH = '[*.\u2217\u204e\u00b7\u2022\u2219\u22c5\u25cf\u25e6\u25aa\u26ab\u2026\u30fb]';
const MASK = new RegExp(`^(?:\\s|\\ufe0e|\\ufe0f|-|_|${GLYPH})+$`);
/** A partly masked value; no value of Halo's has four such characters in a row. */
const PARTLY = /[*\u2217\u2022\u2219\u25cf\u26ab]{4}/;
/**
 * A word instead of the value, in brackets or not: "[hidden]", "Masked". Halo's own mask is asterisks (docs/halo-ui.md
 * 2.13).
 */
const WORD = /^\W*(?:hidden|masked|redacted|protected|concealed|not (?:shown|displayed))\W*$/i;
/** A value masked with the letter X. */
const CROSSES = /^x{6,}$/i;

/** Checks whether the value is only white space or a mask. */
export function isBlankOrMasked(value: string): boolean {
  return value.trim() === '' || [MASK, PARTLY, WORD, CROSSES].some((mask) => mask.test(value));
}

/**
 * Checks whether the value differs from Halo's usual format: Client ID one GUID, Client Secret two GUIDs joined by a
 * hyphen (docs/halo-ui.md 5), the servers an https address without query, the Tenant one word. A hint only: Halo may
 * change, so an unexpected value is stored and flagged.
 */
export function hasUnexpectedFormat(id: CredentialId, value: string): boolean {
  return !IS_SHAPE[definitionOf(id).shape](value);
}

const IS_SHAPE: Record<ReturnType<typeof definitionOf>['shape'], (value: string) => boolean> = {
  guid: (value) => CLIENT_ID.test(value),
  'two-guids': (value) => CLIENT_SECRET.test(value),
  word: (value) => WORDS.test(value),
  server: isServerAddress,
};

function isServerAddress(value: string): boolean {
  if (/\s/.test(value) || !URL.canParse(value)) return false;
  const url = new URL(value);
  const local = KNOWS_PRACTICE && (url.hostname === 'localhost' || url.hostname.endsWith('.localhost'));
  const isSecure = url.protocol === 'https:' || (local && url.protocol === 'http:');
  // A host that ends in a dot is the beginning of one, or another site (utils/halo/servers.ts).
  return isSecure && !url.hostname.endsWith('.') && !url.search && !url.hash;
}

import { readUnit, viewPieces } from '@/utils/control/read';
import type { Control } from '@/utils/control/types';
import type { HaloAddress } from '@/utils/halo/address';
import { CREDENTIAL_LABELS, MARKUP, NO_TENANT } from '@/utils/halo/table';
import type { CredentialValues } from '@/utils/messages';
import { normaliseLabel, sameValue } from '@/utils/recipe/normalise';
import { CREDENTIALS, type CredentialId } from '@/utils/recipe/terms';
import { isBlankOrMasked, oddShape } from '@/utils/vault/shapes';

const ON_API_PAGE: readonly CredentialId[] = ['resourceServer', 'authorisationServer', 'tenant'];
/** A value that is drawn instead of written, or stands in another document. */
const DRAWN = 'canvas, img, svg, iframe, object, embed';
const SECRET_WITHIN = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/iu;

const keysOf = Object.fromEntries(
  CREDENTIALS.map((id) => [id, new Set(CREDENTIAL_LABELS[id].map(normaliseLabel))]),
) as Record<CredentialId, Set<string>>;

/** Labels of the pair, for a scan that seeks nothing else. */
export const isPairKey = (key: string) => keysOf.clientId.has(key) || keysOf.clientSecret.has(key);

/**
 * What the page shows of the pair: nothing, a secret that Halo hides, both values, or a secret that is there and
 * cannot be read with its Client ID. Only the last one keeps a Save back.
 */
export type PairSeen =
  | { state: 'none' | 'masked' | 'unreadable'; clientId: string | null }
  | { state: 'pair'; clientId: string; clientSecret: string };

/** Reads the pair off the page's controls. Two different values under one label are one that cannot be read. */
export function pairOn(controls: readonly Control[]): PairSeen {
  const secret = shown('clientSecret', controls);
  const { value: clientId } = shown('clientId', controls);
  if (secret.value !== null && clientId !== null) return { state: 'pair', clientId, clientSecret: secret.value };
  if (secret.value !== null || secret.unclear) return { state: 'unreadable', clientId };
  return { state: secret.masked ? 'masked' : 'none', clientId };
}

/** Whether a text of the page looks like a Client Secret; for the press of Save, where no label was found. */
export function hasLooseSecret(root: HTMLElement): boolean {
  return SECRET_WITHIN.test(root.innerText);
}

/**
 * The credentials that the page shows in the clear. Masked ones are left out; two different values under one label are
 * left out too. The pair is given only as a pair: a Client ID without its secret may belong to another application.
 */
export function credentialsOn(address: HaloAddress, controls: readonly Control[]): CredentialValues {
  if (address.area === 'applications') {
    const seen = pairOn(controls);
    return seen.state === 'pair' ? { clientId: seen.clientId, clientSecret: seen.clientSecret } : {};
  }
  const values: CredentialValues = {};
  for (const id of address.area === 'api' ? ON_API_PAGE : []) {
    const { value } = shown(id, controls);
    if (value !== null) values[id] = value;
  }
  return values;
}

interface Shown {
  value: string | null;
  /** It stands there hidden behind asterisks. */
  masked: boolean;
  /** It is there, and what it is cannot be told. */
  unclear: boolean;
}

function shown(id: CredentialId, controls: readonly Control[]): Shown {
  const found = new Set<string>();
  let masked = false;
  let drawn = false;
  for (const control of controls) {
    if (!keysOf[id].has(control.key)) continue;
    const text = textIn(id, control);
    if (text === '') drawn ||= control.unit.root.querySelector(DRAWN) !== null;
    else if (isBlankOrMasked(text)) masked = true;
    else if (id !== 'tenant' || !NO_TENANT.some((none) => sameValue(none, text))) found.add(text);
  }
  const [value] = found;
  return { value: value !== undefined && found.size === 1 ? value : null, masked, unclear: found.size > 1 || drawn };
}

/** A read-only value may have help and buttons beside it; the piece with the value's own shape is the value. */
function textIn(id: CredentialId, control: Control): string {
  const shaped = viewPieces(control.unit).find((piece) => !oddShape(id, piece));
  return (shaped ?? readUnit(control.unit, MARKUP).text ?? '').trim();
}

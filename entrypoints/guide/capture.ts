import { readUnit, viewPieces } from '@/utils/control/read';
import type { Control } from '@/utils/control/types';
import type { HaloAddress } from '@/utils/halo/address';
import { CREDENTIAL_LABELS, MARKUP, NO_TENANT } from '@/utils/halo/table';
import type { CredentialValues } from '@/utils/messages';
import { normaliseLabel, sameValue } from '@/utils/recipe/normalise';
import { CREDENTIALS, type CredentialId } from '@/utils/recipe/terms';
import { sha256Hex } from '@/utils/vault/digest';
import { isBlankOrMasked, oddShape } from '@/utils/vault/shapes';
import { askCapture } from './ask';

const ON_API_PAGE: readonly CredentialId[] = ['resourceServer', 'authorisationServer', 'tenant'];
const ON_APPLICATION: readonly CredentialId[] = ['clientId', 'clientSecret'];

const keysOf = Object.fromEntries(
  CREDENTIALS.map((id) => [id, new Set(CREDENTIAL_LABELS[id].map(normaliseLabel))]),
) as Record<CredentialId, Set<string>>;

/**
 * The credentials that the page shows in the clear, read off its controls. Masked ones are left out; two different
 * values under one label are left out too. The pair is given only as a pair: a Client ID without its secret may
 * belong to another application.
 */
export function credentialsOn(address: HaloAddress, controls: readonly Control[]): CredentialValues {
  const values: CredentialValues = {};
  const here = address.area === 'api' ? ON_API_PAGE : address.area === 'applications' ? ON_APPLICATION : [];
  for (const id of here) {
    const value = shownValue(id, controls);
    if (value !== null) values[id] = value;
  }
  if (address.area === 'applications' && !(values.clientId && values.clientSecret)) return {};
  return values;
}

function shownValue(id: CredentialId, controls: readonly Control[]): string | null {
  const found = new Set<string>();
  for (const control of controls) {
    if (!keysOf[id].has(control.key)) continue;
    const value = valueIn(id, control);
    if (value !== null) found.add(value);
  }
  const [value] = found;
  return value !== undefined && found.size === 1 ? value : null;
}

/** A read-only value may have help and buttons beside it; the piece with the value's own shape is the value. */
function valueIn(id: CredentialId, control: Control): string | null {
  const pieces = viewPieces(control.unit);
  const shaped = pieces.find((piece) => !oddShape(id, piece));
  const value = (shaped ?? readUnit(control.unit, MARKUP).text ?? '').trim();
  if (isBlankOrMasked(value)) return null;
  if (id === 'tenant' && NO_TENANT.some((none) => sameValue(none, value))) return null;
  return value;
}

/** Sends what the page shows to the vault, each value once, until the vault has acknowledged that very value. */
export class Capture {
  private readonly acknowledged = new Map<CredentialId, string>();
  private sending: Promise<void> = Promise.resolve();

  /** Takes what the page shows now. Resolves when the vault has answered, with whether all of it is safe. */
  async take(values: CredentialValues): Promise<boolean> {
    const fresh = Object.fromEntries(
      Object.entries(values).filter(([id, value]) => this.acknowledged.get(id as CredentialId) !== value),
    ) as CredentialValues;
    if (Object.keys(fresh).length === 0) return true;
    const turn = this.sending.then(() => this.send(fresh));
    this.sending = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  private async send(values: CredentialValues): Promise<boolean> {
    const { digests } = await askCapture(values);
    let safe = true;
    for (const [id, value] of Object.entries(values) as [CredentialId, string][]) {
      if (digests[id] === (await sha256Hex(value))) this.acknowledged.set(id, value);
      else safe = false;
    }
    return safe;
  }
}

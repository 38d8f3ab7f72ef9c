import { createHash, randomUUID } from 'node:crypto';

/** Returns a Client Secret as Halo generates them: two GUIDs joined by '-' (docs/halo-ui.md 5). */
export function newSecret(): string {
  return `${randomUUID()}-${randomUUID()}`;
}

/** Returns a GUID that is the same at every start, so that a seeded record keeps its address. */
export function seededGuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

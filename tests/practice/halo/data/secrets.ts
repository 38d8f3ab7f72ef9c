/** A new Client ID: one GUID (facts §5). */
export function newClientId(): string {
  return crypto.randomUUID();
}

/** A new Client Secret: two GUIDs joined by a hyphen (facts §5). */
export function newClientSecret(): string {
  return `${crypto.randomUUID()}-${crypto.randomUUID()}`;
}

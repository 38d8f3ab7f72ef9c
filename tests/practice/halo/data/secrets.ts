/** Returns a new Client ID: one GUID (docs/halo-ui.md 5). */
export function newClientId(): string {
  return crypto.randomUUID();
}

/** Returns a new Client Secret: two GUIDs joined by a hyphen (docs/halo-ui.md 5). */
export function newClientSecret(): string {
  return `${crypto.randomUUID()}-${crypto.randomUUID()}`;
}

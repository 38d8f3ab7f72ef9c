import type { ConnectRequest, Integration } from '../contract.ts';

/** Returns the current integrations. @throws Error when the server cannot be reached */
export async function listIntegrations(): Promise<Integration[]> {
  const response = await fetch('/api/integrations');
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Integration[];
}

/** Sends the five values. Returns null when it worked, else the text of the banner, which may be empty. */
export async function connectHalo(request: ConnectRequest): Promise<string | null> {
  const response = await fetch('/api/integrations/halopsa', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  }).catch(() => null);
  if (response?.ok) return null;
  const body: unknown = await response?.json().catch(() => null);
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'string' ? error : 'Sync error';
}

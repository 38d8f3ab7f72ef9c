import type { ConnectRequest, Integration } from '../contract.ts';

/** The integrations as they are now. @throws Error when the server cannot be reached */
export async function listIntegrations(): Promise<Integration[]> {
  const response = await fetch('/api/integrations');
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as Integration[];
}

/** Sends the five values. Gives null when it worked, else the words for the banner; none where it says nothing. */
export async function connectHalo(request: ConnectRequest): Promise<string | null> {
  const response = await fetch('/api/integrations/halopsa', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  }).catch(() => null);
  if (response?.ok) return null;
  const body: unknown = await response?.json().catch(() => null);
  const said = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof said === 'string' ? said : 'Sync error';
}

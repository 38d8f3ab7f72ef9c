import type { Practice } from '../../practice/server/start.ts';

export interface TokenAnswer {
  status: number;
  /** The token's scopes; empty when there is no token. */
  scopes: string[];
}

/** Requests a token from a Halo with the values that ScalePad received, as ScalePad's server would. */
export async function requestToken(
  practice: Practice,
  values: { authorisationServer: string; tenant: string; clientId: string; clientSecret: string },
): Promise<TokenAnswer> {
  const answer = await practice.request(
    `${values.authorisationServer}/token?tenant=${encodeURIComponent(values.tenant)}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: values.clientId,
        client_secret: values.clientSecret,
        scope: 'all',
      }).toString(),
    },
  );
  if (!answer.ok) return { status: answer.status, scopes: [] };
  const { scope } = (await answer.json()) as { scope: string };
  return { status: answer.status, scopes: scope.split(' ') };
}

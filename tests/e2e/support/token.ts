import { request } from 'node:https';

export interface TokenAnswer {
  status: number;
  /** The token's scopes; empty when there is no token. */
  scopes: string[];
}

/**
 * Asks a Halo's token endpoint for a token, as ScalePad's server would, with the values that ScalePad received.
 * The practice server listens on this machine, so the real host name travels in the Host header only.
 */
export function requestToken(
  port: number,
  values: { authorisationServer: string; tenant: string; clientId: string; clientSecret: string },
): Promise<TokenAnswer> {
  const url = new URL(`${values.authorisationServer}/token`);
  url.searchParams.set('tenant', values.tenant);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: values.clientId,
    client_secret: values.clientSecret,
    scope: 'all',
  }).toString();
  const headers = { host: url.host, 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((done, fail) => {
    const call = request(
      // The certificate is the practice server's own, made when it started.
      { host: '127.0.0.1', port, path: url.pathname + url.search, method: 'POST', headers, rejectUnauthorized: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => {
          const json = answer.headers['content-type']?.includes('json');
          const scope = json ? (JSON.parse(text) as { scope?: string }).scope : undefined;
          done({ status: answer.statusCode ?? 0, scopes: scope?.split(' ') ?? [] });
        });
      },
    );
    call.on('error', fail);
    call.end(body);
  });
}

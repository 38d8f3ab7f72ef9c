import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { makeCertificate } from '../../practice/server/certificate.ts';

/** A client of the OAuth server. `scope`: the scopes that it may request. */
interface Client {
  client_id: string;
  client_secret: string;
  grant_types: string[];
  scope: string;
}

export interface OidcHalo {
  port: number;
  spki: string;
  /** The status of each answered token request. */
  answered: number[];
  close(): Promise<void>;
}

/** The lists of the API, with their scope and the key of the array. */
const LISTS: Record<string, [scope: string, key: string | null]> = {
  Tickets: ['tickets', 'tickets'],
  Client: ['customers', 'clients'],
  Users: ['customers', 'users'],
  Asset: ['assets', 'assets'],
  ClientContract: ['contracts', 'contracts'],
  Supplier: ['suppliers', 'suppliers'],
  Item: ['items', 'items'],
  Opportunities: ['sales', 'tickets'],
  Invoice: ['invoices', 'invoices'],
  Timesheet: ['timesheets', null],
};

/**
 * Starts a Halo whose Authorisation Server is a real OAuth server (oidc-provider) on loopback, below `${origin}/auth`. Its
 * API accepts only tokens of this server.
 */
export async function startOidcHalo(origin: string, clients: Client[], scopes: string[]): Promise<OidcHalo> {
  const provider = new Provider(`${origin}/auth`, {
    clients: clients.map((client) => ({
      ...client,
      ...(client.grant_types.includes('authorization_code')
        ? { redirect_uris: ['https://client.example/back'], response_types: ['code'] }
        : { redirect_uris: [], response_types: [] }),
      token_endpoint_auth_method: 'client_secret_post',
    })),
    scopes,
    // Allows requests with the origin of an extension, as Halo does as far as known.
    clientBasedCORS: () => true,
    features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
  });
  provider.proxy = true;
  const answered: number[] = [];
  const oauth = provider.callback();
  const { key, cert, spki } = await makeCertificate();
  const server = createTlsServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname.startsWith('/auth/')) {
      response.on('finish', () => answered.push(response.statusCode));
      Object.assign(request, { originalUrl: request.url, url: (request.url ?? '').slice('/auth'.length) });
      oauth(request, response);
      return;
    }
    void answerApi(provider, origin, url.pathname, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    spki,
    answered,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerApi(
  provider: Provider,
  origin: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (path === '/api/authinfo') return send(200, { auth_url: `${origin}/auth`, tenant_id: 'demo' });
  if (!path.startsWith('/api/')) {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Halo</title><h1>Halo</h1>');
    return;
  }
  const list = LISTS[path.slice('/api/'.length)];
  const token = await provider.ClientCredentials.find((request.headers.authorization ?? '').replace(/^Bearer /, ''));
  if (!token?.isValid) return send(401, { error: 'invalid_token' });
  if (!list) return send(404, { Message: 'There is no such list.' });
  const [area, key] = list;
  if (!new RegExp(`\\b(read|edit):${area}\\b`).test(token.scope ?? '')) return send(403, { Message: 'No scope.' });
  send(200, key === null ? [{ id: 1 }] : { record_count: 1, [key]: [{ id: 1 }] });
}

import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { QuirkId } from '../quirks.ts';
import { ensurePracticeBuilt } from './apps.ts';
import { makeCertificate } from './certificate.ts';
import type { Answer } from './http.ts';
import { HttpError, json, readCall, send } from './http.ts';
import { answer } from './router.ts';
import { createStore, type PracticeStore } from './store.ts';

export interface PracticeOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** https with a certificate created at the start; plain http without it. */
  tls?: boolean;
  /** The quirks that are on from the start and after each reset. */
  quirks?: QuirkId[];
  /** Build the practice apps first when they are missing or old; on unless it is false. */
  build?: boolean;
}

export interface Practice {
  port: number;
  /** Base64 SHA-256 of the certificate's public key; '' without tls. */
  spki: string;
  store: PracticeStore;
  /**
   * Returns the answer that the network gets, for tests: for any practice address, without a socket, a certificate or a
   * quirk's delay.
   */
  request(url: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/**
 * Starts the practice Halo, ScalePad and explaining page on 127.0.0.1; the Host header selects which of them answers.
 * @throws Error with instructions when the port is in use; Vite's error when a practice app does not build
 */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  if (options.build !== false) await ensurePracticeBuilt();
  const store = createStore(options.quirks);
  const certificate = options.tls ? await makeCertificate() : null;
  const scheme = certificate ? 'https' : 'http';
  const server = certificate ? createHttpsServer({ key: certificate.key, cert: certificate.cert }) : createHttpServer();
  server.on('request', async (request, response) => {
    try {
      send(response, await answer(store, await readCall(request, scheme)));
    } catch (error) {
      send(response, brokenRequest(error));
    }
  });
  await listen(server, options.port ?? 0);
  return {
    port: (server.address() as AddressInfo).port,
    spki: certificate?.spki ?? '',
    store,
    request: (url, init) => inProcess(store, new Request(url, init)),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Browsers keep connections open; without this the close would wait for them.
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isInUse = error.code === 'EADDRINUSE';
      reject(isInUse ? new Error(`Port ${port} is in use. Stop what uses it, or choose another with --port.`) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function brokenRequest(error: unknown): Answer {
  return error instanceof HttpError
    ? json({ message: error.message }, error.status)
    : json({ message: 'The request could not be read.' }, 400);
}

async function inProcess(store: PracticeStore, request: Request): Promise<Response> {
  const headers = Object.fromEntries(request.headers.entries());
  const call = { method: request.method, url: new URL(request.url), headers, body: await request.text() };
  const { status, headers: sent, body } = await answer(store, call);
  return new Response(status === 204 || status === 304 ? null : body, { status, headers: sent });
}

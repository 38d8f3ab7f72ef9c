import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** The hosts of the practice server. Every other host is refused, so that Firefox's own requests reach nothing. */
const PRACTICE =
  /^([a-z0-9-]+\.halopsa\.com|[a-z0-9-]+\.haloitsm\.com|app\.scalepad\.com|halo\.customer\.example):443$/;

export interface PracticeProxy {
  port: number;
  close(): void;
}

/**
 * Starts a proxy that connects the practice's host names to its TLS port on this machine and answers 502 for all
 * others.
 */
export async function startProxy(practicePort: number): Promise<PracticeProxy> {
  const server = createServer((_request, answer) => {
    answer.writeHead(502);
    answer.end();
  });
  server.on('connect', (request, socket) => {
    socket.on('error', () => socket.destroy());
    if (!PRACTICE.test(request.url ?? '')) {
      socket.end('HTTP/1.1 502 Refused\r\n\r\n');
      return;
    }
    const upstream = connect(practicePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket);
      socket.pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('close', () => upstream.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

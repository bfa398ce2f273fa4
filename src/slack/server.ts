// Our HTTP server: the health routes in both modes, and Slack's requests where they come over HTTP.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from '../health.ts';
import type { Log } from '../log.ts';
import { describe } from './errors.ts';
import { requestIdOf, underRequest } from './request-id.ts';

/** Answers a request, or returns false where it asks for something else. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<void>;

/**
 * Milliseconds. A load balancer that keeps connections must be the one that closes them, or it sends a request into
 * one that we are closing; Heroku keeps them for 90 s, others for 60. Node wants each longer than the one before.
 */
const timeouts = { keepAliveTimeout: 95_000, headersTimeout: 100_000, requestTimeout: 120_000 } as const;

/** Milliseconds that a request which never ends may hold up our own end. */
const LINGER = 3_000;

export interface HttpServer {
  /** Begins to listen on all interfaces; resolves with the port. Rejects where it is taken. */
  open(port: number): Promise<number>;
  /** Accepts nothing more; resolves when what came in before is answered, or cut off after three seconds. */
  close(): Promise<void>;
}

/** No request of whatever shape ends the process: what a route throws is answered with 500 and logged. */
export function createHttpServer(health: Health, log: Log, route: Route = () => false): HttpServer {
  const server: Server = createServer(timeouts, (request, response) => {
    const id = requestIdOf(request);
    void underRequest(id, () => answer(request, response)).catch((error: unknown) => {
      log.error({ ...(id && { request: id }), error: describe(error) }, 'a request could not be answered');
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (health.answer(request, response)) return;
    if ((await route(request, response)) === false) response.writeHead(404).end();
  }

  return {
    open: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, () => {
          server.off('error', reject);
          server.on('error', (error) => log.error({ error: describe(error) }, 'the HTTP server failed'));
          resolve((server.address() as AddressInfo).port);
        });
      }),
    async close() {
      if (!server.listening) return;
      // A connection that was busy when the server closed would else be kept open for the next request.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const cut = setTimeout(() => server.closeAllConnections(), LINGER);
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}

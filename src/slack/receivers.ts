// The two ways in which Slack reaches us: requests over HTTP, or a socket that we open.
import type { IncomingMessage, Server } from 'node:http';
import { type App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../log.ts';
import type { SlackSettings } from '../settings.ts';
import { boltLogger, clientOptions } from './client.ts';
import type { Health, Probe } from './health.ts';

/** One way in, from its opening to its end. */
export interface Connection {
  readonly receiver: Receiver;
  /** Begins to accept; resolves with the TCP port of the health routes. */
  open(): Promise<number>;
  /** Is Slack within reach? */
  probe(app: App): Probe;
  /** Accepts nothing more; resolves when what came in before is acknowledged. */
  close(): Promise<void>;
}

type For<Mode extends SlackSettings['mode']> = Extract<SlackSettings, { readonly mode: Mode }>;

export function connect(settings: SlackSettings, health: Health, log: Log): Connection {
  return settings.mode === 'http' ? overHttp(settings, health, log) : overSocket(settings, health, log);
}

/** Seconds by which a request's date may differ from our clock, either way. */
const TOLERANCE = 5 * 60;
/** Milliseconds that a request which never ends may hold up our own end. */
const LINGER = 3_000;
/** Milliseconds for which a look at Slack holds. */
const PROBE_LIFE = 10_000;

function overHttp({ signingSecret, port }: For<'http'>, health: Health, log: Log): Connection {
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    endpoints: ['/slack/events'],
    customRoutes: health.routes,
    processBeforeResponse: false,
    bodyLimit: '1mb',
    logger: boltLogger(log),
  });
  const listen = receiver.requestListener;
  // Bolt refuses old requests only.
  receiver.requestListener = (request, response) => {
    if (isFromFuture(request)) response.writeHead(401).end();
    else listen(request, response);
  };
  let server: Server | undefined;
  return {
    receiver,
    async open() {
      server = await receiver.start(port);
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    probe(app) {
      let until = 0;
      let reachable = Promise.resolve(true);
      return () => {
        if (performance.now() < until) return reachable;
        until = performance.now() + PROBE_LIFE;
        reachable = app.client.auth.test().then(
          () => true,
          () => false,
        );
        return reachable;
      };
    },
    async close() {
      // A connection that was busy when the server closed would else be kept open for the next request.
      const sweep = setInterval(() => server?.closeIdleConnections(), 50);
      const cut = setTimeout(() => server?.closeAllConnections(), LINGER);
      await receiver.stop().finally(() => {
        clearInterval(sweep);
        clearTimeout(cut);
      });
    },
  };
}

function isFromFuture({ headers }: IncomingMessage): boolean {
  return Number(headers['x-slack-request-timestamp']) > Date.now() / 1000 + TOLERANCE;
}

function overSocket({ appToken, apiUrl, port }: For<'socket'>, health: Health, log: Log): Connection {
  const receiver = new SocketModeReceiver({
    appToken,
    customRoutes: health.routes,
    logger: boltLogger(log),
    installerOptions: {
      port,
      // Asking for a socket may be repeated, and has to be for as long as Slack is away.
      clientOptions: {
        ...clientOptions({ apiUrl }),
        rejectRateLimitedCalls: false,
        retryConfig: { retries: 100, factor: 1.3, maxTimeout: 30_000 },
      },
    },
  });
  let connected = false;
  receiver.client.on('connected', () => {
    connected = true;
  });
  receiver.client.on('close', () => {
    connected = false;
  });
  return {
    receiver,
    async open() {
      await receiver.start();
      return port;
    },
    probe: () => async () => connected,
    close: () => receiver.client.disconnect(),
  };
}

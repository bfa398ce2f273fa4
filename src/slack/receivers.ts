// The two ways in which Slack reaches us: requests over HTTP, or a socket that we open.
import type { App, Receiver } from '@slack/bolt';
import type { Dispatcher } from 'undici';
import type { Health, Probe } from '../health.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { SlackSettings } from '../settings.ts';
import { clientOptions, fetchBy, silent } from './client.ts';
import { createHttpReceiver } from './http.ts';
import { createHttpServer } from './server.ts';
import { createSocketReceiver } from './socket.ts';
import { createTurnAway } from './turned-away.ts';

/** One way in, from its opening to its end. */
export interface Connection {
  readonly receiver: Receiver;
  /** Listens on the port: health routes are answered from now on. Resolves with the port. */
  listen(): Promise<number>;
  /** Begins to take what Slack sends; resolves when Slack can reach us. */
  open(): Promise<void>;
  /** Is Slack within reach? */
  probe(app: App): Probe;
  /** Accepts nothing more; resolves when what came in before is acknowledged. */
  close(): Promise<void>;
}

export interface ConnectionSetup {
  readonly health: Health;
  readonly log: Log;
  readonly metrics: Metrics;
  /** What opens connections to Slack. */
  readonly dispatcher: Dispatcher;
}

type For<Mode extends SlackSettings['mode']> = Extract<SlackSettings, { readonly mode: Mode }>;

export function connect(settings: SlackSettings, setup: ConnectionSetup): Connection {
  return settings.mode === 'http' ? overHttp(settings, setup) : overSocket(settings, setup);
}

/** Milliseconds for which a look at Slack holds. */
const PROBE_LIFE = 10_000;

function overHttp(
  { signingSecret, port }: For<'http'>,
  { health, log, metrics }: ConnectionSetup,
): Connection {
  const receiver = createHttpReceiver(signingSecret, createTurnAway(log, metrics), log);
  let isOpen = false;
  const server = createHttpServer(health, log, (request, response) => {
    // Before we know who we are, Slack may as well deliver again a moment later.
    if (isOpen || request.method !== 'POST') return receiver.route(request, response);
    response.writeHead(503).end();
    return true;
  });
  return {
    receiver,
    listen: () => server.open(port),
    async open() {
      isOpen = true;
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
    close: () => server.close(),
  };
}

function overSocket(
  { appToken, apiUrl, port }: For<'socket'>,
  { health, log, metrics, dispatcher }: ConnectionSetup,
): Connection {
  const server = createHttpServer(health, log);
  const options = {
    appToken,
    dispatcher,
    logger: silent,
    clientOptions: clientOptions({ apiUrl, fetch: fetchBy(dispatcher) }),
  };
  const receiver = createSocketReceiver({ options, turnAway: createTurnAway(log, metrics), log });
  return {
    receiver,
    listen: () => server.open(port),
    open: async () => void (await receiver.start()),
    probe: () => async () => receiver.isOpen(),
    async close() {
      await receiver.stop();
      await server.close();
    },
  };
}

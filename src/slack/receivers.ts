// The two ways in which Slack reaches us: requests over HTTP, or a socket that we open.
import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Receiver } from '@slack/bolt';
import type { Dispatcher } from 'undici';
import type { Health, Probe } from '../health.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { SlackSettings } from '../settings.ts';
import { clientOptions, fetchBy, hasProxy, silent } from './client.ts';
import { createHttpReceiver } from './http.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { createHttpServer, type Route } from './server.ts';
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
  /** Answers what comes neither from Slack nor from a load balancer: whoever installs the app. */
  readonly installer?: Route | undefined;
}

type For<Mode extends SlackSettings['mode']> = Extract<SlackSettings, { readonly mode: Mode }>;

export function connect(settings: SlackSettings, setup: ConnectionSetup): Connection {
  return settings.mode === 'http' ? overHttp(settings, setup) : overSocket(settings, setup);
}

/** Milliseconds for which a look at Slack holds. */
const PROBE_LIFE = 10_000;
/** Milliseconds for which a look at Slack holds up whoever asks. */
const PROBE_PATIENCE = 500;

/** A limit and a stumble come from Slack: it is there. A token that it does not know any more is no way to it. */
function isReached(outcome: Outcome): boolean {
  return outcome.is === 'limited' || (outcome.is === 'unclear' && outcome.reason === 'internal_error');
}

function overHttp(
  { signingSecret, port, oauth }: For<'http'>,
  { health, log, metrics, installer }: ConnectionSetup,
): Connection {
  const receiver = createHttpReceiver(signingSecret, createTurnAway(log, metrics), log);
  let isOpen = false;
  const server = createHttpServer(health, log, (request, response) => {
    // Before we know who we are, Slack may as well deliver again a moment later.
    if (request.method !== 'POST') return installer?.(request, response) ?? false;
    if (isOpen) return receiver.route(request, response);
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
      let reached = true;
      return () => {
        if (performance.now() < until) return Promise.resolve(reached);
        until = performance.now() + PROBE_LIFE;
        // Without a token of its own the app can ask for no more.
        const asked = oauth ? app.client.api.test() : app.client.auth.test();
        const look = asked.then(
          () => true,
          (error: unknown) => isReached(outcomeOf(error)),
        );
        // Who asks while Slack takes its time is told what was known before.
        void look.then((is) => {
          reached = is;
        });
        return Promise.race([look, sleep(PROBE_PATIENCE, undefined, { ref: false }).then(() => reached)]);
      };
    },
    close: () => server.close(),
  };
}

function overSocket(
  { appToken, apiUrl, port, proxy }: For<'socket'>,
  { health, log, metrics, dispatcher, installer }: ConnectionSetup,
): Connection {
  const server = createHttpServer(health, log, installer);
  const options = {
    appToken,
    // By itself the client keeps hold of the connection, and can cut it off where the other side does not answer.
    ...(hasProxy(proxy) && { dispatcher }),
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

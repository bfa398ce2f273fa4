// Slack's socket: always one open, the next before the last is closed, and a line in the log for whatever prevents it.
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, type Receiver, webApi } from '@slack/bolt';
import { SocketModeClient, type SocketModeOptions } from '@slack/socket-mode';
import type { Log } from '../log.ts';
import { describe } from './errors.ts';
import { handOver, isPayload } from './handover.ts';
import { outcomeOf } from './outcome.ts';
import type { TurnAway } from './turned-away.ts';

/** Milliseconds that a socket lives at least: where Slack closes them sooner, the next one waits a little. */
const SHORTEST = 5_000;
/** Milliseconds in which Slack says hello on a socket that it opened. */
const HELLO = 15_000;
/** Milliseconds for which a socket that Slack is about to close may still bring something. */
const OVERLAP = 10_000;
/** Milliseconds before a socket is asked for again: a little longer after each failure. */
const pauses = { first: 500, factor: 1.6, longest: 30_000 } as const;
/** Milliseconds that work under way may hold up the end. */
const LINGER = 3_000;

/** Errors after which asking again is useless: a token is wrong. */
const hopeless: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'not_allowed_token_type',
  'not_authed',
  'team_disabled',
  'token_revoked',
  'user_removed_from_team',
]);

const remedies = new Map([
  [
    'link_disabled',
    'Slack closed the socket because Socket Mode is switched off for this app: authguide hears nothing; switch it on at https://api.slack.com/apps > your app > Socket Mode, or set SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN',
  ],
  [
    'too_many_websockets',
    'Slack closed the socket because the app has too many (10 at most): authguide hears nothing on this one; stop the processes that use the same SLACK_APP_TOKEN',
  ],
]);

export interface SocketReceiver extends Receiver {
  /** Is a socket open on which Slack has said hello? */
  isOpen(): boolean;
}

export interface SocketSetup {
  readonly options: SocketModeOptions;
  readonly turnAway: TurnAway;
  readonly log: Log;
}

/** One socket from its opening to its end. */
class Socket extends SocketModeClient {
  readonly #turnAway: TurnAway;
  /** Resolves with Slack's reason when it announces the end of this socket, or with '' when it is closed. */
  readonly leaving: Promise<string>;
  #leave: (reason: string) => void = () => {};

  constructor(options: SocketModeOptions, turnAway: TurnAway) {
    super({ ...options, autoReconnectEnabled: false });
    this.#turnAway = turnAway;
    this.leaving = new Promise((resolve) => {
      this.#leave = resolve;
    });
    this.on('close', () => this.#leave(''));
  }

  /** The client's own reader takes every frame for a payload, and closes the socket before the next one is open. */
  protected override async onWebSocketMessage(data: string | ArrayBuffer): Promise<void> {
    const frame = parse(data);
    if (frame?.type === 'hello') this.emit('connected');
    else if (frame?.type === 'disconnect') this.#leave(String(frame.reason));
    else if (typeof frame?.envelope_id === 'string' && isPayload(frame.payload)) this.emit('envelope', frame);
    else this.#turnAway('frame');
  }

  acknowledge(envelope_id: string, response: unknown): Promise<void> {
    const payload = typeof response === 'string' ? { text: response } : (response ?? {});
    return new Promise((resolve, reject) => {
      const { websocket } = this;
      if (!websocket?.isActive()) return reject(new Error('the socket is closed'));
      websocket.send(JSON.stringify({ envelope_id, payload }), (error) =>
        error ? reject(error) : resolve(),
      );
    });
  }

  /** Ends the socket, whatever state it is in. */
  end(): void {
    void this.disconnect();
  }
}

interface Frame {
  readonly type?: unknown;
  readonly reason?: unknown;
  readonly envelope_id?: unknown;
  readonly payload?: unknown;
  readonly retry_attempt?: unknown;
  readonly retry_reason?: unknown;
}

function parse(data: string | ArrayBuffer): Frame | null {
  try {
    const frame: unknown = JSON.parse(typeof data === 'string' ? data : '');
    return typeof frame === 'object' ? frame : null;
  } catch {
    return null;
  }
}

export function createSocketReceiver({ options, turnAway, log }: SocketSetup): SocketReceiver {
  const open = new Set<Socket>();
  const work = new Set<Promise<void>>();
  const end = new AbortController();
  let app: App | undefined;

  /** Opens a socket and waits for Slack's hello. */
  async function connect(): Promise<Socket> {
    const socket = new Socket({ ...options, clientOptions: { ...options.clientOptions } }, turnAway);
    const wait = new AbortController();
    let failure: unknown = new Error('the socket was closed before Slack said hello');
    socket.on('error', (error: unknown) => {
      failure = error;
    });
    socket.on('envelope', (frame: Frame) => take(socket, frame));
    // Asking for the socket's address takes no signal: what comes of it too late is closed.
    socket.on('connecting', () => wait.signal.aborted && setImmediate(() => socket.end()));
    const outcomes = [
      socket.start().catch((error: unknown) => Promise.reject(error ?? failure)),
      sleep(HELLO, undefined, { ref: false, signal: wait.signal }).then(() =>
        Promise.reject(
          new Error(
            `Slack opened a socket and said no hello within ${HELLO / 1000} s: a proxy may hold the socket up`,
          ),
        ),
      ),
      socket.leaving.then((reason) => Promise.reject(reason === '' ? failure : new Goodbye(reason))),
    ];
    for (const outcome of outcomes) outcome.catch(() => {});
    try {
      await Promise.race(outcomes);
    } catch (error) {
      socket.end();
      throw error;
    } finally {
      wait.abort();
    }
    if (end.signal.aborted) socket.end();
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    return socket;
  }

  function take(socket: Socket, { envelope_id, payload, retry_attempt, retry_reason }: Frame): void {
    if (app === undefined || !isPayload(payload)) return;
    // An event that comes after the end has begun is not acknowledged: Slack gives it to the process that follows.
    if (end.signal.aborted && payload.event !== undefined) return;
    const handover = {
      body: payload,
      ...(typeof retry_attempt === 'number' && { retryNum: retry_attempt }),
      ...(typeof retry_reason === 'string' && { retryReason: retry_reason }),
      acknowledge: (response: unknown) => socket.acknowledge(String(envelope_id), response),
    };
    const done = handOver(app, handover, log).finally(() => work.delete(done));
    work.add(done);
  }

  /** Keeps a socket open until the end; `onHello` hears of each that opens, `onHopeless` of what no patience mends. */
  async function keepOpen(onHello: () => void, onHopeless: (error: unknown) => void): Promise<void> {
    let failures = 0;
    while (!end.signal.aborted) {
      try {
        const socket = await connect();
        onHello();
        const opened = performance.now();
        const reason = await socket.leaving;
        const lived = performance.now() - opened > SHORTEST;
        if (lived) failures = 0;
        // Until Slack closes it, a socket may still bring something: the next one is opened beside it.
        setTimeout(() => socket.end(), OVERLAP).unref();
        const isRoutine = reason !== '' && !remedies.has(reason);
        if (isRoutine && lived) continue;
        throw reason === '' ? new Error('the socket to Slack was closed') : new Goodbye(reason);
      } catch (error) {
        if (end.signal.aborted) return;
        onHopeless(error);
        failures += 1;
        const seconds = waitAfter(error, failures);
        tell(error, seconds);
        await sleep(seconds * 1000, undefined, { signal: end.signal }).catch(() => {});
      }
    }
  }

  function tell(error: unknown, seconds: number): void {
    const facts = { error: describe(error), again: Math.round(seconds * 10) / 10 };
    if (error instanceof Goodbye) log.error({ reason: error.reason, ...facts }, error.message);
    else if (isHopeless(error))
      log.error(facts, 'Slack gives us no socket: authguide hears nothing; check SLACK_APP_TOKEN');
    else log.warn(facts, 'no socket to Slack: authguide hears nothing until the next one is open');
  }

  return {
    init: (initialised) => {
      app = initialised;
    },
    start: () =>
      new Promise<void>((resolve, reject) => {
        let started = false;
        void keepOpen(
          () => {
            started = true;
            resolve();
          },
          (error) => {
            if (started || !isHopeless(error)) return;
            end.abort();
            reject(error);
          },
        );
      }),
    async stop() {
      end.abort();
      await Promise.race([Promise.allSettled(work), sleep(LINGER, undefined, { ref: false })]);
      for (const socket of open) socket.end();
      open.clear();
    },
    isOpen: () => [...open].some((socket) => socket.websocket?.isActive()),
  };
}

/** Slack closed the socket, and says why. */
class Goodbye extends Error {
  override readonly name = 'Goodbye';
  readonly reason: string;

  constructor(reason: string) {
    super(
      remedies.get(reason) ?? 'Slack closed the socket: authguide hears nothing until the next one is open',
    );
    this.reason = /^\w{1,40}$/.test(reason) ? reason : 'unknown';
  }
}

function isHopeless(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && hopeless.has(error.data.error);
}

/** Seconds before the next try. */
function waitAfter(error: unknown, failures: number): number {
  const outcome = error instanceof Goodbye ? null : outcomeOf(error);
  if (outcome?.is === 'limited') return Math.min(600, Math.max(1, outcome.seconds));
  const isForGood = error instanceof Goodbye && remedies.has(error.reason);
  if (isForGood || isHopeless(error)) return pauses.longest / 1000;
  const pause = Math.min(pauses.longest, pauses.first * pauses.factor ** (failures - 1));
  return (pause * (1 + Math.random())) / 2 / 1000;
}

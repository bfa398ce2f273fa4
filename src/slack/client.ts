// How we call Slack: where, through which proxy, for how long, never twice by itself, and what Bolt may log.
import { format } from 'node:util';
import { type Logger, LogLevel, type webApi } from '@slack/bolt';
import { Agent, type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import type { Log } from '../log.ts';
import type { ProxySettings } from '../settings.ts';
import { DEFAULT_WAIT } from './outcome.ts';

export interface Calling {
  /** Base of Slack's Web API where it is not slack.com's. */
  readonly apiUrl?: string | undefined;
  /** What carries our calls out, where it is not the network. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Milliseconds that one call may take. */
const TIMEOUT = 10_000;
/** Milliseconds for which an idle connection to Slack is kept for the next call. */
const KEEP_ALIVE = 30_000;

export function hasProxy({ httpProxy, httpsProxy }: ProxySettings): boolean {
  return httpProxy !== undefined || httpsProxy !== undefined;
}

/** What opens connections to Slack: through the proxy that the environment names, or straight. */
export function createDispatcher(proxy: ProxySettings): Dispatcher {
  const options = { keepAliveTimeout: KEEP_ALIVE, allowH2: false };
  if (!hasProxy(proxy)) return new Agent(options);
  const { httpProxy, httpsProxy, noProxy } = proxy;
  return new EnvHttpProxyAgent({
    ...options,
    // Given as '' it is none: left out, the agent would look into the environment itself.
    httpProxy: httpProxy ?? '',
    httpsProxy: httpsProxy ?? '',
    noProxy: noProxy ?? '',
  });
}

/**
 * What Bolt needs of `fetch`, by a dispatcher. Web streams, and the copies that `fetch` makes of requests and responses,
 * cost more than all else in a call, and every response is read as a whole.
 */
export function fetchBy(dispatcher: Dispatcher): typeof globalThis.fetch {
  return (async (url: string, { method = 'GET', headers, body, signal }: RequestInit) => {
    const options = { dispatcher, method, headers, body, signal } as Parameters<typeof request>[1];
    const { statusCode: status, headers: received, body: incoming } = await request(url, options);
    const text = await incoming.text();
    const ok = status >= 200 && status < 300;
    const pairs = Object.entries(received).map(([name, value]): [string, string] => [name, String(value)]);
    return {
      url,
      status,
      ok,
      statusText: '',
      headers: new Headers(pairs),
      body: null,
      text: async () => text,
    };
  }) as unknown as typeof globalThis.fetch;
}

/** `fetch` that gives up after ten seconds, and tells in whole seconds for how long Slack limits us. */
export function slackFetch({ fetch = globalThis.fetch }: Calling): typeof globalThis.fetch {
  return async (url, init) => {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
    if (response.status !== 429) return response;
    // Bolt's client throws no error of its own kind where the header is missing or a date.
    const headers = { 'retry-after': String(retryAfterOf(response) ?? DEFAULT_WAIT) };
    await response.body?.cancel();
    return new Response(null, { status: 429, headers });
  };
}

/** The seconds of a `Retry-After`, which may be a number or a date; undefined where there is none. */
export function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.ceil(Number(value));
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000));
}

/**
 * Options for one Bolt app or socket; a new object each time, since Bolt writes into it. The client itself repeats
 * nothing, pauses for no rate limit and logs nothing: whoever calls knows what is safe and what is worth a line.
 */
export function clientOptions(calling: Calling): webApi.WebClientOptions {
  const { apiUrl } = calling;
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    allowAbsoluteUrls: false,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
    fetch: slackFetch(calling),
  };
}

/** For Slack's own clients: what they say is told by whoever calls them, without what they sent and received. */
export const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** Bolt's logger over ours. Its debug lines hold questions and people's names: they are never written. */
export function boltLogger(log: Log): Logger {
  return {
    ...silent,
    info: (...parts) => log.info(format(...parts)),
    warn: (...parts) => log.warn(format(...parts)),
    error: (...parts) => log.error(format(...parts)),
    getLevel: () => LogLevel.INFO,
  };
}

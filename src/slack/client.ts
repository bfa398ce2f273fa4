// How we call Slack: where, for how long, never twice unless we say so, and what Bolt may write into our log.
import { format } from 'node:util';
import { type Logger, LogLevel, type webApi } from '@slack/bolt';
import type { Log } from '../log.ts';

export interface Calling {
  /** Base of Slack's Web API where it is not slack.com's. */
  readonly apiUrl?: string | undefined;
  /** What carries our calls out, where it is not the network. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Milliseconds that one call may take. */
const TIMEOUT = 10_000;

/**
 * Options for one Bolt app or socket; a new object each time, since Bolt writes into it. The client itself repeats
 * nothing and pauses for no rate limit: whoever calls knows what is safe.
 */
export function clientOptions({ apiUrl, fetch = globalThis.fetch }: Calling): webApi.WebClientOptions {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    allowAbsoluteUrls: false,
    timeout: TIMEOUT,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // Bolt's calls to a response_url have no timeout of their own.
    fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(TIMEOUT), ...init }),
  };
}

/** Bolt's logger over ours. Its debug lines hold questions and people's names: they are never written. */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: (...parts) => log.info(format(...parts)),
    warn: (...parts) => log.warn(format(...parts)),
    error: (...parts) => log.error(format(...parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

// What became of a call to Slack that failed: may it be made again, in another form, or by another way?
import { webApi } from '@slack/bolt';

/** How a call failed, as far as it matters for what is done next. */
export type Outcome =
  /** Turned away by a rate limit: it may be made again after so many seconds. */
  | { readonly is: 'limited'; readonly seconds: number }
  /** Slack understood it and does not like what the message is made of. */
  | { readonly is: 'form'; readonly reason: string; readonly details: readonly string[] }
  /** Slack takes no reply in this thread, but may take a message beside it. */
  | { readonly is: 'thread'; readonly reason: string }
  /** Slack takes nothing from us there. */
  | { readonly is: 'closed'; readonly reason: string }
  /** It cannot have been carried out: no connection was made, or Slack was unavailable. */
  | { readonly is: 'unsent'; readonly reason: string }
  /** It may have been carried out all the same. */
  | { readonly is: 'unclear'; readonly reason: string };

/** A response_url answered with this status, or with `ok: false` and this error. */
export class ResponseUrlError extends Error {
  override readonly name = 'ResponseUrlError';
  readonly statusCode: number;
  /** Slack's error code; '' where the status says it all. */
  readonly reason: string;
  /** Seconds that Slack asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(statusCode: number, { reason = '', retryAfter }: { reason?: string; retryAfter?: number }) {
    super(`a response_url answered ${statusCode}${reason === '' ? '' : `: ${reason}`}`);
    this.statusCode = statusCode;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/** Seconds to wait where Slack limits us and does not say for how long; longer each time that it does so again. */
export const DEFAULT_WAIT = 1;

const forms: ReadonlySet<string> = new Set([
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'only_one_table_allowed',
]);

const threads: ReadonlySet<string> = new Set([
  'cannot_reply_to_message',
  'restricted_action_non_threadable_channel',
  'thread_not_found',
]);

const limits: ReadonlySet<string> = new Set(['message_limit_exceeded', 'rate_limited', 'ratelimited']);

/** Slack stumbled: what it was asked may be done or not. */
const stumbles: ReadonlySet<string> = new Set([
  'fatal_error',
  'internal_error',
  'request_timeout',
  'service_unavailable',
]);

/** Errors of a connection that was never made. */
const unsent: ReadonlySet<unknown> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Slack's error code, such as `channel_not_found`; null where it is none: a page or a sentence of somebody else's. */
export function errorCode(said: unknown): string | null {
  return typeof said === 'string' && /^[a-z][a-z0-9_]{0,79}$/.test(said) ? said : null;
}

/** Reads what a call threw. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof webApi.WebAPIRateLimitedError) return { is: 'limited', seconds: error.retryAfter };
  if (error instanceof webApi.WebAPIPlatformError)
    return fromCode(error.data.error, error.data.response_metadata);
  if (error instanceof webApi.WebAPIHTTPError) return fromStatus(error.statusCode);
  if (error instanceof ResponseUrlError) return fromResponseUrl(error);
  const code = rootCode(error);
  const reason = typeof code === 'string' ? code : error instanceof Error ? error.name : typeof error;
  return { is: unsent.has(code) ? 'unsent' : 'unclear', reason };
}

interface Metadata {
  readonly messages?: readonly string[];
  readonly retryAfter?: number;
}

function fromCode(said: unknown, { messages = [], retryAfter = DEFAULT_WAIT }: Metadata = {}): Outcome {
  const reason = errorCode(said);
  if (reason === null) return { is: 'unclear', reason: 'no_json' };
  if (limits.has(reason)) return { is: 'limited', seconds: retryAfter };
  if (forms.has(reason)) return { is: 'form', reason, details: messages };
  if (threads.has(reason)) return { is: 'thread', reason };
  return { is: stumbles.has(reason) ? 'unclear' : 'closed', reason };
}

function fromStatus(status: number): Outcome {
  const reason = `http_${status}`;
  if (status === 429) return { is: 'limited', seconds: DEFAULT_WAIT };
  return { is: status === 503 ? 'unsent' : 'unclear', reason };
}

function fromResponseUrl({ statusCode, reason, retryAfter = DEFAULT_WAIT }: ResponseUrlError): Outcome {
  if (statusCode === 429) return { is: 'limited', seconds: retryAfter };
  const status = `http_${statusCode}`;
  if (statusCode === 400) return { is: 'form', reason: errorCode(reason) ?? status, details: [] };
  if (reason !== '') return fromCode(reason, { retryAfter });
  return statusCode < 500 ? { is: 'closed', reason: status } : fromStatus(statusCode);
}

function rootCode(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  const inner = error instanceof webApi.WebAPIRequestError ? error.original : error.cause;
  if (inner instanceof Error) return rootCode(inner);
  return 'code' in error ? error.code : undefined;
}

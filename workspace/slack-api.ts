// Slack's Web API and response URLs, played in memory behind an injected fetch.
import { LRUCache } from 'lru-cache';
import { refuseMessage } from './limits/check.ts';
import { chat, fromBot, responseShape, rewritten } from './methods/chat.ts';
import { conversations } from './methods/conversations.ts';
import { ApiError, accept, type Backstage, type Method, read } from './methods/method.ts';
import { type Offer, readOffer } from './methods/options.ts';
import { unfurl } from './methods/unfurl.ts';
import { settleModal, views } from './methods/views.ts';
import { channelOf } from './payloads.ts';
import type { Message, View } from './store.ts';

/** One call that the app made, with what it got back. */
export interface Call {
  /** `chat.postMessage` and so on; `response_url` and `ack` for what Slack takes there. */
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The HTTP status; 0 where the network failed. */
  readonly status: number;
  readonly result: Readonly<Record<string, unknown>>;
  /** The channel of what the app was answering. */
  readonly channel: string | undefined;
}

/** A failure that a test asks for. */
export type Failure =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly error: string; readonly messages?: readonly string[] }
  | { readonly network: string }
  /** No answer at all, until the caller gives up. */
  | { readonly silence: true };

/** Where a response_url leads. */
interface ResponseTarget {
  readonly channel: string;
  readonly user: string;
  /** The message that `replace_original` and `delete_original` mean. */
  readonly original: string | undefined;
  readonly thread_ts: string | undefined;
  readonly used: number;
}

const METHODS = new Map<string, Method>(Object.entries({ ...chat, ...unfurl, ...views, ...conversations }));
/** Calls that are remembered; the oldest go first. */
const CALLS = 1000;
const RESPONSE_URL_USES = 5;
const RESPONSE_URL_LIFE = 30 * 60 * 1000;
const RESPONSE_URL = 'https://hooks.slack.com/actions/';
/** Arguments that travel as JSON inside a form. */
const JSON_ARGUMENTS = ['blocks', 'attachments', 'metadata', 'unfurls', 'view'];

export class SlackApi {
  readonly calls: Call[] = [];
  readonly #backstage: Backstage;
  readonly #onCall: (call: Call) => void;
  readonly #failures: { readonly method: string; readonly failure: Failure }[] = [];
  readonly #targets = new LRUCache<string, ResponseTarget>({ max: 1000, ttl: RESPONSE_URL_LIFE });

  constructor(backstage: Backstage, onCall: (call: Call) => void) {
    this.#backstage = backstage;
    this.#onCall = onCall;
  }

  /** The next `times` calls of a method, or of `response_url`, fail like this. */
  fail(method: string, failure: Failure, times = 1): void {
    for (let count = 0; count < times; count += 1) this.#failures.push({ method, failure });
  }

  /** A new response_url; `original` is the message that an interaction came from. */
  responseUrl(channel: string, user: string, original?: Message): string {
    const url = `${RESPONSE_URL}${this.#backstage.store.id('R')}`;
    this.#targets.set(url, {
      channel,
      user,
      original: original?.ts,
      thread_ts: original?.thread_ts,
      used: 0,
    });
    return url;
  }

  /** Posts what the app put into the acknowledgement of a command. */
  acknowledge(url: string, response: unknown): void {
    if (response === undefined || response === '') return;
    const args = typeof response === 'string' ? { text: response } : { ...(response as object) };
    this.#record({ method: 'ack', args, status: 200, result: this.#answer(() => this.#respond(url, args)) });
  }

  /** Does to a person's modals what the app put into the acknowledgement of a submission. */
  acknowledgeView(view: View, response: unknown): void {
    const args = { ...(response as object) };
    const result = this.#answer(() => settleModal(view, args, this.#backstage));
    this.#record({ method: 'ack', args, status: 200, result });
  }

  /** The options that the app put into the acknowledgement of what was typed; none where Slack refuses them. */
  acknowledgeOptions(response: unknown): Offer {
    let offer: Offer = {};
    const result = this.#answer(() => {
      offer = readOffer(response);
      return {};
    });
    this.#record({ method: 'ack', args: { ...(response as object) }, status: 200, result });
    return offer;
  }

  #respond(url: string, body: unknown): Record<string, unknown> {
    const target = this.#targets.get(url);
    if (target === undefined) throw new ApiError('expired_url');
    if (target.used >= RESPONSE_URL_USES) throw new ApiError('used_url');
    const { response_type, replace_original, delete_original, ...message } = read(responseShape, body);
    const { store } = this.#backstage;
    if (delete_original && target.original !== undefined) {
      store.delete(target.channel, target.original);
    } else {
      accept(refuseMessage(message, { summed: false }));
      const original = replace_original && target.original && store.message(target.channel, target.original);
      if (original) store.put(rewritten(original, message, this.#backstage));
      else store.put(this.#response(message, response_type, target));
    }
    this.#targets.set(url, { ...target, used: target.used + 1 }, { noUpdateTTL: true });
    return {};
  }

  /** Give it to the App as `clientOptions.fetch`: no request leaves the process. */
  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = String(input instanceof Request ? input.url : input);
    const method = url.startsWith(RESPONSE_URL)
      ? 'response_url'
      : url.slice(url.indexOf('/api/') + '/api/'.length);
    const { token, ...args } = readArguments(init.body);
    const record: Recorder = (status, result) => this.#record({ method, args, status, result });
    const failure = this.#takeFailure(method);
    if (failure !== undefined) return fail(failure, init.signal, record);
    if (method === 'response_url') return this.#answerResponseUrl(url, args, record);
    const result = this.#answer(() => this.#call(method, args, token ?? bearer(init.headers)));
    record(200, result);
    return Response.json(result);
  };

  #record(made: Omit<Call, 'channel'>): void {
    const cause = this.#backstage.cause();
    const call = { ...made, channel: cause && channelOf(cause.body) };
    this.calls.push(call);
    if (this.calls.length > CALLS) this.calls.shift();
    this.#onCall(call);
  }

  #answerResponseUrl(url: string, args: Record<string, unknown>, record: Recorder): Response {
    const result = this.#answer(() => this.#respond(url, args));
    const gone = result.error === 'expired_url' || result.error === 'used_url';
    const status = result.ok ? 200 : gone ? 404 : 400;
    record(status, result);
    return Response.json(result, { status });
  }

  #answer(call: () => Record<string, unknown>): Record<string, unknown> {
    try {
      return { ok: true, ...call() };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const metadata = error.details.length > 0 && { response_metadata: { messages: error.details } };
      return { ok: false, error: error.code, ...metadata };
    }
  }

  #call(name: string, args: Record<string, unknown>, token: unknown): Record<string, unknown> {
    const method = METHODS.get(name);
    if (method === undefined) throw new ApiError('unknown_method');
    if (token === undefined) throw new ApiError('not_authed');
    if (!String(token).startsWith('xoxb-')) throw new ApiError('invalid_auth');
    const scope = method.scope(args, this.#backstage);
    if (scope !== null && !this.#backstage.identity.scopes.includes(scope)) {
      throw new ApiError('missing_scope', [`[ERROR] needed: ${scope}`]);
    }
    return method.run(args, this.#backstage);
  }

  #response(
    message: Parameters<typeof rewritten>[1],
    type: string | undefined,
    target: ResponseTarget,
  ): Message {
    const thread_ts = message.thread_ts ?? target.thread_ts;
    const parts = { ...message, channel: target.channel, ...(thread_ts !== undefined && { thread_ts }) };
    return fromBot(type === 'in_channel' ? parts : { ...parts, visibleTo: target.user }, this.#backstage);
  }

  #takeFailure(method: string): Failure | undefined {
    const index = this.#failures.findIndex((planned) => planned.method === method);
    return index === -1 ? undefined : this.#failures.splice(index, 1)[0]?.failure;
  }
}

type Recorder = (status: number, result: Record<string, unknown>) => void;

function fail(failure: Failure, signal: AbortSignal | null | undefined, record: Recorder): Promise<Response> {
  if ('network' in failure) {
    record(0, { ok: false, error: failure.network });
    const cause = Object.assign(new Error(failure.network), { code: failure.network });
    return Promise.reject(new TypeError('fetch failed', { cause }));
  }
  if ('silence' in failure) {
    record(0, { ok: false, error: 'silence' });
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }
  if ('error' in failure) {
    const metadata = failure.messages && { response_metadata: { messages: failure.messages } };
    const result = { ok: false, error: failure.error, ...metadata };
    record(200, result);
    return Promise.resolve(Response.json(result));
  }
  const headers = failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) };
  const result = { ok: false, error: failure.status === 429 ? 'ratelimited' : 'internal_error' };
  record(failure.status, result);
  return Promise.resolve(Response.json(result, { status: failure.status, headers }));
}

/** The arguments of a call, which come as a form from the Web API's client and as JSON to a response_url. */
function readArguments(body: unknown): Record<string, unknown> {
  const text = typeof body === 'string' ? body : '';
  if (text.startsWith('{')) return JSON.parse(text);
  const form = Object.fromEntries(new URLSearchParams(text));
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [key, JSON_ARGUMENTS.includes(key) ? parse(value) : value]),
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

function bearer(headers: RequestInit['headers']): string | undefined {
  return new Headers(headers).get('authorization')?.replace(/^Bearer /i, '');
}

// Where a reply goes, and how it is sent there: again only where it cannot arrive twice, barer where Slack refuses it.
import { setTimeout as sleep } from 'node:timers/promises';
import { type RespondArguments, RespondError, type RespondFn, webApi } from '@slack/bolt';
import pRetry from 'p-retry';
import type { Message } from '../render/message.ts';

/** A channel, a thread, a direct message, or the private reply to one person. */
export interface Place {
  /** Are table blocks known to be shown there? */
  readonly tables: boolean;
  /** Sends one message; throws {@link Refused} when Slack will not have it in this form. */
  send(message: Message): Promise<void>;
}

/** Slack understood the call and does not like what the message is made of. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** Slack's own explanations, which point into the blocks. */
  readonly details: readonly string[];

  constructor(reason: string, details: readonly string[] = []) {
    super(`Slack refuses the message: ${reason}`);
    this.details = details;
  }
}

const refusals: ReadonlySet<string> = new Set([
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'only_one_table_allowed',
]);

/** Errors of a connection that was never made: the request cannot have been carried out. */
const unsent: ReadonlySet<unknown> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const retries = { retries: 2, minTimeout: 500, maxTimeout: 5_000, randomize: true };
/** Seconds that Slack may ask us to wait before a person would rather be told that it failed. */
const patience = 30;

const quietly = { unfurl_links: false, unfurl_media: false, parse: 'none' } as const;

/** A conversation, or the thread of it that began at `thread_ts`: everyone there sees the reply. */
export function inChannel(client: webApi.WebClient, channel: string, thread_ts: string | undefined): Place {
  const where = { channel, ...quietly, ...(thread_ts !== undefined && { thread_ts }) };
  return {
    tables: true,
    async send(message) {
      try {
        await retried(() => client.chat.postMessage({ ...where, ...message }), wasNotDone);
      } catch (error) {
        if (!(error instanceof webApi.WebAPIPlatformError) || !refusals.has(error.data.error)) throw error;
        throw new Refused(error.data.error, error.data.response_metadata?.messages);
      }
    },
  };
}

/** The private reply to whoever gave a command or pressed a button; a second copy of it would do no harm. */
export function inPrivate(respond: RespondFn): Place {
  const how: RespondArguments = { response_type: 'ephemeral', replace_original: false, ...quietly };
  return {
    tables: false,
    async send(message) {
      try {
        const response = await retried(() => respond({ ...how, ...message }), mayPass);
        const said = await response.text();
        if (said.startsWith('{"ok":false')) throw new Refused(said);
      } catch (error) {
        if (!(error instanceof RespondError) || error.statusCode !== 400) throw error;
        throw new Refused(error.message);
      }
    },
  };
}

/** Sends the first form of a reply that Slack accepts; `onRefusal` hears of those that another one replaces. */
export async function deliver(
  place: Place,
  forms: Iterable<Message>,
  onRefusal: (refused: Refused) => void,
): Promise<void> {
  let refused: Refused | undefined;
  for (const form of forms) {
    if (refused) onRefusal(refused);
    try {
      return await place.send(form);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused = error;
    }
  }
  if (refused) throw refused;
}

function retried<Result>(call: () => Promise<Result>, isSafe: (error: Error) => boolean): Promise<Result> {
  return pRetry(call, {
    ...retries,
    shouldRetry: async ({ error }) => {
      if (!isSafe(error)) return false;
      if (error instanceof webApi.WebAPIRateLimitedError) await sleep(error.retryAfter * 1000);
      return true;
    },
  });
}

/** Posting twice would answer twice: only what Slack turned away or never received is posted again. */
function wasNotDone(error: Error): boolean {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter <= patience;
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode === 503;
  return error instanceof webApi.WebAPIRequestError && unsent.has(rootCode(error.original));
}

/** No answer, or one that says to try later. */
function mayPass(error: Error): boolean {
  return !(error instanceof RespondError) || error.statusCode === 429 || error.statusCode >= 500;
}

function rootCode(error: Error): unknown {
  if (error.cause instanceof Error) return rootCode(error.cause);
  return 'code' in error ? error.code : undefined;
}

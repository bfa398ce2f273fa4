// The ways by which a reply can reach people: each is one call to Slack, to one place.
import type { webApi } from '@slack/bolt';
import type { Message } from '../render/message.ts';
import { retryAfterOf } from './client.ts';
import { errorCode, ResponseUrlError } from './outcome.ts';

export interface Way {
  readonly name: 'thread' | 'channel' | 'ephemeral' | 'response_url' | 'update' | 'direct';
  /** Does only one person see what goes there, in a channel that others read too? */
  readonly isPrivate: boolean;
  /** Would a second copy do no harm? Only one person sees it, or nobody minds. */
  readonly repeatable: boolean;
  /** What Slack limits as one: a channel of a workspace for messages, a person in it for private ones. */
  readonly place: string;
  /**
   * Resolves with the time by which Slack knows the message, where it tells.
   * @throws what {@link outcomeOf} reads
   */
  send(message: Message): Promise<string | undefined>;
}

export type RespondsAs = 'answer' | 'in-place' | 'posted';

/** Makes the ways into one workspace. */
export interface Ways {
  /** In the thread that began at `thread_ts`. */
  thread(channel: string, thread_ts: string): Way;
  /** Beside all threads. */
  channel(channel: string): Way;
  /** In the channel, for one member of it only; gone after a reload. */
  ephemeral(channel: string, user: string): Way;
  /**
   * To whoever gave a command or pressed a button, wherever that was; five times within 30 minutes. `in-place` puts the
   * message where the pressed one stands, `posted` shows it to all of the channel, even where we are no member.
   */
  responseUrl(url: string, as?: RespondsAs, thread_ts?: string): Way;
  /** In the place of a message of ours. */
  update(channel: string, ts: string): Way;
  /** A direct message: Slack opens the conversation where a member's id stands for a channel's. */
  direct(user: string): Way;
}

const quietly = { unfurl_links: false, unfurl_media: false, parse: 'none' } as const;

/** @param team the workspace, where there are several: it names the places */
export function createWays(
  client: webApi.WebClient,
  fetch: typeof globalThis.fetch,
  team: string | undefined,
): Ways {
  const placeOf = (...parts: string[]) => [team ?? '', ...parts].join(':');
  const post = (name: 'thread' | 'channel' | 'direct', channel: string, thread_ts?: string): Way => {
    const where = { channel, ...quietly, ...(thread_ts !== undefined && { thread_ts }) };
    return {
      ...{ name, isPrivate: false, repeatable: false, place: placeOf(channel) },
      send: async (message) => (await client.chat.postMessage({ ...where, ...message })).ts,
    };
  };
  return {
    thread: (channel, thread_ts) => post('thread', channel, thread_ts),
    channel: (channel) => post('channel', channel),
    direct: (user) => post('direct', user),
    ephemeral: (channel, user) => ({
      ...{ name: 'ephemeral', isPrivate: true, repeatable: true, place: placeOf(channel, user) },
      send: async (message) => {
        await client.chat.postEphemeral({ channel, user, parse: 'none', ...message });
        return undefined;
      },
    }),
    responseUrl: (url, as = 'answer', thread_ts) => ({
      ...{ name: 'response_url', isPrivate: as !== 'posted', repeatable: as !== 'posted', place: url },
      send: (message) => respond(fetch, url, { ...message, ...(thread_ts && { thread_ts }) }, as),
    }),
    update: (channel, ts) => ({
      ...{ name: 'update', isPrivate: false, repeatable: true, place: placeOf(channel) },
      send: async (message) =>
        // Without blocks, Slack would leave those that stand there.
        (await client.chat.update({ channel, ts, parse: 'none', blocks: [], ...message })).ts,
    }),
  };
}

/** Bolt's own `respond` tells neither for how long Slack limits us nor that it said `ok: false`. */
async function respond(
  fetch: typeof globalThis.fetch,
  url: string,
  message: Message,
  as: RespondsAs,
): Promise<undefined> {
  const how = {
    response_type: as === 'posted' ? 'in_channel' : 'ephemeral',
    replace_original: as === 'in-place',
    ...quietly,
  };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...how, ...message }),
  });
  const reason = refusalIn(await response.text());
  if (response.ok && reason === null) return undefined;
  const retryAfter = retryAfterOf(response);
  throw new ResponseUrlError(response.status, {
    ...(reason !== null && { reason }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** The error of `{"ok": false, "error": …}`; null where that is not what it says. */
function refusalIn(body: string): string | null {
  if (!body.trimStart().startsWith('{')) return null;
  try {
    const { ok, error } = JSON.parse(body);
    return ok === false ? (errorCode(error) ?? 'unknown_error') : null;
  } catch {
    return null;
  }
}

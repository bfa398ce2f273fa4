// chat.*: how the app speaks.
import { z } from 'zod';
import { refuseMessage } from '../limits/check.ts';
import { askedIn } from '../payloads.ts';
import type { Message } from '../store.ts';
import {
  ApiError,
  accept,
  type Backstage,
  channelFor,
  flag,
  type Method,
  messageShape,
  read,
  toApi,
  withBlockIds,
} from './method.ts';

/** Characters after which chat.postMessage cuts `text`. */
const TEXT_CHARACTERS = 40_000;

const scope = () => 'chat:write';
const target = z.object({ channel: z.string(), ts: z.string() });

export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': {
    scope,
    run(args, backstage) {
      const { channel: id, ...message } = read(messageShape.extend({ channel: z.string() }), args);
      accept(refuseMessage(message));
      const channel = channelFor(id, backstage);
      const posted = fromBot({ ...message, channel: channel.id }, backstage);
      backstage.store.put(posted);
      if (channel.kind === 'im') {
        backstage.emit({ ...toApi(posted, backstage), channel: channel.id, channel_type: 'im' });
      }
      return {
        channel: channel.id,
        ts: posted.ts,
        message: toApi(posted, backstage),
        ...((message.text ?? '').length > TEXT_CHARACTERS && { warning: 'message_truncated' }),
      };
    },
  },
  'chat.postEphemeral': {
    scope,
    run(args, backstage) {
      const shape = messageShape.extend({ channel: z.string(), user: z.string() });
      const { channel: id, user, ...message } = read(shape, args);
      accept(refuseMessage(message, { short: true }));
      const channel = channelFor(id, backstage);
      if (backstage.store.user(user) === undefined) throw new ApiError('user_not_in_channel');
      const posted = fromBot({ ...message, channel: channel.id, visibleTo: user }, backstage);
      backstage.store.put(posted);
      return { message_ts: posted.ts };
    },
  },
  'chat.update': {
    scope,
    run(args, backstage) {
      const { channel, ts, ...message } = read(messageShape.extend(target.shape), args);
      accept(refuseMessage(message, { short: true }));
      const before = own(channel, ts, backstage, 'cant_update_message');
      const after = rewritten(before, message, backstage);
      backstage.store.put(after);
      emitIfDirect(after, { subtype: 'message_changed', message: toApi(after, backstage) }, backstage);
      return { channel, ts, text: after.text, message: toApi(after, backstage) };
    },
  },
  'chat.delete': {
    scope,
    run(args, backstage) {
      const { channel, ts } = read(target, args);
      const message = own(channel, ts, backstage, 'cant_delete_message');
      backstage.store.delete(channel, ts);
      emitIfDirect(message, { subtype: 'message_deleted', deleted_ts: ts }, backstage);
      return { channel, ts };
    },
  },
};

export type BotMessage = z.output<typeof messageShape> & { channel: string; visibleTo?: string };

/** A new message by the app, as the workspace keeps it. */
export function fromBot(message: BotMessage, backstage: Backstage): Message {
  const { identity, store } = backstage;
  const { text = '', markdown_text, blocks = [], channel, thread_ts, visibleTo, metadata } = message;
  const cause = backstage.cause();
  const written = markdown_text === undefined ? blocks : [{ type: 'markdown', text: markdown_text }];
  return {
    ts: store.timestamp(),
    channel,
    user: identity.botUser,
    bot_id: identity.bot,
    text: text.slice(0, TEXT_CHARACTERS),
    blocks: withBlockIds(written, backstage),
    ...(thread_ts !== undefined && { thread_ts }),
    ...(visibleTo !== undefined && { visibleTo }),
    ...(metadata !== undefined && { metadata }),
    ...(cause !== undefined && { cause: cause.id, asked: askedIn(cause.body, identity) }),
  };
}

/** The message after an edit: text without blocks removes the blocks, metadata stays unless it is given. */
export function rewritten(
  before: Message,
  edit: z.output<typeof messageShape>,
  backstage: Backstage,
): Message {
  const fresh = fromBot({ metadata: before.metadata, ...edit, channel: before.channel }, backstage);
  // Slack marks what all saw before; an ephemeral message is only another one.
  const edited = before.visibleTo === undefined && { edited: true };
  return { ...before, text: fresh.text, blocks: fresh.blocks, metadata: fresh.metadata, ...edited };
}

function own(channel: string, ts: string, backstage: Backstage, error: string): Message {
  const message = backstage.store.message(channelFor(channel, backstage).id, ts);
  if (message === undefined || message.visibleTo !== undefined) throw new ApiError('message_not_found');
  if (message.bot_id !== backstage.identity.bot) throw new ApiError(error);
  return message;
}

/** In direct messages Slack tells the app of its own edits and deletions; `ignoreSelf` does not stop these. */
function emitIfDirect(message: Message, news: Record<string, unknown>, { store, emit }: Backstage): void {
  if (store.channel(message.channel)?.kind !== 'im') return;
  emit({
    type: 'message',
    hidden: true,
    channel: message.channel,
    channel_type: 'im',
    ts: store.timestamp(),
    ...news,
  });
}

/** What may be asked of a response_url besides a message. */
export const responseShape = messageShape.extend({
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: flag,
  delete_original: flag,
});

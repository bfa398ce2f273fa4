// conversations.*, users.* and auth.*: what the app may ask about the workspace.
import { z } from 'zod';
import { ApiError, type Backstage, channelFor, type Method, read, toApi } from './method.ts';

const replies = z.object({ channel: z.string(), ts: z.string(), limit: z.coerce.number().int().optional() });

/** Reading what people wrote wants the history scope of that kind of conversation. */
const history: Method['scope'] = (args, { store }) =>
  store.channel(String(args.channel))?.kind === 'im' ? 'im:history' : 'channels:history';

export const conversations: Readonly<Record<string, Method>> = {
  'auth.test': {
    scope: () => null,
    run: (_args, { identity }) => ({
      url: 'https://local.slack.com/',
      team: identity.teamName,
      team_id: identity.team,
      user: identity.botName,
      user_id: identity.botUser,
      bot_id: identity.bot,
      is_enterprise_install: false,
    }),
  },
  'conversations.history': {
    scope: history,
    run(args, backstage) {
      const { channel, limit = 100 } = read(replies.omit({ ts: true }), args);
      const messages = published(channel, backstage).filter(({ ts, thread_ts = ts }) => thread_ts === ts);
      return {
        messages: messages
          .reverse()
          .slice(0, limit)
          .map((message) => toApi(message, backstage)),
        has_more: false,
      };
    },
  },
  'conversations.replies': {
    scope: history,
    run(args, backstage) {
      const { channel, ts, limit = 1000 } = read(replies, args);
      const thread = published(channel, backstage).filter(
        (message) => message.ts === ts || message.thread_ts === ts,
      );
      if (thread.length === 0) throw new ApiError('thread_not_found');
      return {
        messages: thread.slice(0, limit).map((message) => toApi(message, backstage)),
        has_more: false,
      };
    },
  },
  'conversations.open': {
    scope: () => 'im:write',
    run(args, { store }) {
      const { users } = read(z.object({ users: z.string() }), args);
      const channel = store.channels.find((candidate) => candidate.user === users);
      if (channel === undefined) throw new ApiError('user_not_found');
      return { channel: { id: channel.id } };
    },
  },
  'users.info': {
    scope: () => 'users:read',
    run(args, { store, identity }) {
      const { user: id } = read(z.object({ user: z.string() }), args);
      const user = store.user(id);
      if (user === undefined) throw new ApiError('user_not_found');
      return { user: { id, name: user.name, team_id: identity.team, is_bot: user.isBot } };
    },
  },
};

function published(channel: string, backstage: Backstage) {
  const { id } = channelFor(channel, backstage);
  return backstage.store.messages(id).filter(({ visibleTo }) => visibleTo === undefined);
}

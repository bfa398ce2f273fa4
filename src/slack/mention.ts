// @authguide in a channel: the answer stands in the thread of the message that holds the mention.
import { conversationName, messageName, type Surface } from './surface.ts';
import { workspaceOf } from './team.ts';
import { readWritten, withoutMention } from './written.ts';

export const mention: Surface = {
  needs: { scopes: ['app_mentions:read', 'chat:write'], events: ['app_mention'] },
  listen({ app, teamOf }) {
    app.event('app_mention', async ({ event, body, context }) => {
      const written = readWritten(event);
      if (written === null) return;
      const { channel, ts, user, text } = written;
      const { reply, ways } = await teamOf(context);
      const team = workspaceOf(context);
      const thread = written.thread_ts ?? ts;
      await reply({
        surface: 'mention',
        asks: { text: withoutMention(text, context.botUserId) },
        user,
        goOn: context.botUserId && `<@${context.botUserId}>`,
        names: { lasting: [body.event_id, messageName(team, channel, ts)] },
        conversations: [conversationName(team, channel, thread)],
        ways: [
          ways.thread(channel, thread),
          ways.channel(channel),
          ways.ephemeral(channel, user),
          ways.direct(user),
        ],
      });
    });
  },
};

// A direct message: the answer follows it, in the thread if it was asked in one.
import { conversationName, messageName, type Surface } from './surface.ts';
import { workspaceOf } from './team.ts';
import { readWritten, withoutMention } from './written.ts';

export const message: Surface = {
  needs: { scopes: ['im:history', 'chat:write'], events: ['message.im'], messagesTab: true },
  listen({ app, teamOf }) {
    app.message(async ({ message, body, context }) => {
      if (message.channel_type !== 'im') return;
      const written = readWritten(message);
      if (written === null) return;
      const { channel, ts, thread_ts, user } = written;
      const { reply, ways } = await teamOf(context);
      const team = workspaceOf(context);
      const conversation = conversationName(team, channel);
      await reply({
        surface: 'message',
        asks: { text: withoutMention(written.text, context.botUserId) },
        user,
        names: { lasting: [body.event_id, messageName(team, channel, ts)] },
        conversations: thread_ts
          ? [conversationName(team, channel, thread_ts), conversation]
          : [conversation],
        underAnswer: (answer) => conversationName(team, channel, answer),
        ways: thread_ts ? [ways.thread(channel, thread_ts), ways.direct(user)] : [ways.channel(channel)],
      });
    });
  },
};

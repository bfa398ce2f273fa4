// @authguide in a channel: the answer stands in the thread of the message that holds the mention.
import { inChannel } from './place.ts';
import { conversationName, messageName, type Surface } from './surface.ts';
import { readWritten, withoutMention } from './written.ts';

export const mention: Surface = {
  needs: { scopes: ['app_mentions:read', 'chat:write'], events: ['app_mention'] },
  register(app, reply) {
    app.event('app_mention', async ({ event, body, context, client }) => {
      const written = readWritten(event);
      if (written === null) return;
      const { channel, ts, text } = written;
      const thread = written.thread_ts ?? ts;
      await reply({
        text: withoutMention(text ?? '', context.botUserId),
        names: [body.event_id, messageName(channel, ts)],
        conversation: conversationName(context.teamId, channel, thread),
        place: inChannel(client, channel, thread),
      });
    });
  },
};

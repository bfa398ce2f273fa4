// A direct message: the answer follows it, in the thread if it was asked in one.
import { inChannel } from './place.ts';
import { conversationName, messageName, type Surface } from './surface.ts';
import { readWritten, withoutMention } from './written.ts';

export const message: Surface = {
  needs: { scopes: ['im:history', 'chat:write'], events: ['message.im'], messagesTab: true },
  register(app, reply) {
    app.message(async ({ message, body, context, client }) => {
      if (message.channel_type !== 'im') return;
      const written = readWritten(message);
      if (written === null) return;
      const { channel, ts, subtype } = written;
      const text = withoutMention(written.text ?? '', context.botUserId);
      if (text === '' && subtype === 'file_share') return;
      const thread = written.thread_ts ?? undefined;
      await reply({
        text,
        names: [body.event_id, messageName(channel, ts)],
        conversation: conversationName(context.teamId, channel, thread),
        place: inChannel(client, channel, thread),
      });
    });
  },
};

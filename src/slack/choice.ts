// The buttons under a reply: pressing one asks its question where the reply stands.
import type { BlockButtonAction } from '@slack/bolt';
import { z } from 'zod';
import { choiceAction } from '../render/blocks.ts';
import { inChannel, inPrivate } from './place.ts';
import { conversationName, type Surface } from './surface.ts';

/** The message that holds the button, as far as we read it. */
const containerSchema = z.object({
  channel_id: z.string(),
  thread_ts: z.string().optional(),
  is_ephemeral: z.boolean().default(false),
});

export const choice: Surface = {
  needs: { scopes: ['chat:write'], interactivity: true },
  register(app, reply) {
    app.action<BlockButtonAction>({ type: 'block_actions', action_id: choiceAction }, async (args) => {
      const { ack, action, body, client, context, respond } = args;
      await ack();
      const container = containerSchema.parse(body.container);
      const { channel_id, is_ephemeral } = container;
      const thread = container.thread_ts ?? threadOf(body.message);
      await reply({
        text: action.value ?? '',
        names: [body.trigger_id],
        conversation: conversationName(context.teamId, channel_id, is_ephemeral ? body.user.id : thread),
        place: is_ephemeral ? inPrivate(respond) : inChannel(client, channel_id, thread),
      });
    });
  },
};

/** Slack names the thread in the message more often than in the container. */
function threadOf(message: BlockButtonAction['message']): string | undefined {
  return typeof message?.thread_ts === 'string' ? message.thread_ts : undefined;
}

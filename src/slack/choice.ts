// The buttons under a reply: pressing one asks its question where the reply stands.
import type { BlockButtonAction } from '@slack/bolt';
import { z } from 'zod';
import { choiceAction } from '../render/blocks.ts';
import { conversationName, messageName, type Surface } from './surface.ts';

const nothing = z.undefined().catch(undefined);
const text = z.string().min(1).optional().catch(undefined);

/** A press as far as we read it: Slack names the place now in the container, now in the message, now nowhere. */
const pressSchema = z.object({
  trigger_id: text,
  response_url: text,
  user: z.object({ id: text }).catch({ id: undefined }),
  channel: z.object({ id: text }).or(nothing),
  container: z
    .object({
      channel_id: text,
      message_ts: text,
      thread_ts: text,
      is_ephemeral: z.boolean().optional().catch(undefined),
    })
    .or(nothing),
  message: z.object({ ts: text, thread_ts: text }).or(nothing),
});

export const choice: Surface = {
  needs: { scopes: ['chat:write'], interactivity: true },
  listen({ app, reply, ways }) {
    app.action<BlockButtonAction>(
      { type: 'block_actions', action_id: choiceAction },
      async ({ ack, action, body, context }) => {
        await ack();
        const { channel, isPrivate, message, thread, user, ...press } = readPress(body);
        const pressed = message && `${messageName(channel ?? '', message)}:${action.action_id}`;
        const responseUrl = press.response_url ? [ways.responseUrl(press.response_url)] : [];
        const direct = user ? [ways.direct(user)] : [];
        const inPlace =
          channel === undefined || isPrivate
            ? []
            : [...(thread ? [ways.thread(channel, thread)] : []), ways.channel(channel)];
        const aside = channel && isPrivate && user ? [ways.ephemeral(channel, user)] : [];
        await reply({
          surface: 'choice',
          text: action.value ?? '',
          names: {
            lasting: [press.trigger_id],
            // Two presses of an impatient person, or of two people beside each other, are one question.
            brief: [isPrivate && pressed ? `${pressed}:${user}` : pressed],
          },
          conversations: [conversationName(context.teamId, channel ?? '', isPrivate ? user : thread)],
          ways: [...inPlace, ...responseUrl, ...aside, ...direct],
        });
      },
    );
  },
};

function readPress(body: unknown) {
  const { container, message, channel, user, ...rest } = pressSchema.parse(body);
  return {
    ...rest,
    user: user.id,
    channel: container?.channel_id ?? channel?.id,
    message: container?.message_ts ?? message?.ts,
    thread: container?.thread_ts ?? message?.thread_ts,
    /** Only the person who pressed sees the reply that holds the button. */
    isPrivate: container?.is_ephemeral ?? message === undefined,
  };
}

// A press of one of our controls: where it stands, who pressed, and the ways back.
import type { BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { conversationName, type Ear, messageName, type Press } from './surface.ts';
import { type Origin, type Team, workspaceOf } from './team.ts';
import type { Way, Ways } from './ways.ts';

const nothing = z.undefined().catch(undefined);
const text = z.string().min(1).optional().catch(undefined);

/** A press as far as we read it: Slack names the place now in the container, now in the message, now nowhere. */
const pressSchema = z.object({
  trigger_id: text,
  response_url: text,
  user: z.object({ id: text, locale: text }).catch({ id: undefined, locale: undefined }),
  channel: z.object({ id: text }).or(nothing),
  container: z
    .object({
      channel_id: text,
      message_ts: text,
      thread_ts: text,
      is_ephemeral: z.boolean().optional().catch(undefined),
    })
    .or(nothing),
  message: z.object({ ts: text, thread_ts: text, blocks: z.array(z.unknown()).catch([]) }).or(nothing),
});

/** The lines of context of a message, as we wrote them. */
const contextSchema = z.object({
  type: z.literal('context'),
  elements: z.array(z.object({ text: z.string().catch('') }).catch({ text: '' })),
});

/** What was pressed, whatever kind of control it was. */
const actionSchema = z.object({
  action_id: z.string(),
  block_id: text,
  value: z.string().catch(''),
  selected_option: z.object({ value: z.string().catch('') }).or(nothing),
});

export interface Pressed {
  readonly action_id: string;
  /** What the control carries: a key, or what is wanted of the one in `block_id`. */
  readonly value: string;
  readonly block_id: string;
  /** The workspace that it was pressed in. */
  readonly team: string | undefined;
  readonly trigger_id: string | undefined;
  readonly user: string | undefined;
  /** Such as "fr-FR", where Slack tells it. */
  readonly locale: string | undefined;
  readonly channel: string | undefined;
  readonly thread: string | undefined;
  /** The message that holds the control. */
  readonly message: string | undefined;
  /** Only the person who pressed sees the message that holds it. */
  readonly isPrivate: boolean;
  readonly responseUrl: string | undefined;
  /** The lines of context of the message, where Slack sends it along. */
  readonly context: readonly string[];
}

export function readPress(body: unknown, action: unknown, team: string | undefined): Pressed {
  const { container, message, channel, user, trigger_id, response_url } = pressSchema.parse(body);
  const { action_id, block_id = '', value, selected_option } = actionSchema.parse(action);
  return {
    action_id,
    block_id,
    value: selected_option?.value ?? value,
    team,
    trigger_id,
    user: user.id,
    locale: user.locale,
    channel: container?.channel_id ?? channel?.id,
    message: container?.message_ts ?? message?.ts,
    thread: container?.thread_ts ?? message?.thread_ts,
    isPrivate: container?.is_ephemeral ?? message === undefined,
    responseUrl: response_url,
    context: (message?.blocks ?? []).flatMap(
      (block) => contextSchema.safeParse(block).data?.elements.map((one) => one.text) ?? [],
    ),
  };
}

/** Hands each press of a control to `take`, acknowledged, with the workspace that it was pressed in. */
export function onPress(
  { app, teamOf }: Ear,
  action_id: string | RegExp,
  take: (pressed: Pressed, team: Team, origin: Origin) => Promise<void>,
): void {
  app.action<BlockAction>({ type: 'block_actions', action_id }, async ({ ack, action, body, context }) => {
    await ack();
    await take(readPress(body, action, workspaceOf(context)), await teamOf(context), context);
  });
}

/** Where a reply to a press can go. */
export interface WaysBack {
  /** Beside the message: in its thread, or in its channel. */
  readonly beside: readonly Way[];
  /** In the place of the message. */
  readonly inPlace: readonly Way[];
  /** To the person who pressed, and nobody else. */
  readonly aside: readonly Way[];
  /** For all of the channel. */
  readonly posted: readonly Way[];
}

export function waysBack(
  { channel, thread, user, isPrivate, message, responseUrl }: Pressed,
  ways: Ways,
): WaysBack {
  const direct = user ? [ways.direct(user)] : [];
  const ephemeral = channel && user ? [ways.ephemeral(channel, user)] : [];
  const answered = responseUrl ? [ways.responseUrl(responseUrl)] : [];
  const aside = [...answered, ...ephemeral, ...direct];
  const there =
    channel === undefined || isPrivate
      ? []
      : [...(thread ? [ways.thread(channel, thread)] : []), ways.channel(channel)];
  return {
    beside: [...there, ...answered, ...(isPrivate ? ephemeral : []), ...direct],
    inPlace: [
      // What takes the place of a message is seen by those who saw that one.
      ...(responseUrl ? [{ ...ways.responseUrl(responseUrl, 'in-place'), isPrivate }] : []),
      ...(channel && message && !isPrivate ? [ways.update(channel, message)] : []),
      ...direct,
    ],
    aside,
    posted: [
      ...(channel ? [ways.channel(channel)] : []),
      ...(responseUrl ? [ways.responseUrl(responseUrl, 'posted')] : []),
    ],
  };
}

/** Asks for what a press wants, once for an impatient person, or for two people beside each other. */
export function replyTo(
  { reply, ways }: Team,
  pressed: Pressed,
  { act, value, to }: Pick<Press, 'act' | 'value'> & { readonly to: keyof WaysBack },
): Promise<void> {
  const { team, channel, message, user, thread, isPrivate, action_id, trigger_id } = pressed;
  const back = waysBack(pressed, ways);
  // A menu is one control with several values. Whoever pages comes round to the same one again, and it does no harm.
  const name =
    message && act !== 'more'
      ? `${messageName(team, channel ?? '', message)}:${action_id}:${value}`
      : undefined;
  const isOwn = isPrivate || to === 'aside';
  return reply({
    surface: act,
    asks: { act, value, user, context: pressed.context },
    user,
    names: { lasting: [trigger_id], brief: [isOwn && name ? `${name}:${user}` : name] },
    conversations: [conversationName(team, channel ?? '', isPrivate ? user : thread)],
    ways: back[to],
    // What could not be shared as it was takes its place; that nothing could be posted must not.
    aside: act === 'share' ? [...back.inPlace.slice(0, 1), ...back.aside] : back.aside,
    apologies: back.aside,
    share: isPrivate && !channel?.startsWith('D'),
  });
}

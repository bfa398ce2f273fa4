// The bodies of what Slack sends to an app: commands, events and interactions.
import type { StringIndexed } from '@slack/bolt';
import type { Identity } from './identity.ts';
import type { Channel, Message, User, View } from './store.ts';

/** Who did something, and where. */
export interface Scene {
  readonly identity: Identity;
  readonly user: User;
  readonly trigger_id: string;
}

export function commandBody(
  scene: Scene & { channel: Channel; response_url: string },
  command: string,
  text: string,
): StringIndexed {
  const { identity, user, channel, trigger_id, response_url } = scene;
  return {
    token: 'deprecated',
    team_id: identity.team,
    team_domain: identity.teamName,
    channel_id: channel.id,
    channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
    user_id: user.id,
    user_name: user.name,
    command,
    text,
    api_app_id: identity.app,
    is_enterprise_install: 'false',
    response_url,
    trigger_id,
  };
}

export function eventBody(
  identity: Identity,
  event: Record<string, unknown>,
  event_id: string,
): StringIndexed {
  return {
    token: 'deprecated',
    team_id: identity.team,
    api_app_id: identity.app,
    event,
    type: 'event_callback',
    event_id,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: identity.team,
        user_id: identity.botUser,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
}

/** What a person pressed, chose or typed, as Slack describes it inside `actions`. */
export type ActionBody = Readonly<Record<string, unknown>>;

/** Where an interactive element stands: in a message or in a view. */
export type Place =
  | {
      readonly message: Message;
      readonly api: Record<string, unknown>;
      readonly channel: Channel;
      readonly response_url: string;
    }
  | { readonly view: View };

export function actionsBody(scene: Scene, place: Place, action: ActionBody, values: object): StringIndexed {
  const common = {
    type: 'block_actions',
    ...interaction(scene),
    trigger_id: scene.trigger_id,
    actions: [action],
    state: { values },
  };
  if ('view' in place) {
    return {
      ...common,
      container: { type: 'view', view_id: place.view.id },
      view: { ...place.view, state: { values } },
    };
  }
  const { message, api, channel, response_url } = place;
  const is_ephemeral = message.visibleTo !== undefined;
  const container = { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral };
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  return {
    ...common,
    container: { ...container, ...thread },
    channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
    ...(!is_ephemeral && { message: api }),
    response_url,
  };
}

export function submissionBody(scene: Scene, view: View, values: object): StringIndexed {
  return {
    type: 'view_submission',
    ...interaction(scene),
    trigger_id: scene.trigger_id,
    view: { ...view, state: { values } },
    response_urls: [],
  };
}

export function closedBody(scene: Scene, view: View): StringIndexed {
  return { type: 'view_closed', ...interaction(scene), view, is_cleared: false };
}

function interaction({ identity, user }: Scene) {
  return {
    team: { id: identity.team, domain: identity.teamName },
    user: { id: user.id, username: user.name, name: user.name, team_id: identity.team },
    api_app_id: identity.app,
    token: 'deprecated',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** What the person asked with this payload, in their own words; '' where it holds none. */
export function askedIn(body: StringIndexed, { botUser }: Identity): string {
  if (typeof body.text === 'string') return body.text;
  if (typeof body.event?.text === 'string') {
    const text: string = body.event.text.replaceAll(`<@${botUser}>`, '').trim();
    return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  }
  const value: unknown = body.actions?.[0]?.value;
  return typeof value === 'string' ? value : '';
}

/** The channel in which it happened. */
export function channelOf(body: StringIndexed): string | undefined {
  return body.channel_id ?? body.channel?.id ?? body.event?.channel;
}

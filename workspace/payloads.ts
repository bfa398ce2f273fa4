// The bodies of what Slack sends to an app: commands, events and interactions.
import type { StringIndexed } from '@slack/bolt';
import type { Identity } from './identity.ts';
import type { Channel, Message, User, View } from './store.ts';

/** Who did something. */
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

export interface MessagePlace {
  readonly message: Message;
  readonly api: Record<string, unknown>;
  readonly channel: Channel;
  readonly response_url: string;
}

/** Where an interactive element stands: in a message or in a view. */
export type Place = MessagePlace | { readonly view: View };

export function actionsBody(scene: Scene, place: Place, action: ActionBody, values: object): StringIndexed {
  const common = {
    type: 'block_actions',
    ...interaction(scene),
    trigger_id: scene.trigger_id,
    actions: [action],
    state: { values },
  };
  const response_url = 'view' in place ? {} : { response_url: place.response_url };
  return { ...common, ...standing(place, values), ...response_url };
}

/** What asks the app for the options of an element while a person types into it. */
export function suggestionBody(
  scene: Scene,
  place: Place,
  element: { action_id: string; block_id: string; value: string },
  values: object,
): StringIndexed {
  return { type: 'block_suggestion', ...interaction(scene), ...element, ...standing(place, values) };
}

/** Where an element stands, as payloads about it say. An ephemeral message is not shown to the app again. */
function standing(place: Place, values: object) {
  if ('view' in place) {
    return {
      container: { type: 'view', view_id: place.view.id },
      view: { ...viewToApi(place.view), state: { values } },
    };
  }
  const { message, api, channel } = place;
  const is_ephemeral = message.visibleTo !== undefined;
  const container = { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral };
  const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
  return {
    container: { ...container, ...thread },
    channel: channelToApi(channel),
    ...(!is_ephemeral && { message: api }),
  };
}

/** Where the app may answer a submission: one URL a conversation that the person chose for it. */
export interface ResponseUrl {
  readonly block_id: string;
  readonly action_id: string;
  readonly channel_id: string;
  readonly response_url: string;
}

export function submissionBody(
  scene: Scene,
  view: View,
  values: object,
  response_urls: readonly ResponseUrl[] = [],
): StringIndexed {
  return {
    type: 'view_submission',
    ...interaction(scene),
    trigger_id: scene.trigger_id,
    view: { ...viewToApi(view), state: { values } },
    response_urls,
  };
}

/** A view that a person closed: alone, or with all that lay below it. */
export function closedBody(scene: Scene, view: View, is_cleared: boolean): StringIndexed {
  return { type: 'view_closed', ...interaction(scene), view: viewToApi(view), is_cleared };
}

export function shortcutBody(scene: Scene, callback_id: string, action_ts: string): StringIndexed {
  return {
    type: 'shortcut',
    ...interaction(scene),
    callback_id,
    trigger_id: scene.trigger_id,
    action_ts,
  };
}

/** A shortcut on a message, which the app gets whole, wherever it stands. */
export function messageShortcutBody(
  scene: Scene,
  { api, channel, response_url }: MessagePlace,
  callback_id: string,
  action_ts: string,
): StringIndexed {
  return {
    type: 'message_action',
    ...interaction(scene),
    callback_id,
    trigger_id: scene.trigger_id,
    action_ts,
    response_url,
    channel: channelToApi(channel),
    message_ts: api.ts,
    message: api,
  };
}

/** A view as Slack's API and payloads show it. */
export function viewToApi({ user, conversation, ...shown }: View): Record<string, unknown> {
  return shown;
}

function channelToApi({ id, kind, name }: Channel) {
  return { id, name: kind === 'im' ? 'directmessage' : name };
}

function interaction({ identity, user }: Scene) {
  const { id, name, locale } = user;
  return {
    team: { id: identity.team, domain: identity.teamName },
    user: {
      id,
      username: name,
      name,
      team_id: identity.team,
      ...(locale !== undefined && { locale }),
    },
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
    return plainText(body.event.text.replaceAll(`<@${botUser}>`, '').trim());
  }
  if (body.type === 'message_action') return plainText(body.message.text);
  // What is pressed carries a key, which nobody wrote.
  return '';
}

function plainText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The channel in which it happened. */
export function channelOf(body: StringIndexed): string | undefined {
  return body.channel_id ?? body.channel?.id ?? body.event?.channel;
}

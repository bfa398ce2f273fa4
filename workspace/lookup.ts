// Who is meant, where, and what that person has on the screen; each throws where there is no such thing.
import { type Element, findElement } from './actions.ts';
import { YOU } from './identity.ts';
import type { Block } from './limits/check.ts';
import type { Channel, Message, Store, User, View } from './store.ts';

/** Who acts, and where; the person at the keyboard in #support-api unless told otherwise. */
export interface Where {
  readonly user?: string;
  readonly channel?: string;
  readonly thread_ts?: string;
}

/** Where an element stands; without `message` and `view` the newest place that has it. */
export interface Target {
  readonly channel?: string;
  readonly message?: string;
  readonly view?: string;
  readonly block_id?: string;
}

export function whereIs(
  store: Store,
  { user: userId = YOU, channel: channelId = 'C0SUPPORT' }: Where,
): { user: User; channel: Channel } {
  const user = store.user(userId);
  const channel = store.channel(channelId);
  if (user === undefined) throw new Error(`no user "${userId}"`);
  if (channel === undefined) throw new Error(`no channel "${channelId}"`);
  return { user, channel };
}

/** The direct message between that person and the app. */
export function directChannel(store: Store, user: string): Channel {
  const channel = store.channels.find((candidate) => candidate.user === user);
  if (channel === undefined) throw new Error(`"${user}" has no direct message with the app`);
  return channel;
}

export function topModal(store: Store, userId: string): { user: User; view: View } {
  const { user } = whereIs(store, { user: userId });
  const view = store.modals(user.id).at(-1);
  if (view === undefined) throw new Error(`"${userId}" has no modal open`);
  return { user, view };
}

/** The message with that timestamp, or the newest one; only one that all see. */
export function findMessage(store: Store, channel: Channel, ts?: string): Message {
  const message = store
    .messages(channel.id)
    .findLast((candidate) => candidate.visibleTo === undefined && (ts === undefined || candidate.ts === ts));
  if (message === undefined) throw new Error(`"${channel.id}" has no message ${ts ?? ''} that all see`);
  return message;
}

export function sees(user: string, { visibleTo = user }: Message): boolean {
  return visibleTo === user;
}

/** The element with that action_id, and the message or view that holds it. */
export function findOnScreen(
  store: Store,
  { id: user }: User,
  action_id: string,
  { channel, message, view, block_id }: Target,
): { seen: Message | View; block: Block; element: Element } {
  const home = store.homes.get(user);
  const views = [...store.modals(user).slice(-1), ...(home === undefined ? [] : [home])];
  const messages = store.channels
    .filter(({ id }) => channel === undefined || id === channel)
    .flatMap(({ id }) => store.messages(id).filter((candidate) => sees(user, candidate)))
    .sort((one, other) => Number(other.ts) - Number(one.ts));
  const places: readonly (Message | View)[] = [
    ...(message === undefined ? views.filter(({ id }) => view === undefined || id === view) : []),
    ...(view === undefined ? messages.filter(({ ts }) => message === undefined || ts === message) : []),
  ];
  for (const seen of places) {
    const found = findElement(seen.blocks, action_id, block_id);
    if (found !== undefined) return { seen, ...found };
  }
  throw new Error(`"${user}" sees no element with the action_id "${action_id}"`);
}

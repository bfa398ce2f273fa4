// The memory of the workspace: people, channels, messages and views, bounded, with news of each change.
import { randomInt } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { Block } from './limits/check.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** The language that the person has set, such as fr-FR, where it is known. */
  readonly locale?: string;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'im';
  /** Is the app a member? Slack lets it post only where it is. */
  readonly hasBot: boolean;
  /** In a direct message: the person at the other end of the app's line. */
  readonly user?: string;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly thread_ts?: string;
  readonly bot_id?: string;
  /** The only person who sees an ephemeral message. */
  readonly visibleTo?: string;
  readonly subtype?: string;
  readonly edited?: boolean;
  readonly metadata?: unknown;
  /** The previews of links in it, by the app. */
  readonly unfurls?: readonly { readonly url: string; readonly blocks: readonly Block[] }[];
  /** In a message of the app: the question that it answers. */
  readonly asked?: string;
  /** In a message of the app: the id of the payload that it answers. */
  readonly cause?: string;
}

/** A modal on a person's screen, or a person's Home tab. */
export interface View {
  readonly id: string;
  readonly hash: string;
  readonly user: string;
  /** The conversation that the person was looking at when it opened. */
  readonly conversation?: string;
  readonly type: 'modal' | 'home';
  readonly blocks: readonly Block[];
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly external_id: string;
  readonly [property: string]: unknown;
}

export type Change =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'deleted'; readonly channel: string; readonly ts: string }
  | { readonly type: 'modals'; readonly user: string; readonly views: readonly View[] }
  | { readonly type: 'home'; readonly user: string; readonly view: View };

/** Messages that are kept in each channel; the oldest go first. */
const MESSAGES_PER_CHANNEL = 500;

export class Store extends EventEmitter<{ change: [Change] }> {
  readonly channels: readonly Channel[];
  readonly homes = new Map<string, View>();
  readonly #messages = new Map<string, Message[]>();
  readonly #modals = new Map<string, View[]>();
  #users: readonly User[];
  #lastMicros = 0;
  /** Slack's ids never come again: an app that remembers what it answered must not take a new start for the old one. */
  #lastId = randomInt(36 ** 8);

  constructor(users: readonly User[], channels: readonly Channel[]) {
    super();
    this.#users = users;
    this.channels = channels;
  }

  /** A timestamp as Slack names messages: seconds, a point, six digits; never twice the same. */
  timestamp(): string {
    this.#lastMicros = Math.max(Date.now() * 1000, this.#lastMicros + 1);
    const micros = String(this.#lastMicros);
    return `${micros.slice(0, -6)}.${micros.slice(-6)}`;
  }

  /** A new identifier with the letter that tells its kind. */
  id(prefix: string): string {
    this.#lastId += 1;
    return `${prefix}0${this.#lastId.toString(36).toUpperCase().padStart(6, '0')}`;
  }

  channel(id: string): Channel | undefined {
    return this.channels.find((channel) => channel.id === id);
  }

  user(id: string): User | undefined {
    return this.users.find((user) => user.id === id);
  }

  get users(): readonly User[] {
    return this.#users;
  }

  setLocale(id: string, locale: string): void {
    this.#users = this.#users.map((user) => (user.id === id ? { ...user, locale } : user));
  }

  /** A channel's messages in the order in which they were posted, ephemeral ones included. */
  messages(channel: string): readonly Message[] {
    return this.#messages.get(channel) ?? [];
  }

  message(channel: string, ts: string): Message | undefined {
    return this.messages(channel).find((message) => message.ts === ts);
  }

  /** Adds a message, or takes the place of the one with its timestamp. */
  put(message: Message): void {
    const kept = this.#messages.get(message.channel) ?? [];
    const index = kept.findIndex(({ ts }) => ts === message.ts);
    if (index === -1) kept.push(message);
    else kept[index] = message;
    if (kept.length > MESSAGES_PER_CHANNEL) kept.shift();
    this.#messages.set(message.channel, kept);
    this.emit('change', { type: 'message', message });
  }

  delete(channel: string, ts: string): void {
    this.#messages.set(
      channel,
      this.messages(channel).filter((message) => message.ts !== ts),
    );
    this.emit('change', { type: 'deleted', channel, ts });
  }

  /** The modals that a person has open, the one on top last. */
  modals(user: string): readonly View[] {
    return this.#modals.get(user) ?? [];
  }

  setModals(user: string, views: readonly View[]): void {
    this.#modals.set(user, [...views]);
    this.emit('change', { type: 'modals', user, views });
  }

  modal(matches: (view: View) => boolean): View | undefined {
    return [...this.#modals.values()].flat().find(matches);
  }

  setHome(view: View): void {
    this.homes.set(view.user, view);
    this.emit('change', { type: 'home', user: view.user, view });
  }
}

// The one stand-in for Slack: people act on it, the real app answers through it, and everything stays in memory.
import { LRUCache } from 'lru-cache';
import { YOU } from './identity.ts';
import { Interactions, type StandInOptions } from './interactions.ts';
import { directChannel, sees, type Where, whereIs } from './lookup.ts';
import { toApi } from './methods/method.ts';
import { commandBody, eventBody, viewToApi } from './payloads.ts';
import type { DeliverOptions, Delivery } from './receiver.ts';
import { linksBody, linksIn, type Share, type SharedLink, type Sharing, sharesIn } from './shares.ts';
import type { Call, Failure, SlackApi } from './slack-api.ts';
import type { Message, User } from './store.ts';
import { encodeTyped, readCommand } from './typed.ts';

export type { PressOptions, ShortcutOptions, StandInOptions } from './interactions.ts';

export interface EventOptions extends DeliverOptions {
  /** Slack's name for the event; the same for each retry of it. */
  readonly event_id?: string;
}

/** Why the app answered as it did. */
export interface Explanation {
  /** Whole sentences, in the language of the answer. */
  readonly reasons: readonly string[];
  /** What it was worked out from, for those who write guides or code. */
  readonly trace: object;
}

/** A workspace with an app in it: give `receiver` and `fetch` to Bolt's App, then act as a person would. */
export function createStandIn(options: StandInOptions = {}): StandIn {
  return new StandIn(options);
}

export class StandIn extends Interactions {
  readonly #traces = new LRUCache<string, Explanation>({ max: 500 });

  /** What Bolt calls instead of the network: `clientOptions: { fetch }`. */
  get fetch(): SlackApi['fetch'] {
    return this.api.fetch;
  }

  /** Every call that the app made, oldest first. */
  get calls(): readonly Call[] {
    return this.api.calls;
  }

  /** The calls that Slack refuses: a limit broken, a wrong argument, a missing scope, or a failure that was asked for. */
  get refused(): readonly Call[] {
    return this.calls.filter((call) => !call.result.ok);
  }

  callsTo(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  fail(method: string, failure: Failure, times = 1): void {
    this.api.fail(method, failure, times);
  }

  /** What a person sees in a channel, threads included. */
  messages(channel = 'C0SUPPORT', user = YOU): readonly Message[] {
    return this.store.messages(channel).filter((message) => sees(user, message));
  }

  /** What the app said in a channel, as that person sees it. */
  answers(channel = 'C0SUPPORT', user = YOU): readonly Message[] {
    return this.messages(channel, user).filter((message) => message.bot_id === this.identity.bot);
  }

  /** Keeps why the app answers what it is working on in the way that it does. */
  trace(explanation: Explanation): void {
    const { cause } = this.receiver;
    if (cause !== undefined) this.#traces.set(cause.id, explanation);
  }

  /** Why the app answered a payload as it did, as far as it said and it is not too long ago. */
  traceOf(cause: string): Explanation | undefined {
    return this.#traces.get(cause);
  }

  /** Resolves when the app is done with all that it was handed. */
  settled(): Promise<void> {
    return this.receiver.settled();
  }

  /** A slash command, with its answer from the acknowledgement; without acknowledgement the person is told so. */
  async command(command: string, text = '', where: Where = {}): Promise<Delivery> {
    const { user, channel } = whereIs(this.store, where);
    const response_url = this.api.responseUrl(channel.id, user.id);
    const body = commandBody({ ...this.scene(user, channel), channel, response_url }, command, text);
    const onAck = (response: unknown) => this.api.acknowledge(response_url, response);
    return this.deliver(body, { onAck }, { user, channel });
  }

  /** A mention of the app, in #support-api unless told otherwise. */
  mention(text: string, where: Where & Partial<EventOptions> = {}): Promise<Delivery> {
    return this.say(`@${this.identity.botName} ${text}`, where);
  }

  /** A direct message to the app. */
  message(text: string, where: Omit<Where, 'channel'> & Partial<EventOptions> = {}): Promise<Delivery> {
    const { user } = whereIs(this.store, where);
    return this.say(text, { ...where, channel: directChannel(this.store, user.id).id });
  }

  /** What a person writes into the composer: a message that the app may hear of, or a slash command. */
  async type(text: string, where: Where = {}): Promise<void> {
    const { user, channel } = whereIs(this.store, where);
    const typed = readCommand(text);
    if (typed === null) await this.say(text, where);
    else if (where.thread_ts !== undefined) this.notice('command_in_thread', user, channel, where.thread_ts);
    else if (!this.#hasCommand(typed.command)) this.notice('unknown_command', user, channel);
    else await this.command(typed.command, typed.text, where);
  }

  /** Posts a person's message and hands the app the event that Slack would send; none where it would send none. */
  async say(text: string, where: Where & Partial<EventOptions> = {}): Promise<Delivery> {
    const { user, channel } = whereIs(this.store, where);
    const { thread_ts, event_id, ...deliver } = where;
    const message: Message = {
      ts: this.store.timestamp(),
      channel: channel.id,
      user: user.id,
      text: encodeTyped(text, this.store.users, this.store.channels),
      blocks: [],
      ...(thread_ts !== undefined && { thread_ts }),
    };
    this.store.put(message);
    const event = { ...toApi(message, this.backstage), channel: channel.id, event_ts: message.ts };
    const options = { ...pickRetry(deliver), ...(event_id !== undefined && { event_id }) };
    await this.#share(text, user, { source: 'conversations_history', ...message });
    if (channel.kind === 'im') return this.event({ ...event, channel_type: 'im' }, options);
    if (!channel.hasBot) return UNHEARD;
    const reads = this.identity.scopes.includes('channels:history');
    const twin = reads ? this.event({ ...event, channel_type: 'channel' }) : UNHEARD;
    const mentioned = message.text.includes(`<@${this.identity.botUser}>`);
    const heard = mentioned ? this.event({ ...event, type: 'app_mention' }, options) : twin;
    await twin;
    return heard;
  }

  #hasCommand(name: string): boolean {
    const commands = this.manifest?.commands ?? [{ command: '/authguide' }];
    return commands.some(({ command }) => command === name);
  }

  /** Any event, as it stands; for what a person's action does not cause here. */
  event(
    event: Record<string, unknown>,
    { event_id = this.store.id('Ev'), ...options }: EventOptions = {},
  ): Promise<Delivery> {
    return this.receiver.deliver(eventBody(this.identity, event, event_id), options);
  }

  /** What a person sees of the links in a message while it is being written. */
  async compose(text: string, userId = YOU): Promise<readonly SharedLink[]> {
    const { user } = whereIs(this.store, { user: userId });
    const share = await this.#share(text, user, { source: 'composer', channel: 'COMPOSER' });
    return share?.shown ?? [];
  }

  /** Tells the app of links to the domains that it registered, as Slack does beside the message itself. */
  async #share(text: string, user: User, where: Sharing): Promise<Share | undefined> {
    const id = `${this.store.id('Uf')}.${this.store.timestamp()}`;
    const shares = sharesIn(this.store);
    const share = shares.add(id, linksIn(text, this.identity), where);
    if (share === undefined) return undefined;
    const isMember = this.store.channel(share.channel)?.hasBot ?? false;
    const event = linksBody(share, { user, isMember, event_ts: this.store.timestamp() });
    await this.event(event, { onAck: () => shares.acknowledge(share) });
    return share;
  }

  /** Opens the conversation with the app on a tab. */
  openHome(tab: 'home' | 'messages' = 'home', userId = YOU): Promise<Delivery> {
    const { user } = whereIs(this.store, { user: userId });
    const view = this.store.homes.get(user.id);
    const channel = directChannel(this.store, user.id).id;
    const event = { type: 'app_home_opened', user: user.id, channel, tab, event_ts: this.store.timestamp() };
    return this.event(view === undefined ? event : { ...event, view: viewToApi(view) });
  }
}

/** What is returned where Slack sends the app nothing. */
const UNHEARD: Delivery = { acked: false, response: undefined, ackedAfter: 0, error: undefined };

function pickRetry({ retryNum, retryReason }: Partial<EventOptions>): DeliverOptions {
  return { ...(retryNum !== undefined && { retryNum }), ...(retryReason !== undefined && { retryReason }) };
}

// The one stand-in for Slack: people act on it, the real app answers through it, and everything stays in memory.
import type { StringIndexed } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { describeAction, type Gesture, readState, type Values } from './actions.ts';
import { CHANNELS, IDENTITY, type Identity, USERS, YOU } from './identity.ts';
import { directChannel, findOnScreen, sees, type Target, topModal, type Where, whereIs } from './lookup.ts';
import { type Backstage, toApi } from './methods/method.ts';
import {
  actionsBody,
  closedBody,
  commandBody,
  eventBody,
  type Place,
  type Scene,
  submissionBody,
} from './payloads.ts';
import { type DeliverOptions, type Delivery, LocalReceiver } from './receiver.ts';
import { type Call, type Failure, SlackApi } from './slack-api.ts';
import { type Channel, type Message, Store, type User, type View } from './store.ts';
import { encodeTyped, readCommand } from './typed.ts';

export interface StandInOptions {
  /** Milliseconds within which the app must acknowledge; 3,000 as in Slack unless a test cannot wait. */
  readonly ackTimeout?: number;
  readonly identity?: Partial<Identity>;
  readonly users?: readonly User[];
  readonly channels?: readonly Channel[];
  /** The slash commands that the app registers. */
  readonly commands?: readonly string[];
  /** Hears of every call that the app makes. */
  readonly onCall?: (call: Call) => void;
}

export interface EventOptions extends DeliverOptions {
  /** Slack's name for the event; the same for each retry of it. */
  readonly event_id?: string;
}

/** Where to find an element, and what else the person has typed or chosen there. */
export interface PressOptions extends Target {
  readonly user?: string;
  readonly values?: Values;
}

const TRIGGER_LIFE = 3000;

/** A workspace with an app in it: give `receiver` and `fetch` to Bolt's App, then act as a person would. */
export function createStandIn(options: StandInOptions = {}): StandIn {
  return new StandIn(options);
}

export class StandIn {
  readonly identity: Identity;
  readonly store: Store;
  readonly receiver: LocalReceiver;
  readonly api: SlackApi;
  readonly #commands: readonly string[];
  readonly #backstage: Backstage;
  readonly #traces = new LRUCache<string, NonNullable<unknown>>({ max: 500 });

  constructor(options: StandInOptions) {
    this.identity = { ...IDENTITY, ...options.identity };
    this.store = new Store(options.users ?? USERS, options.channels ?? CHANNELS);
    this.receiver = new LocalReceiver(options.ackTimeout ?? 3000);
    this.#commands = options.commands ?? ['/authguide'];
    this.#backstage = {
      identity: this.identity,
      store: this.store,
      triggers: new LRUCache<string, string>({ max: 1000, ttl: TRIGGER_LIFE }),
      cause: () => this.receiver.cause,
      emit: (event) => void this.event(event),
    };
    this.api = new SlackApi(this.#backstage, options.onCall ?? (() => {}));
  }

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
  trace(reasons: NonNullable<unknown>): void {
    const { cause } = this.receiver;
    if (cause !== undefined) this.#traces.set(cause.id, reasons);
  }

  /** Why the app answered a payload as it did, as far as it said and it is not too long ago. */
  traceOf(cause: string): unknown {
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
    const body = commandBody({ ...this.#scene(user), channel, response_url }, command, text);
    const onAck = (response: unknown) => this.api.acknowledge(response_url, response);
    return this.#deliver(body, { onAck }, { user, channel });
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
    else if (where.thread_ts !== undefined) this.#notice('command_in_thread', user, channel, where.thread_ts);
    else if (!this.#commands.includes(typed.command)) this.#notice('unknown_command', user, channel);
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
    const event = { ...toApi(message, this.#backstage), channel: channel.id, event_ts: message.ts };
    const options = { ...pickRetry(deliver), ...(event_id !== undefined && { event_id }) };
    if (channel.kind === 'im') return this.event({ ...event, channel_type: 'im' }, options);
    if (!channel.hasBot) return UNHEARD;
    const reads = this.identity.scopes.includes('channels:history');
    const twin = reads ? this.event({ ...event, channel_type: 'channel' }) : UNHEARD;
    const mentioned = message.text.includes(`<@${this.identity.botUser}>`);
    const heard = mentioned ? this.event({ ...event, type: 'app_mention' }, options) : twin;
    await twin;
    return heard;
  }

  /** Any event, as it stands; for what a person's action does not cause here. */
  event(
    event: Record<string, unknown>,
    { event_id = this.store.id('Ev'), ...options }: EventOptions = {},
  ): Promise<Delivery> {
    return this.receiver.deliver(eventBody(this.identity, event, event_id), options);
  }

  /** Opens the conversation with the app on a tab. */
  openHome(tab: 'home' | 'messages' = 'home', userId = YOU): Promise<Delivery> {
    const { user } = whereIs(this.store, { user: userId });
    const view = this.store.homes.get(user.id);
    const channel = directChannel(this.store, user.id).id;
    const event = { type: 'app_home_opened', user: user.id, channel, tab, event_ts: this.store.timestamp() };
    return this.event(view === undefined ? event : { ...event, view });
  }

  /**
   * Presses a button or chooses a value: `gesture` is the value of an option, of a feedback button, or what was typed.
   * @throws where no message or view that the person sees has such an element.
   */
  async press(action_id: string, gesture?: Gesture, target: PressOptions = {}): Promise<Delivery> {
    const { user } = whereIs(this.store, target);
    const { seen, block, element } = findOnScreen(this.store, user, action_id, target);
    const action = describeAction(block, element, gesture, this.store.timestamp());
    const values = readState(seen.blocks, {
      ...target.values,
      ...(gesture !== undefined && { [block.block_id ?? '']: { [action_id]: gesture } }),
    });
    const place = this.#place(seen, user);
    const body = actionsBody(this.#scene(user), place, action, values);
    const channel = 'view' in place ? directChannel(this.store, user.id) : place.channel;
    return this.#deliver(body, {}, { user, channel });
  }

  /** Submits the modal on top with these values. */
  async submit(values: Values = {}, userId = YOU): Promise<Delivery> {
    const { user, view } = topModal(this.store, userId);
    const body = submissionBody(this.#scene(user), view, readState(view.blocks, values));
    const onAck = (response: unknown) => this.api.acknowledgeView(view, response);
    return this.#deliver(body, { onAck }, { user, channel: directChannel(this.store, user.id) });
  }

  /** Closes the modal on top; the app hears of it where it asked to. */
  async close(userId = YOU): Promise<void> {
    const { user, view } = topModal(this.store, userId);
    const open = this.store.modals(user.id);
    this.store.setModals(user.id, view.clear_on_close ? [] : open.slice(0, -1));
    if (view.notify_on_close) await this.receiver.deliver(closedBody(this.#scene(user), view));
  }

  async #deliver(
    body: StringIndexed,
    options: DeliverOptions,
    scene: { user: User; channel: Channel },
  ): Promise<Delivery> {
    const delivery = await this.receiver.deliver(body, options);
    if (!delivery.acked) this.#notice('operation_timeout', scene.user, scene.channel);
    return delivery;
  }

  /** A word from Slack itself to one person; the subtype says which. */
  #notice(subtype: string, user: User, channel: Channel, thread_ts?: string): void {
    const thread = thread_ts === undefined ? {} : { thread_ts };
    const ts = this.store.timestamp();
    const said = {
      ts,
      channel: channel.id,
      user: 'USLACKBOT',
      text: subtype,
      blocks: [],
      visibleTo: user.id,
    };
    this.store.put({ ...said, subtype, ...thread });
  }

  #place(seen: Message | View, user: User): Place {
    if ('hash' in seen) return { view: seen };
    return {
      message: seen,
      api: toApi(seen, this.#backstage),
      channel: whereIs(this.store, { channel: seen.channel }).channel,
      response_url: this.api.responseUrl(seen.channel, user.id, seen),
    };
  }

  #scene(user: User): Scene {
    const trigger_id = this.store.id('trigger');
    this.#backstage.triggers.set(trigger_id, user.id);
    return { identity: this.identity, user, trigger_id };
  }
}

/** What is returned where Slack sends the app nothing. */
const UNHEARD: Delivery = { acked: false, response: undefined, ackedAfter: 0, error: undefined };

function pickRetry({ retryNum, retryReason }: Partial<EventOptions>): DeliverOptions {
  return { ...(retryNum !== undefined && { retryNum }), ...(retryReason !== undefined && { retryReason }) };
}

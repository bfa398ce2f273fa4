// What a person does with what an app offers on the screen: its elements, its modals and its shortcuts.
import type { StringIndexed } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import {
  describeAction,
  type Element,
  EXTERNAL,
  elementsOf,
  type Gesture,
  mapElements,
  type Option,
  options,
  readState,
  type Values,
} from './actions.ts';
import { CHANNELS, IDENTITY, type Identity, USERS, YOU } from './identity.ts';
import type { Block } from './limits/check.ts';
import { directChannel, findMessage, findOnScreen, type Target, topModal, whereIs } from './lookup.ts';
import type { Manifest, Shortcut } from './manifest.ts';
import { type Backstage, type Trigger, toApi } from './methods/method.ts';
import type { Offer } from './methods/options.ts';
import {
  actionsBody,
  closedBody,
  type MessagePlace,
  messageShortcutBody,
  type Place,
  type ResponseUrl,
  type Scene,
  shortcutBody,
  submissionBody,
  suggestionBody,
} from './payloads.ts';
import { type DeliverOptions, type Delivery, LocalReceiver } from './receiver.ts';
import { type Call, SlackApi } from './slack-api.ts';
import { type Channel, type Message, Store, type User, type View } from './store.ts';

export interface StandInOptions {
  /** Milliseconds within which the app must acknowledge; 3,000 as in Slack unless a test cannot wait. */
  readonly ackTimeout?: number;
  readonly identity?: Partial<Identity>;
  readonly users?: readonly User[];
  readonly channels?: readonly Channel[];
  /** What the app offers; without it `/authguide`, whatever shortcut one takes, and the scopes of the identity. */
  readonly manifest?: Manifest;
  /** Hears of every call that the app makes. */
  readonly onCall?: (call: Call) => void;
}

/** Where to find an element, and what else the person has typed or chosen there. */
export interface PressOptions extends Target {
  readonly user?: string;
  readonly values?: Values;
}

/** Who takes a shortcut and where; without `message` on the newest one that all see. */
export interface ShortcutOptions {
  readonly user?: string;
  readonly channel?: string;
  readonly message?: string;
}

const TRIGGER_LIFE = 3000;
/** Characters after which a select asks the app, where the app does not say. */
const MIN_QUERY = 3;

export abstract class Interactions {
  readonly identity: Identity;
  readonly store: Store;
  readonly receiver: LocalReceiver;
  readonly api: SlackApi;
  readonly manifest: Manifest | undefined;
  protected readonly backstage: Backstage;
  /** The options that the app offered, by the place, block and element for which it was asked. */
  readonly #offered = new LRUCache<string, readonly Option[]>({ max: 500 });
  /** The modals whose submission the app has neither acknowledged nor let go by. */
  readonly #submitting = new Set<string>();

  constructor({ manifest, ...options }: StandInOptions) {
    this.manifest = manifest;
    this.identity = { ...IDENTITY, ...(manifest && { scopes: manifest.scopes }), ...options.identity };
    this.store = new Store(options.users ?? USERS, options.channels ?? CHANNELS);
    this.receiver = new LocalReceiver(options.ackTimeout ?? 3000);
    this.backstage = {
      identity: this.identity,
      store: this.store,
      manifest,
      triggers: new LRUCache<string, Trigger>({ max: 1000, ttl: TRIGGER_LIFE }),
      cause: () => this.receiver.cause,
      emit: (event) => void this.event(event),
    };
    this.api = new SlackApi(this.backstage, options.onCall ?? (() => {}));
  }

  abstract event(event: Record<string, unknown>): Promise<Delivery>;

  /**
   * Presses a button or chooses a value: `gesture` is the value of an option, of a feedback button, or what was typed.
   * @throws where no message or view that the person sees has such an element.
   */
  async press(action_id: string, gesture?: Gesture, target: PressOptions = {}): Promise<Delivery> {
    const { user } = whereIs(this.store, target);
    const { seen, block, element } = findOnScreen(this.store, user, action_id, target);
    const action = describeAction(block, this.#asking(seen, block, element), gesture, this.store.timestamp());
    const values = this.#state(seen, {
      ...target.values,
      ...(gesture !== undefined && { [block.block_id ?? '']: { [action_id]: gesture } }),
    });
    const place = this.#place(seen, user);
    const channel = this.#viewed(seen, user);
    const body = actionsBody(this.scene(user, channel), place, action, values);
    return this.deliver(body, {}, { user, channel });
  }

  /**
   * Types into an external select. Resolves with what the app offers, and with nothing where it is not asked because
   * too little was typed, does not answer in time, or answers what Slack would not show.
   * @throws where no message or view that the person sees has such an element.
   */
  async suggest(action_id: string, typed: string, target: PressOptions = {}): Promise<Offer> {
    const { user } = whereIs(this.store, target);
    const { seen, block, element } = findOnScreen(this.store, user, action_id, target);
    if (!EXTERNAL.includes(element.type)) throw new Error(`"${action_id}" does not ask the app for options`);
    if (typed.length < Number(element.min_query_length ?? MIN_QUERY)) return {};
    const asked = { action_id, block_id: block.block_id ?? '', value: typed };
    const values = this.#state(seen, target.values ?? {});
    const scene = this.scene(user, this.#viewed(seen, user));
    const delivery = await this.receiver.deliver(
      suggestionBody(scene, this.#place(seen, user), asked, values),
    );
    const offer = delivery.acked ? this.api.acknowledgeOptions(delivery.response) : {};
    const key = keyOf(seen, block, element);
    const known = [...(this.#offered.get(key) ?? []), ...options({ type: 'static_select', ...offer })];
    this.#offered.set(key, known);
    return offer;
  }

  /**
   * Submits the modal on top with these values.
   * @throws where none is open, or the app has yet to acknowledge its submission: Slack holds the button until then
   */
  async submit(values: Values = {}, userId = YOU): Promise<Delivery> {
    const { user, view } = topModal(this.store, userId);
    if (this.#submitting.has(view.id)) throw new Error(`the submission of "${view.id}" is under way`);
    const channel = this.#viewed(view, user);
    const state = this.#state(view, values);
    const body = submissionBody(
      this.scene(user, channel),
      view,
      state,
      this.#responseUrls(view, state, user),
    );
    this.#submitting.add(view.id);
    const settle = (response: unknown) => {
      this.#submitting.delete(view.id);
      this.api.acknowledgeView(view, response);
    };
    const delivery = await this.deliver(body, { onAck: settle }, { user, channel });
    this.#submitting.delete(view.id);
    return delivery;
  }

  /** Closes the modal on top, and with it those below where it says so; the app hears of each that asked to tell. */
  async close(userId = YOU): Promise<void> {
    const { user, view } = topModal(this.store, userId);
    const open = this.store.modals(user.id);
    const closed = view.clear_on_close ? open.toReversed() : [view];
    this.store.setModals(user.id, open.slice(0, open.length - closed.length));
    for (const gone of closed.filter(({ notify_on_close }) => notify_on_close)) {
      const scene = this.scene(user, this.#viewed(gone, user));
      await this.receiver.deliver(closedBody(scene, gone, view.clear_on_close === true));
    }
  }

  /**
   * Takes a global shortcut while looking at a conversation.
   * @throws where the manifest has none of that name
   */
  async shortcut(callback_id: string, options: Omit<ShortcutOptions, 'message'> = {}): Promise<Delivery> {
    this.#declared('global', callback_id);
    const where = whereIs(this.store, options);
    const scene = this.scene(where.user, where.channel);
    return this.deliver(shortcutBody(scene, callback_id, this.store.timestamp()), {}, where);
  }

  /**
   * Takes a shortcut on a message.
   * @throws where the manifest has none of that name, or the message is none that all see
   */
  async messageShortcut(callback_id: string, options: ShortcutOptions = {}): Promise<Delivery> {
    this.#declared('message', callback_id);
    const where = whereIs(this.store, options);
    const message = findMessage(this.store, where.channel, options.message);
    // What is said through this URL stands beside the message; the message is not the app's to replace.
    const response_url = this.api.responseUrl(where.channel.id, where.user.id);
    const place = { message, api: toApi(message, this.backstage), channel: where.channel, response_url };
    const scene = this.scene(where.user, where.channel);
    return this.deliver(messageShortcutBody(scene, place, callback_id, this.store.timestamp()), {}, where);
  }

  /** Delivers what a person did; where the app does not acknowledge, the person is told so. */
  protected async deliver(
    body: StringIndexed,
    options: DeliverOptions,
    { user, channel }: { user: User; channel: Channel },
  ): Promise<Delivery> {
    const delivery = await this.receiver.deliver(body, options);
    if (!delivery.acked) this.notice('operation_timeout', user, channel);
    return delivery;
  }

  /** A word from Slack itself to one person; the subtype says which. */
  protected notice(subtype: string, user: User, channel: Channel, thread_ts?: string): void {
    const thread = thread_ts === undefined ? {} : { thread_ts };
    const said = { ts: this.store.timestamp(), channel: channel.id, text: subtype, blocks: [], subtype };
    this.store.put({ ...said, user: 'USLACKBOT', visibleTo: user.id, ...thread });
  }

  /** A person who does something that lets the app open a view, while looking at a conversation. */
  protected scene(user: User, channel: Channel): Scene {
    const trigger_id = this.store.id('trigger');
    this.backstage.triggers.set(trigger_id, { user: user.id, conversation: channel.id });
    return { identity: this.identity, user, trigger_id };
  }

  #place(seen: Message | View, user: User): Place {
    if ('hash' in seen) return { view: seen };
    return {
      message: seen,
      api: toApi(seen, this.backstage),
      channel: whereIs(this.store, { channel: seen.channel }).channel,
      response_url: this.api.responseUrl(seen.channel, user.id, seen),
    } satisfies MessagePlace;
  }

  /** The conversation behind what a person sees; behind the Home tab, the one with the app. */
  #viewed(seen: Message | View, user: User): Channel {
    const id = 'hash' in seen ? seen.conversation : seen.channel;
    const channel = id === undefined ? undefined : this.store.channel(id);
    return channel ?? directChannel(this.store, user.id);
  }

  #state(seen: Message | View, values: Values) {
    const known = mapElements(seen.blocks, (element, block) => this.#asking(seen, block, element));
    return readState(known, values);
  }

  /** An element that asks the app for its options, with those that it got. */
  #asking(seen: Message | View, block: Block, element: Element): Element {
    const offered = this.#offered.get(keyOf(seen, block, element));
    return offered === undefined ? element : { ...element, options: offered };
  }

  /** One URL for each conversation that a person chose where the modal asks for a place to answer. */
  #responseUrls(view: View, state: ReturnType<typeof readState>, user: User): ResponseUrl[] {
    return elementsOf(view.blocks)
      .filter(({ block, element }) => block.type === 'input' && element.response_url_enabled === true)
      .flatMap(({ block: { block_id = '' }, element: { action_id = '' } }) => {
        const chosen = state[block_id]?.[action_id] as Readonly<Record<string, string | null>> | undefined;
        const channel_id = chosen?.selected_conversation ?? chosen?.selected_channel ?? null;
        if (channel_id === null) return [];
        return [{ block_id, action_id, channel_id, response_url: this.api.responseUrl(channel_id, user.id) }];
      });
  }

  #declared(type: Shortcut['type'], callback_id: string): void {
    const has = this.manifest?.shortcuts.some((one) => one.type === type && one.callback_id === callback_id);
    if (has === false) throw new Error(`the manifest has no ${type} shortcut "${callback_id}"`);
  }
}

function keyOf(seen: Message | View, { block_id }: Block, { action_id }: Element): string {
  const place = 'hash' in seen ? seen.id : `${seen.channel}/${seen.ts}`;
  return `${place}/${block_id}/${action_id}`;
}

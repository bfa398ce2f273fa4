// Every kind of payload that Slack sends, as it should be and as it should not.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { IDENTITY } from '../../workspace/identity.ts';
import { actionsBody, commandBody, eventBody, submissionBody } from '../../workspace/payloads.ts';

/** What is asked in all of them, and by whom: neither may ever stand in a log. */
export const QUESTION = 'quelle API pour les collectivités ?';
export const PERSON = 'U0ASKING';

/** The key of a choice made from a label of the guide that ships: its table is found by the label. */
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 6);
export const KEY = `1.0000000.fr.which.000000.${hash('Agents des collectivités territoriales')}`;
const DIGEST = '00000000';
const SILENCE = '1.0000000.fr.silent.f.000000';

export interface Payload {
  /** The type of the envelope in which it comes over a socket. */
  readonly envelope: 'events_api' | 'slash_commands' | 'interactive';
  /** How it comes over HTTP: as JSON, as a form, or as JSON in a form. */
  readonly how: 'json' | 'form' | 'payload';
  readonly body: object;
}

const channel = { id: 'C0SUPPORT', name: 'support-api', kind: 'channel', hasBot: true } as const;
const user = { id: PERSON, name: 'sasha', isBot: false };
const scene = { identity: IDENTITY, user, trigger_id: '1.2.3' };

/** A mention of the bot, as an event. */
export const mentionBody = (ts: string, event_id = `Ev${ts}`) =>
  eventBody(
    IDENTITY,
    {
      type: 'app_mention',
      user: PERSON,
      channel: channel.id,
      ts,
      event_ts: ts,
      text: `<@${IDENTITY.botUser}> ${QUESTION}`,
      blocks: [{ type: 'rich_text', elements: [{ type: 'text', text: QUESTION }] }],
    },
    event_id,
  );

/** One good payload of every kind; response_urls lead to `responseUrl`. */
export function goodPayloads(responseUrl: string): readonly Payload[] {
  const message = { ts: '1.1', channel: channel.id, user: IDENTITY.botUser, text: 'réponse', blocks: [] };
  const api = { ...message, type: 'message', bot_id: IDENTITY.bot, thread_ts: '1.0' };
  const button = { type: 'button', block_id: 'b', action_ts: '1.3' };
  const action = { ...button, action_id: 'choice_0', value: KEY };
  const option = (action_id: string, value: string) => ({
    ...{ ...button, type: 'static_select', block_id: KEY, action_id },
    selected_option: { text: { type: 'plain_text', text: 'Agents' }, value },
  });
  const controls = [
    { ...button, action_id: 'choose_0', value: QUESTION },
    option('choose', KEY),
    option('menu', 'more.1'),
    { ...button, action_id: 'share', value: `${DIGEST}.${KEY}` },
    { ...button, action_id: 'more', value: `1.${KEY}` },
    { ...button, action_id: 'why', value: KEY },
    { ...button, type: 'feedback_buttons', action_id: 'rate', value: `bad.${KEY}` },
    { ...button, action_id: 'rate_good', value: `good.${KEY}` },
    { ...button, action_id: 'report', value: SILENCE },
  ];
  const view = {
    ...{ id: 'V1', hash: 'h', user: PERSON, type: 'modal' as const, blocks: [], callback_id: 'ask' },
    ...{ private_metadata: '', external_id: '' },
  };
  const judged = JSON.stringify({ key: KEY, channel: channel.id, message: '1.1' });
  const submitted = [
    { callback_id: 'ask' },
    { callback_id: 'not_helpful', private_metadata: judged },
    { callback_id: 'report', private_metadata: SILENCE },
  ];
  const typed = {
    reason: { value: { type: 'radio_buttons', selected_option: { value: 'wrong' } } },
    comment: { value: { type: 'plain_text_input', value: QUESTION } },
    question: { value: { type: 'plain_text_input', value: QUESTION } },
  };
  const place = { message, api, channel, response_url: responseUrl };
  const direct = { type: 'message', channel_type: 'im', channel: 'D0ASKING', user: PERSON, text: QUESTION };
  const home = { type: 'app_home_opened', user: PERSON, channel: 'D0ASKING', tab: 'home', event_ts: '1.5' };
  const shortcut = { ...actionsBody(scene, place, action, {}), callback_id: 'ask', actions: undefined };
  const event = (fields: Record<string, unknown>): Payload => ({
    envelope: 'events_api',
    how: 'json',
    body: eventBody(IDENTITY, fields, 'Ev1'),
  });
  const interaction = (body: object): Payload => ({ envelope: 'interactive', how: 'payload', body });
  const command = commandBody({ ...scene, channel, response_url: responseUrl }, '/authguide', QUESTION);
  return [
    { envelope: 'events_api', how: 'json', body: mentionBody('1.4') },
    event({ ...direct, ts: '1.6' }),
    event({
      ...direct,
      ts: '1.7',
      subtype: 'message_changed',
      message: { ...direct, ts: '1.6' },
      hidden: true,
    }),
    event(home),
    event({
      ...{ type: 'link_shared', user: PERSON, channel: channel.id, message_ts: '1.8', unfurl_id: 'Uf1' },
      ...{
        source: 'conversations_history',
        links: [{ domain: 'example.org', url: `https://example.org/?q=${QUESTION}` }],
      },
    }),
    event({ type: 'function_executed', function: { id: 'Fn1', callback_id: 'ask' }, inputs: {} }),
    { envelope: 'slash_commands', how: 'form', body: command },
    ...[action, ...controls].map((one) => interaction(actionsBody(scene, place, one, {}))),
    ...submitted.map((one) => interaction(submissionBody(scene, { ...view, ...one }, typed))),
    interaction({ ...shortcut, type: 'shortcut' }),
    interaction({ ...shortcut, type: 'message_action', message: api }),
    interaction({ ...shortcut, type: 'block_suggestion', action_id: 'choice_0', value: QUESTION }),
    { envelope: 'events_api', how: 'json', body: { type: 'url_verification', challenge: 'c', token: 't' } },
    { envelope: 'events_api', how: 'json', body: { type: 'app_rate_limited', minute_rate_limited: 1 } },
    { envelope: 'slash_commands', how: 'form', body: { ssl_check: '1', token: 't' } },
  ];
}

/** A list inside a list, so often. */
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => [inner], null);

/** What may stand where something else is expected. */
const junk: readonly unknown[] = [
  ...[null, undefined, true, false, 0, -1, 1e308, '', ' ', 'x', [], [null], {}, { id: null }, '\u0000'],
  ...[
    '\ud83d',
    `<@${IDENTITY.botUser}>`,
    '__proto__',
    'constructor',
    '1.1',
    'C0SUPPORT',
    '\u202e\u200b',
    'é',
  ],
  ...['x'.repeat(40_000), '<'.repeat(3_000), '?'.repeat(3_000), nested(1_500), Array(500).fill({})],
  { type: 'message' },
  JSON.parse('{"__proto__":{"type":"message"},"constructor":1,"toString":null,"then":1}'),
];

type Change = (parent: Record<string, unknown>, key: string, value: unknown) => void;

/** Sets a key as JSON.parse would, "__proto__" included. */
const set: Change = (parent, key, value) =>
  void Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });

const changes: readonly Change[] = [
  set,
  (parent, key) => void delete parent[key],
  (parent, key) => set(parent, key, [parent[key]]),
  (parent, key) => set(parent, key, { [key]: parent[key] }),
  (parent, key) => set(parent, key, JSON.stringify(parent[key])),
  (parent, _key, value) => set(parent, '__proto__', value),
];

interface Mutation {
  readonly place: number;
  readonly change: Change;
  readonly value: unknown;
}

/** Payloads of every kind with one to three places in them changed. */
export const badPayload = (good: readonly Payload[]): fc.Arbitrary<Payload> =>
  fc
    .record({
      payload: fc.constantFrom(...good),
      mutations: fc.array(
        fc.record({ place: fc.nat(), change: fc.constantFrom(...changes), value: fc.constantFrom(...junk) }),
        { minLength: 1, maxLength: 3, size: 'max' },
      ),
    })
    .map(({ payload, mutations }) => ({ ...payload, body: mutate(payload.body, mutations) }));

function mutate(body: object, mutations: readonly Mutation[]): object {
  const root = { body: structuredClone(body) };
  for (const { place, change, value } of mutations) {
    const places = placesIn(root.body);
    const [parent, key] = places[place % places.length] ?? [root, 'body'];
    change(parent as Record<string, unknown>, key, structuredClone(value));
  }
  return root.body;
}

/** Every key of an object and of the objects in it, not too deep, each with what holds it. */
function placesIn(value: unknown, depth = 6): (readonly [object, string])[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [value, key] as const,
    ...placesIn(inner, depth - 1),
  ]);
}

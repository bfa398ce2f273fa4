// Links that people share get previews under them, once, and whatever Slack or a message says does no harm.
import type { Recall } from '../../src/answer.ts';
import { Health } from '../../src/health.ts';
import { loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { createMemory } from '../../src/memory.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createApp, type GuideApp } from '../../src/slack/app.ts';
import { createDispatcher } from '../../src/slack/client.ts';
import { type Connection, connect } from '../../src/slack/receivers.ts';
import { IDENTITY, OPTIONAL_SCOPES, YOU } from '../../workspace/identity.ts';
import { eventBody } from '../../workspace/payloads.ts';
import { createStandIn, type StandIn } from '../../workspace/stand-in.ts';
import { overHttp, SIGNING_SECRET, sendSigned } from '../helpers/http.ts';
import { keepsNothing } from '../helpers/keeping.ts';
import { libraryOf, pottery } from '../helpers/library.ts';
import { type BenchOptions, BOT_TOKEN, bench } from '../helpers/slack.ts';

const API = 'https://api.gouv.fr/les-api/agent-connect';
const GUIDE = 'https://api.gouv.fr/guides/authentification';
const QUERY = 'utm_source=secret-token';
const identity = { scopes: [...IDENTITY.scopes, ...OPTIONAL_SCOPES] };

const granted = (options: BenchOptions = {}) => bench({ identity, ...options });
const calls = (slack: StandIn) => slack.callsTo('chat.unfurl');
const shown = (slack: StandIn, channel = 'C0SUPPORT') =>
  slack.messages(channel).flatMap(({ unfurls = [] }) => unfurls.map(({ url }) => url));
const event = (changes: object = {}) => ({
  type: 'link_shared',
  user: YOU,
  channel: 'C0SUPPORT',
  message_ts: '1.1',
  unfurl_id: 'C0SUPPORT.1.1.abc',
  source: 'conversations_history',
  links: [{ domain: 'api.gouv.fr', url: API }],
  ...changes,
});

describe('a link', () => {
  test('to the page of an API gets its line of the table', async () => {
    const { slack } = await granted();
    await slack.say(`voir ${API}.`);
    const [{ unfurls: [preview] = [] } = {}] = slack.messages();
    expect(preview).toMatchObject({
      url: API,
      blocks: [
        { type: 'section', text: { text: expect.stringMatching(/✅ oui.*Professionnels/) } },
        { type: 'context' },
      ],
    });
    expect(slack.refused).toEqual([]);
  });

  test('and others in one message get theirs in one call, under the links as they were written', async () => {
    const { slack } = await granted();
    const links = [`${API}?${QUERY}`, 'https://api.gouv.fr/nowhere', GUIDE, `${GUIDE}/#nowhere`];
    await slack.say(links.join(' '));
    expect(calls(slack)).toHaveLength(1);
    expect(shown(slack)).toEqual([links[0], links[2], links[3]]);
  });

  test('shows its preview while its message is being written', async () => {
    const { slack } = await granted();
    const previews = await slack.compose(`voir ${GUIDE}`);
    expect(previews.map(({ url }) => url)).toEqual([GUIDE]);
    expect(calls(slack)).toMatchObject([{ args: { source: 'composer' } }]);
  });

  test('in a thread, a direct message or a channel without us gets one too, and no other reply', async () => {
    const channels = [
      { id: 'C0ELSE', name: 'ailleurs', kind: 'channel', hasBot: false } as const,
      { id: 'D0COLLEAGUE', name: 'authguide', kind: 'im', hasBot: true, user: 'U0COLLEAGUE' } as const,
      { id: 'C0SUPPORT', name: 'support-api', kind: 'channel', hasBot: true } as const,
    ];
    const { slack } = await granted({ channels });
    await slack.say(API, { channel: 'C0ELSE' });
    await slack.say(API, { channel: 'C0SUPPORT', thread_ts: '1.000001' });
    await slack.event(event({ channel: 'D0OTHERS', unfurl_id: 'gone' }));
    await slack.settled();
    expect([shown(slack, 'C0ELSE'), shown(slack)]).toEqual([[API], [API]]);
    expect(slack.answers()).toEqual([]);
  });

  test('beside a question in a direct message is no hindrance to the answer', async () => {
    const { slack } = await granted();
    await slack.message(`à qui convient AgentConnect ? ${API}`);
    await slack.settled();
    expect(shown(slack, 'D0YOU')).toEqual([API]);
    expect(slack.answers('D0YOU')).toHaveLength(1);
  });

  test('is shown in the language that is set', async () => {
    const { slack } = await granted({ library: () => ({ ...shippedLibrary, language: 'en' }) });
    await slack.say(API);
    expect(JSON.stringify(calls(slack)[0]?.args)).toContain('convient dans 3 cas');
  });

  test('that Slack has escaped is found, and answered as it came', async () => {
    const { slack } = await granted();
    const url = `${API}?a=1&amp;utm_source=x`;
    await slack.event(event({ links: [{ domain: 'api.gouv.fr', url }] }));
    expect(Object.keys((calls(slack)[0]?.args.unfurls as object) ?? {})).toEqual([url]);
  });
});

const { library: shippedLibrary } = await loadLibrary('content');

describe('a message is left alone, without a call,', () => {
  test.each([
    ['where its link leads nowhere', { links: [{ domain: 'api.gouv.fr', url: 'https://api.gouv.fr/x' }] }],
    ['where it has no links', { links: [] }],
    ['where its links are none', { links: [null, 3, {}, { url: null }, { url: ['x'] }] }],
    ['where its links are no list', { links: { url: API } }],
    ['that we wrote', { user: IDENTITY.botUser }],
    ['that another app wrote', { bot_id: 'B0OTHER' }],
    ['that Slack wrote', { user: 'USLACKBOT' }],
    ['by nobody', { user: undefined }],
    ['where nobody can tell which it is', { unfurl_id: undefined, message_ts: undefined }],
  ])('%s', async (_, changes) => {
    const { slack, entries } = await granted();
    const { acked } = await slack.event(event(changes));
    expect({ acked, calls: calls(slack).length }).toEqual({ acked: true, calls: 0 });
    expect(entries().filter(({ level }) => Number(level) > 30)).toEqual([]);
  });

  test('where the scopes were not granted', async () => {
    const { slack } = await bench();
    await slack.say(`${API} ${GUIDE}`);
    await slack.mention(`à qui convient AgentConnect ? ${API}`);
    expect(calls(slack)).toEqual([]);
    expect(slack.answers()).toHaveLength(1);
  });
});

test.each([
  ['by its own id', {}, { unfurl_id: 'C0SUPPORT.1.1.abc', source: 'conversations_history' }],
  ['by its place without an id', { unfurl_id: undefined }, { channel: 'C0SUPPORT', ts: '1.1' }],
  ['by its place where its source is new', { source: 'canvas' }, { channel: 'C0SUPPORT', ts: '1.1' }],
  [
    'by its id in the composer',
    { channel: 'COMPOSER', message_ts: 'Uf1', unfurl_id: undefined, source: undefined },
    { unfurl_id: 'Uf1', source: 'composer' },
  ],
])('Slack is told of a message %s', async (_, changes, target) => {
  const { slack } = await granted();
  await slack.event(event(changes));
  expect(calls(slack)).toMatchObject([{ args: target }]);
  const { unfurls, ...where } = calls(slack)[0]?.args ?? {};
  expect(where).toEqual(target);
});

test('an event that comes twice, or under another id, is one call; one with another link is another', async () => {
  const { slack } = await granted();
  await slack.event(event(), { event_id: 'Ev1' });
  await slack.event(event(), { event_id: 'Ev1', retryNum: 1, retryReason: 'http_timeout' });
  await slack.event(event(), { event_id: 'Ev2' });
  expect(calls(slack)).toHaveLength(1);
  await slack.event(event({ links: [{ domain: 'api.gouv.fr', url: GUIDE }] }), { event_id: 'Ev3' });
  expect(calls(slack)).toHaveLength(2);
});

test('of thousands of links the first few get previews, in one call', async () => {
  const { slack } = await granted();
  const links = Array.from({ length: 3_000 }, (_, i) => ({
    domain: 'api.gouv.fr',
    url: `${GUIDE}?page=${i}`,
  }));
  await slack.event(event({ links }));
  const keys = calls(slack).map(({ args }) => Object.keys(args.unfurls as object));
  expect(keys).toEqual([links.slice(0, 5).map(({ url }) => url)]);
});

test('previews that are long are fewer', async () => {
  const tagline = `tagline: "${'Un four chauffe longtemps. '.repeat(20)}"`;
  const files = Array.from({ length: 5 }, (_, i) => [
    `guides/g${i}.md`,
    pottery
      .replace('api: [', `${tagline}\napi: [`)
      .replaceAll(/\| Musées/g, `| ${'*_~'.repeat(60)} | ❌ | ❌ | ❌ |\n| Musées`),
  ]);
  const library = libraryOf(Object.fromEntries(files));
  const { slack } = await granted({ library: () => library });
  await slack.say(files.map(([file]) => `https://api.gouv.fr/${file?.replace('.md', '')}`).join(' '));
  expect(slack.refused).toEqual([]);
  expect(JSON.stringify(calls(slack)[0]?.args.unfurls).length).toBeLessThan(11_000);
  expect(shown(slack).length).toBeGreaterThan(0);
});

describe('where Slack refuses,', () => {
  test.each([
    ['cannot_unfurl_url', 2],
    ['internal_error', 2],
    ['missing_scope', 1],
    ['cannot_find_message', 1],
    ['invalid_blocks', 1],
    ['something_new', 1],
  ])(
    '%s: the link stands without a preview, and the log holds neither address nor person',
    async (error, times) => {
      const { slack, logged, entries } = await granted();
      const messages = [`[ERROR] refused [json-pointer:/unfurls/${API}?${QUERY}/blocks] for ${YOU}`];
      slack.fail('chat.unfurl', { error, messages }, 2);
      await slack.say(`${API}?${QUERY}`);
      await slack.settled();
      expect(calls(slack)).toHaveLength(times);
      expect(slack.answers()).toEqual([]);
      expect(entries().filter(({ level }) => Number(level) >= 40)).toHaveLength(times);
      expect(entries()).toContainEqual(expect.objectContaining({ way: 'unfurl', error }));
      for (const secret of ['secret-token', 'agent-connect', YOU, 'C0SUPPORT', 'json-pointer'])
        expect(logged()).not.toContain(secret);
    },
  );

  test.each([
    ['a moment of its own', { error: 'internal_error' }],
    ['a network that stumbles', { network: 'ECONNRESET' }],
    ['a short limit', { status: 429, retryAfter: 1 }],
    ['an acknowledgement that comes later than the preview', { error: 'cannot_unfurl_url' }],
  ])('%s: the preview is sent again', async (_, failure) => {
    const { slack } = await granted();
    slack.fail('chat.unfurl', failure);
    await slack.say(API);
    expect(shown(slack)).toEqual([API]);
  });

  test('a long limit: nothing is sent before its end, and questions are answered', async () => {
    const { slack } = await granted();
    slack.fail('chat.unfurl', { status: 429, retryAfter: 60 });
    await slack.say(API);
    await slack.say(GUIDE);
    await slack.mention('à qui convient AgentConnect ?');
    expect(calls(slack)).toHaveLength(1);
    expect(slack.answers()).toHaveLength(1);
  });

  test('the scope for writing alone is missing: the log says what to do', async () => {
    const { slack, entries } = await bench({ identity: { scopes: [...IDENTITY.scopes, 'links:read'] } });
    await slack.say(API);
    expect(shown(slack)).toEqual([]);
    expect(entries()).toContainEqual(
      expect.objectContaining({ error: 'missing_scope', remedy: expect.stringContaining('links:write') }),
    );
  });
});

test('what breaks in the guides breaks nothing else, and leaves no address in the log', async () => {
  const broken = () => {
    throw new Error(`nothing at ${API}`);
  };
  const { slack, logged } = await granted({ library: broken });
  const { acked } = await slack.say(API);
  await slack.settled();
  expect(acked).toBe(false);
  expect(logged()).toContain('a preview failed');
  expect(logged()).not.toContain('agent-connect');
});

describe('over signed HTTP', () => {
  let slack: StandIn;
  let connection: Connection;
  let app: GuideApp;
  let port: number;

  beforeEach(async () => {
    const log = createLog('silent');
    slack = createStandIn({ identity });
    const proxy = { httpsProxy: undefined, httpProxy: undefined, noProxy: undefined };
    const common = { port: 0, contentDir: 'content', defaultLanguage: 'fr', logLevel: 'silent' } as const;
    connection = connect(
      {
        ...common,
        mode: 'http',
        botToken: BOT_TOKEN,
        signingSecret: SIGNING_SECRET,
        apiUrl: undefined,
        metricsPort: undefined,
        keeping: keepsNothing,
        proxy,
      },
      { health: new Health(() => null), log, metrics: createMetrics(), dispatcher: createDispatcher(proxy) },
    );
    app = await createApp({
      ...{ receiver: connection.receiver, fetch: slack.fetch, botToken: BOT_TOKEN, log },
      ...{ library: () => shippedLibrary, memory: createMemory<Recall>(), defaultLanguage: 'fr' },
    });
    port = await connection.listen();
    await connection.open();
    overHttp(slack, port);
  });

  afterEach(async () => {
    await app.settled();
    await slack.settled();
    await connection.close();
  });

  test('a link gets its preview', async () => {
    await slack.say(API);
    await app.settled();
    expect(shown(slack)).toEqual([API]);
  });

  test('an event is acknowledged although Slack takes its time with the preview', async () => {
    slack.fail('chat.unfurl', { status: 429, retryAfter: 3 });
    const { status } = await sendSigned(port, eventBody(slack.identity, event(), 'Ev1'));
    expect({ status, calls: calls(slack).length <= 1 }).toEqual({ status: 200, calls: true });
    await app.settled();
    expect(calls(slack)).toHaveLength(2);
  });

  test('an event that Slack repeats is one call', async () => {
    for (const _ of [1, 2, 3]) await sendSigned(port, eventBody(slack.identity, event(), 'Ev1'));
    await app.settled();
    expect(calls(slack)).toHaveLength(1);
  });
});

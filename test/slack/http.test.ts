import { once } from 'node:events';
import { connect as connectTo } from 'node:net';
import type { Recall } from '../../src/answer.ts';
import { Health } from '../../src/health.ts';
import { loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { createMemory } from '../../src/memory.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createApp, type GuideApp } from '../../src/slack/app.ts';
import { createDispatcher } from '../../src/slack/client.ts';
import { type Connection, connect } from '../../src/slack/receivers.ts';
import { YOU } from '../../workspace/identity.ts';
import { eventBody } from '../../workspace/payloads.ts';
import { createStandIn, type StandIn } from '../../workspace/stand-in.ts';
import { overHttp, request, SIGNING_SECRET, sendSigned, sendText } from '../helpers/http.ts';
import { keepsNothing } from '../helpers/keeping.ts';

const QUESTION = 'quelle API pour les collectivités ?';
const botToken = 'xoxb-1-secret';
const { library } = await loadLibrary('content');

let slack: StandIn;
let health: Health;
let connection: Connection;
let app: GuideApp;
let port: number;
let logged: string[];

beforeEach(async () => {
  logged = [];
  const log = createLog('info', { write: (line: string) => void logged.push(line) });
  slack = createStandIn();
  health = new Health(() => null);
  const proxy = { httpsProxy: undefined, httpProxy: undefined, noProxy: undefined };
  const common = { port: 0, contentDir: 'content', defaultLanguage: 'fr', logLevel: 'silent' } as const;
  const settings = { ...common, metricsPort: undefined, keeping: keepsNothing, proxy };
  connection = connect(
    { mode: 'http', botToken, signingSecret: SIGNING_SECRET, apiUrl: undefined, ...settings },
    { health, log, metrics: createMetrics(), dispatcher: createDispatcher(proxy) },
  );
  app = await createApp({
    receiver: connection.receiver,
    fetch: slack.fetch,
    botToken,
    library: () => library,
    memory: createMemory<Recall>(),
    defaultLanguage: 'fr',
    log,
  });
  port = await connection.listen();
  await connection.open();
  overHttp(slack, port);
});

afterEach(async () => {
  await app.settled();
  await slack.settled();
  await connection.close().catch(() => {});
});

const event = (changes: object = {}, event_id = 'Ev1') =>
  eventBody(
    slack.identity,
    {
      type: 'message',
      channel: 'D0YOU',
      channel_type: 'im',
      user: YOU,
      ts: '1.1',
      text: QUESTION,
      ...changes,
    },
    event_id,
  );
const look = (path: string, method = 'GET') => request(port, path, { method });

describe('a request', () => {
  test('signed by Slack is answered', async () => {
    const { status } = await sendSigned(port, event());
    await app.settled();
    expect(status).toBe(200);
    expect(slack.answers('D0YOU')).toHaveLength(1);
  });

  test('with a command is acknowledged without a word, then answered', async () => {
    const { acked, response } = await slack.command('/authguide', QUESTION);
    await app.settled();
    expect({ acked, response }).toEqual({ acked: true, response: undefined });
    expect(slack.answers()).toHaveLength(1);
  });

  test('with a pressed button is answered', async () => {
    await slack.mention('aide');
    await app.settled();
    const { acked } = await slack.press('choice_0');
    await app.settled();
    expect(acked).toBe(true);
    expect(slack.answers()).toHaveLength(2);
  });

  test.each([
    ['signed by another', { secret: 'another-secret' }, 401],
    // A machine at work may take seconds to look.
    ['sent hardly 5 minutes ago', { skew: -280 }, 200],
    ['sent longer ago', { skew: -320 }, 401],
    ['sent hardly 5 minutes ahead', { skew: 280 }, 200],
    ['sent further ahead', { skew: 320 }, 401],
  ])('%s gets its due', async (_, options, status) => {
    const response = await sendSigned(port, event(), options);
    await app.settled();
    expect(response.status).toBe(status);
    expect(slack.answers('D0YOU')).toHaveLength(status === 200 ? 1 : 0);
  });

  test('without a signature is refused', async () => {
    const { status } = await request(port, '/slack/events', { method: 'POST', body: '{}' });
    expect(status).toBe(401);
  });

  test('that Slack repeats is answered once', async () => {
    const [first, second, other] = [
      await sendSigned(port, event()),
      await sendSigned(port, event()),
      await sendSigned(port, event({}, 'Ev2')),
    ];
    await app.settled();
    expect([first.status, second.status, other.status]).toEqual([200, 200, 200]);
    expect(slack.answers('D0YOU')).toHaveLength(1);
  });

  test('by which Slack tries the address is answered', async () => {
    const response = await sendSigned(port, { type: 'url_verification', challenge: 'abc' });
    expect(JSON.parse(response.text)).toEqual({ challenge: 'abc' });
  });

  test('that is far too large is refused', async () => {
    const { status } = await sendSigned(port, event({ text: 'x'.repeat(1_100_000) }));
    expect(status).toBe(413);
  });

  test.each([
    ['nothing', 'null'],
    ['a number', '5'],
    ['a list', '[]'],
    ['an event that is none', '{"event":null}'],
    ['an event without a type', '{"event":{}}'],
    ['broken JSON', '{"event":'],
  ])('signed by Slack that holds %s is refused', async (_, text) => {
    expect((await sendText(port, text, 'application/json')).status).toBe(400);
    const payload = `payload=${encodeURIComponent(text)}`;
    expect((await sendText(port, payload, 'application/x-www-form-urlencoded')).status).toBe(400);
  });

  test.each(['application/x-www-form-urlencoded; charset=utf-8', 'Application/X-WWW-Form-Urlencoded'])(
    'whose form comes as %s is answered',
    async (type) => {
      const command = new URLSearchParams({
        ...{ command: '/authguide', text: QUESTION, team_id: 'T0LOCAL', channel_id: 'C0SUPPORT' },
        ...{ user_id: YOU, trigger_id: '1.1', response_url: slack.api.responseUrl('C0SUPPORT', YOU) },
      });
      expect((await sendText(port, String(command), type)).status).toBe(200);
      await app.settled();
      expect(slack.answers()).toHaveLength(1);
    },
  );

  test('that nothing of ours listens to is acknowledged at once', async () => {
    const unknown = {
      type: 'block_actions',
      actions: [{ type: 'button', action_id: 'gone' }],
      user: { id: YOU },
    };
    expect((await sendSigned(port, unknown)).status).toBe(200);
  });

  test.each(['//', '///', '//?', '//%00', '//[', 'http://', '*', '/%'])(
    'to %j neither ends the process nor is found',
    async (target) => {
      const socket = connectTo(port, '127.0.0.1');
      socket.write(`GET ${target} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
      const [head] = await once(socket, 'data');
      expect(String(head)).toMatch(/^HTTP\/1\.1 40[04] /);
      expect((await look('/healthz')).status).toBe(200);
    },
  );

  test('to another address is not found', async () => {
    expect((await look('/')).status).toBe(404);
  });
});

test.each([
  ['lb-7f3a.1', '"request":"lb-7f3a.1"'],
  ['"},{"forged":1', '"answered"'],
])('a request that the load balancer calls %j is called so in the log, or not at all', async (id, line) => {
  await sendText(port, JSON.stringify(event()), 'application/json', { headers: { 'x-request-id': id } });
  await app.settled();
  expect(logged.filter((one) => one.includes('"answered"'))).toEqual([expect.stringContaining(line)]);
  expect(logged.join('')).not.toContain('forged');
});

describe('an event is acknowledged', () => {
  test('when its answer was handed to Slack', async () => {
    await sendSigned(port, event());
    expect(slack.answers('D0YOU')).toHaveLength(1);
  });

  test('after two seconds although Slack takes its time', async () => {
    slack.fail('chat.postMessage', { status: 429, retryAfter: 4 });
    const { status } = await sendSigned(port, event());
    expect({ status, answers: slack.answers('D0YOU').length }).toEqual({ status: 200, answers: 0 });
    await app.settled();
    expect(slack.answers('D0YOU')).toHaveLength(1);
  });
});

test.each([
  ['an old request', { skew: -320 }, /clock/],
  ['a request of the future', { skew: 320 }, /clock/],
  ['a wrong signature', { secret: 'another' }, /SLACK_SIGNING_SECRET/],
])('%s is told in the log with the remedy, once a minute', async (_, options, remedy) => {
  for (let time = 0; time < 3; time += 1) await sendSigned(port, event(), options);
  expect(logged.filter((line) => remedy.test(line))).toHaveLength(1);
});

describe('health', () => {
  test.each(['GET', 'HEAD'])('%s tells that the process is alive, whatever its state', async (method) => {
    health.stopping();
    expect((await look('/healthz', method)).status).toBe(200);
  });

  test.each(['GET', 'HEAD'])('%s tells when work may come', async (method) => {
    const status = async () => (await look('/readyz', method)).status;
    expect(await status()).toBe(503);
    health.ready(connection.probe(app));
    expect(await status()).toBe(200);
    health.stopping();
    expect(await status()).toBe(503);
  });

  test('says why no work should come', async () => {
    const said = async () => JSON.parse((await look('/readyz')).text);
    expect(await said()).toMatchObject({ status: 'starting' });
    health.ready(() => new Promise(() => {}));
    expect(await said()).toMatchObject({ status: 'Slack cannot be reached' });
    health.ready(async () => false);
    expect(await said()).toMatchObject({ status: 'Slack cannot be reached', slack: 'not reached' });
  });

  test('looks at Slack, but not at each look at it', async () => {
    slack.fail('auth.test', { network: 'ECONNREFUSED' });
    health.ready(connection.probe(app));
    expect([(await look('/readyz')).status, (await look('/readyz')).status]).toEqual([503, 503]);
    expect(slack.callsTo('auth.test')).toHaveLength(2);
  });
});

test('closing lets in nothing more, and waits for nobody who only keeps a connection', async () => {
  await look('/healthz');
  await connection.close();
  await expect(look('/healthz')).rejects.toThrow();
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StringIndexed } from '@slack/bolt';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Recall } from '../../src/answer.ts';
import { Health } from '../../src/health.ts';
import { loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { createMemory } from '../../src/memory.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createApp, type GuideApp } from '../../src/slack/app.ts';
import { createDispatcher } from '../../src/slack/client.ts';
import { type Connection, connect } from '../../src/slack/receivers.ts';
import { commandBody, eventBody } from '../../workspace/payloads.ts';
import { createStandIn, type StandIn } from '../../workspace/stand-in.ts';
import { request } from '../helpers/http.ts';
import { keepsNothing } from '../helpers/keeping.ts';

const QUESTION = 'quelle API pour les collectivités ?';
const YOU = { id: 'U0YOU', name: 'camille', isBot: false };
const { library } = await loadLibrary('content');

let slack: StandIn;
let socketServer: Server;
let socket: WebSocket;
let acknowledged: unknown[];
let connection: Connection;
let app: GuideApp;
let health: Health;
let port: number;
let logged: string[];
/** How many sockets were opened, and is each of them announced to end at once? */
let sockets: number;
let restless: boolean;

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Slack's side of Socket Mode: the address of a socket on request, and the socket. */
async function serveSocket(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${portOf(server)}/` }));
  }).listen(0, '127.0.0.1');
  new WebSocketServer({ server }).on('connection', (opened) => {
    socket = opened;
    opened.on('message', (data) => acknowledged.push(JSON.parse(String(data)).envelope_id));
    opened.send(JSON.stringify({ type: 'hello' }));
    sockets += 1;
    if (restless) opened.send(JSON.stringify({ type: 'disconnect', reason: 'warning' }));
  });
  await once(server, 'listening');
  return server;
}

beforeEach(async () => {
  logged = [];
  sockets = 0;
  restless = false;
  const log = createLog('info', { write: (line: string) => void logged.push(line) });
  acknowledged = [];
  slack = createStandIn();
  socketServer = await serveSocket();
  health = new Health(() => null);
  const apiUrl = `http://127.0.0.1:${portOf(socketServer)}/api/`;
  const proxy = { httpsProxy: undefined, httpProxy: undefined, noProxy: undefined };
  const common = { port: 0, contentDir: 'content', defaultLanguage: 'fr', logLevel: 'silent' } as const;
  const settings = { ...common, metricsPort: undefined, keeping: keepsNothing, proxy };
  connection = connect(
    { mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl, ...settings },
    { health, log, metrics: createMetrics(), dispatcher: createDispatcher(proxy) },
  );
  app = await createApp({
    receiver: connection.receiver,
    fetch: slack.fetch,
    botToken: 'xoxb-1',
    library: () => library,
    memory: createMemory<Recall>(),
    defaultLanguage: 'fr',
    log,
  });
  port = await connection.listen();
  await connection.open();
});

afterEach(async () => {
  await connection.close();
  socketServer.close();
});

async function hand(type: string, payload: StringIndexed, envelope_id: string, by = socket): Promise<void> {
  by.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload: false }));
  while (!acknowledged.includes(envelope_id)) await sleep(5);
  await app.settled();
}

const mention = () => {
  const event = {
    type: 'app_mention',
    user: YOU.id,
    channel: 'C0SUPPORT',
    ts: '1.1',
    text: `<@U0BOT> ${QUESTION}`,
  };
  return eventBody(slack.identity, event, 'Ev1');
};

test('a command is acknowledged and answered', async () => {
  const channel = { id: 'C0SUPPORT', name: 'support-api', kind: 'channel', hasBot: true } as const;
  const scene = { identity: slack.identity, user: YOU, trigger_id: '1.2', channel };
  const response_url = slack.api.responseUrl(channel.id, YOU.id);
  await hand('slash_commands', commandBody({ ...scene, response_url }, '/authguide', QUESTION), 'e1');
  expect(slack.answers()).toHaveLength(1);
});

test('an event that Slack hands over again is acknowledged again and answered once', async () => {
  await hand('events_api', mention(), 'e1');
  await hand('events_api', mention(), 'e2');
  expect(acknowledged).toEqual(['e1', 'e2']);
  expect(slack.answers()).toHaveLength(1);
});

test('what is no payload is ignored, and what follows is answered', async () => {
  for (const frame of ['null', '5', '[]', '{', '""', '{"type":"events_api","envelope_id":"x"}'])
    socket.send(frame);
  socket.send(JSON.stringify({ type: 'events_api', envelope_id: 'y', payload: { event: { type: 5 } } }));
  socket.send(Buffer.from([0, 255]));
  for (const type of ['close', 'error', 'ws_message', 'connected'])
    socket.send(JSON.stringify({ type: 'events_api', envelope_id: type, payload: { event: { type } } }));
  await hand('events_api', mention(), 'e1');
  expect(slack.answers()).toHaveLength(1);
});

test('what comes behind a warning is answered, and the next socket is opened at once', async () => {
  const old = socket;
  old.send(JSON.stringify({ type: 'disconnect', reason: 'warning' }));
  await hand('events_api', mention(), 'e1', old);
  expect(slack.answers()).toHaveLength(1);
  while (socket === old) await sleep(5);
  expect(old.readyState).toBe(old.OPEN);
});

test('sockets that end as soon as they are open are asked for ever more slowly', async () => {
  restless = true;
  socket.send(JSON.stringify({ type: 'disconnect', reason: 'warning' }));
  await sleep(4_000);
  expect(sockets).toBeGreaterThan(1);
  expect(sockets).toBeLessThan(8);
});

test.each(['link_disabled', 'too_many_websockets'])(
  '%s is told in the log, with the remedy',
  async (reason) => {
    socket.send(JSON.stringify({ type: 'disconnect', reason }));
    while (!logged.some((line) => line.includes(reason))) await sleep(5);
    expect(logged.find((line) => line.includes(reason))).toMatch(/authguide hears nothing/);
  },
);

test('health is told on the port, and follows the socket', async () => {
  health.ready(connection.probe(app));
  expect((await request(port, '/healthz', { method: 'HEAD' })).status).toBe(200);
  expect((await request(port, '/readyz')).status).toBe(200);
  socket.close();
  await once(socket, 'close');
  await sleep(50);
  expect((await request(port, '/readyz')).status).toBe(503);
});

test('closing hangs up', async () => {
  const closed = once(socket, 'close');
  await connection.close();
  await closed;
  expect(socket.readyState).toBe(socket.CLOSED);
});

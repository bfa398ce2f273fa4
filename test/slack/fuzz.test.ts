// Nothing that comes in ends the process or makes it deaf: mutated requests, frames and answers of Slack's, by thousands.
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { garbage, PAGE } from '../helpers/garbage.ts';
import { request, SIGNING_SECRET, sendSigned } from '../helpers/http.ts';
import {
  badPayload,
  goodPayloads,
  mentionBody,
  type Payload,
  PERSON,
} from '../helpers/payloads.ts';
import { freePort, Program } from '../helpers/program.ts';
import { byConnection, type RawRequest, rawRequest, sendRaw } from '../helpers/raw-http.ts';
import { rawFrame, sendFrame } from '../helpers/raw-socket.ts';
import { SlackSocket } from '../helpers/slack-socket.ts';
import { type ApiAnswer, type ApiCall, authTest, ok, serveWebApi, type WebApi } from '../helpers/web-api.ts';

/** The same inputs each time, so that a failure can be looked at; FUZZ_SEED takes others, FUZZ_TIMES so many more. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_127);
const times = Number(process.env.FUZZ_TIMES ?? 1);
const BOT_TOKEN = 'xoxb-1-secret';
const APP_TOKEN = 'xapp-1-secret';
const VERDICT = /AgentConnect et MonComptePro/;
const most = { perConnection: 40, connections: 48 };

jest.setTimeout(600_000 * times);

const sample = <Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] =>
  fc.sample(arbitrary, { seed, numRuns: count * times });

let api: WebApi;
let program: Program;
let port: number;
let posts: ApiCall[];
/** What Slack answers; null where all is well. */
let weather: (() => ApiAnswer) | null;
let socket: SlackSocket;
let good: readonly Payload[];

/** Starts the program once, with a Slack that answers nothing sensible once it has let it in. */
async function start(variables: Record<string, string>): Promise<void> {
  const answers = sample(garbage, 1_000);
  let count = 0;
  posts = [];
  weather = null;
  api = await serveWebApi((call) => {
    if (call.method === 'chat.postMessage') posts.push(call);
    if (weather) return weather();
    if (call.method === 'apps.connections.open') return ok({ url: socket.url });
    return call.method === 'auth.test' ? authTest() : ok({ channel: 'C1', ts: '9.9' });
  });
  socket = new SlackSocket(api.server);
  good = goodPayloads(new URL('/response/1', api.url).href);
  program = new Program({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: api.url, ...variables });
  port = (await program.port()) || Number(variables.PORT);
  weather = () => answers[count++ % answers.length] ?? 'reset';
}

afterAll(async () => {
  await program.kill();
  api.close();
});

/** Sends all requests, many at once; the responses, and what was under way when the process ended. */
async function flood(requests: readonly RawRequest[]): Promise<{ responses: string; suspects: string[] }> {
  const waiting = byConnection(requests, most.perConnection);
  const open = new Set<readonly RawRequest[]>();
  const responses: string[] = [];
  const send = async (): Promise<void> => {
    for (let next = waiting.pop(); next && program.alive; next = waiting.pop()) {
      open.add(next);
      responses.push(await sendRaw(port, next));
      if (program.alive) open.delete(next);
    }
  };
  await Promise.all(Array.from({ length: most.connections }, send));
  await sleep(50);
  const suspects = program.alive ? [] : [...open].flat().map(({ bytes }) => bytes.toString().slice(0, 300));
  return { responses: responses.join(''), suspects };
}

/** How often each status was answered. */
function statuses(responses: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, status = ''] of responses.matchAll(/^HTTP\/1\.1 (\d{3})/gm)) {
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

/** The process that was started still runs, is well, and its log holds nothing that is nobody's business. */
async function expectWell(): Promise<void> {
  expect(program.alive).toBe(true);
  expect(await request(port, '/healthz')).toMatchObject({ status: 200 });
  for (const secret of [BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, 'collectivités', PERSON, PAGE.slice(16, 60)]) {
    expect(
      program.out
        .split('\n')
        .filter((line) => line.includes(secret))
        .slice(0, 3),
    ).toEqual([]);
  }
  expect(program.err).toBe('');
}

/** Asks until the answer is posted. */
async function expectAnswer(ask: (body: object) => void): Promise<void> {
  weather = null;
  posts = [];
  ask(mentionBody('99.9'));
  while (program.alive && !posts.some(({ args }) => VERDICT.test(args.text ?? ''))) await sleep(20);
  expect(posts).toMatchObject([{ args: { thread_ts: '99.9', text: expect.stringMatching(VERDICT) } }]);
}

describe(`over HTTP (FUZZ_SEED=${seed})`, () => {
  beforeAll(() => start({ SLACK_SIGNING_SECRET: SIGNING_SECRET }));

  test('requests of every kind are answered or turned away', async () => {
    const requests = sample(rawRequest(badPayload(good)), 6_000);
    const { responses, suspects } = await flood(requests);
    expect(suspects).toEqual([]);
    const counts = statuses(responses);
    expect(Object.keys(counts)).not.toContain('500');
    expect(counts['200']).toBeGreaterThan(500 * times);
  });

  test('and the same process answers a question afterwards', async () => {
    await expectWell();
    await expectAnswer((body) => void sendSigned(port, body));
  });
});

describe(`in Socket Mode (FUZZ_SEED=${seed})`, () => {
  beforeAll(async () => {
    const PORT = String(await freePort());
    await start({ SLACK_APP_TOKEN: APP_TOKEN, PORT });
  });

  test('requests to the health routes are answered or turned away', async () => {
    const requests = sample(rawRequest(badPayload(good)), 1_500);
    const { responses, suspects } = await flood(requests);
    expect(suspects).toEqual([]);
    expect(Object.keys(statuses(responses))).not.toContain('500');
  });

  test('frames of every kind are survived', async () => {
    const open = await socket.socket();
    const done: string[] = [];
    for (const frame of sample(rawFrame(badPayload(good)), 3_000)) {
      await sendFrame(open, frame);
      done.push(String(frame.data).slice(0, 300));
      if (!program.alive) break;
    }
    await sleep(50);
    expect(program.alive ? [] : done.slice(-20)).toEqual([]);
  });

  test('so are sockets that end or break, and a Slack that gives no other', async () => {
    const ends = ['link_disabled', 'warning'].map((reason) => JSON.stringify({ type: 'disconnect', reason }));
    for (const end of [...ends, Buffer.from([0xff, 0xff, 0xff]), null]) {
      const { connections } = socket;
      const open = await socket.socket();
      if (end === null) open.terminate();
      else if (typeof end === 'string') open.send(end);
      // Bytes that are no frame.
      else (open as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(end);
      while (program.alive && socket.isOpen) await sleep(20);
      // The first time that the app asks for another socket, it gets garbage.
      weather = () => {
        weather = null;
        return { status: 200, body: PAGE };
      };
      while (program.alive && socket.connections === connections) await sleep(20);
      expect(program.alive).toBe(true);
    }
  });

  test('and the same process answers a question afterwards', async () => {
    await expectWell();
    await socket.socket();
    await expectAnswer((body) => socket.send('events_api', body, 'last'));
    expect(socket.acknowledged).toContain('last');
  });
});

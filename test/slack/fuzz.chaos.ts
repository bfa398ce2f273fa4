// Nothing that comes in ends the process or makes it deaf: mutated requests, frames and answers of Slack's, by thousands.
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { BOT_TOKEN, Fuzzed } from '../helpers/fuzzed.ts';
import { garbage, PAGE } from '../helpers/garbage.ts';
import { SIGNING_SECRET, sendSigned } from '../helpers/http.ts';
import { badPayload, goodPayloads, mentionBody, PERSON } from '../helpers/payloads.ts';
import { freePort } from '../helpers/program.ts';
import { byConnection, type RawRequest, rawRequest, sendRaw } from '../helpers/raw-http.ts';
import { type RawFrame, rawFrame, sendFrames } from '../helpers/raw-socket.ts';

/** The same inputs each time, so that a failure can be looked at; FUZZ_SEED takes others, FUZZ_TIMES so many more. */
const seed = Number(process.env.FUZZ_SEED ?? 20_261_127);
const times = Number(process.env.FUZZ_TIMES ?? 1);
const APP_TOKEN = 'xapp-1-secret';
const VERDICT = /AgentConnect et MonComptePro/;
/** Requests on a connection, connections at once, and frames between two looks at the process. */
const most = { requests: 40, connections: 48, frames: 100 };

jest.setTimeout(300_000 * Math.max(times, 1));

const sample = <Value>(arbitrary: fc.Arbitrary<Value>, count: number): Value[] =>
  fc.sample(arbitrary, { seed, numRuns: Math.ceil(count * times) });

let fuzzed: Fuzzed;

// What one test has ended is no fault of the next.
beforeEach(async () => {
  if (!fuzzed.program.alive) await fuzzed.restart();
});

/** Starts the program, to which Slack answers nothing sensible once it has let it in. */
async function start(variables: Record<string, string>): Promise<void> {
  fuzzed = await Fuzzed.start(variables);
  const answers = sample(garbage, 1_000);
  let count = 0;
  fuzzed.weather = () => answers[count++ % answers.length] ?? 'reset';
}

const samplePayloads = () => badPayload(goodPayloads(new URL('/response/1', fuzzed.api.url).href));

/** Sends as many requests, many at once; how often each status came back, and the request that ended the process. */
async function flood(count: number): Promise<{ statuses: Record<string, number>; culprit: unknown }> {
  const waiting = byConnection(sample(rawRequest(samplePayloads()), count), most.requests);
  const sent: (readonly RawRequest[])[] = [];
  const responses: string[] = [];
  const send = async (): Promise<void> => {
    for (let next = waiting.pop(); next && fuzzed.program.alive; next = waiting.pop()) {
      sent.push(next);
      responses.push(await sendRaw(fuzzed.port, next));
    }
  };
  await Promise.all(Array.from({ length: most.connections }, send));
  const statuses = Object.create(null);
  for (const [, status = ''] of responses.join('').matchAll(/^HTTP\/1\.1 (\d{3})/gm)) {
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  if (await fuzzed.isWell()) return { statuses, culprit: undefined };
  const suspects = sent.slice(-3 * most.connections);
  const culprit = await fuzzed.culprit(suspects, (group) => sendRaw(fuzzed.port, group));
  return { statuses, culprit: culprit?.bytes.toString().slice(0, 2_000) ?? 'none that does it alone' };
}

/** The process that was started still runs and is well, and its log holds nothing that is nobody's business. */
async function expectWell(): Promise<void> {
  expect(await fuzzed.isWell()).toBe(true);
  const lines = fuzzed.program.out.split('\n');
  for (const secret of [BOT_TOKEN, APP_TOKEN, SIGNING_SECRET, 'collectivités', PERSON, PAGE.slice(16, 60)]) {
    expect(lines.filter((line) => line.includes(secret)).slice(0, 3)).toEqual([]);
  }
  expect(fuzzed.program.err).toBe('');
}

/** Asks once, and waits until the question is acknowledged and the answer posted. */
async function expectAnswer(ask: (body: object) => unknown): Promise<void> {
  fuzzed.weather = null;
  const answers = () => fuzzed.posts.filter(({ args }) => args.thread_ts === '99.9');
  const acknowledged = ask(mentionBody('99.9'));
  while (fuzzed.program.alive && answers().length === 0) await sleep(20);
  expect(answers()).toMatchObject([{ args: { text: expect.stringMatching(VERDICT) } }]);
  // A process that is killed before it has acknowledged breaks the connection.
  await acknowledged;
}

describe(`over HTTP, with FUZZ_SEED=${seed}`, () => {
  let pid: number | undefined;

  beforeAll(async () => {
    await start({ SLACK_SIGNING_SECRET: SIGNING_SECRET });
    pid = fuzzed.program.child.pid;
  });
  afterAll(() => fuzzed.stop());

  test('requests of every kind are answered or turned away', async () => {
    const { statuses, culprit } = await flood(6_000);
    expect(culprit).toBeUndefined();
    expect(Object.keys(statuses)).not.toContain('500');
    expect(statuses['200']).toBeGreaterThan(500 * times);
  });

  test('and the same process answers a question afterwards', async () => {
    expect(fuzzed.program.child.pid).toBe(pid);
    await expectWell();
    await expectAnswer((body) => sendSigned(fuzzed.port, body));
  });
});

describe(`in Socket Mode, with FUZZ_SEED=${seed}`, () => {
  let pid: number | undefined;

  beforeAll(async () => {
    await start({ SLACK_APP_TOKEN: APP_TOKEN, PORT: String(await freePort()) });
    pid = fuzzed.program.child.pid;
  });
  afterAll(() => fuzzed.stop());

  test('requests to the health routes are answered or turned away', async () => {
    const { statuses, culprit } = await flood(1_500);
    expect(culprit).toBeUndefined();
    expect(Object.keys(statuses)).not.toContain('500');
  });

  test('frames of every kind are survived', async () => {
    const frames = sample(rawFrame(samplePayloads()), 3_000);
    const send = async (group: readonly RawFrame[]) => sendFrames(await fuzzed.openSocket(), group);
    for (let start = 0; start < frames.length; start += most.frames) {
      const group = frames.slice(start, start + most.frames);
      await send(group);
      if (await fuzzed.isWell()) continue;
      const culprit = await fuzzed.culprit([group], send);
      expect(culprit ?? 'none that does it alone').toBeUndefined();
    }
  });

  test.each([
    ['is asked to end by Slack', JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })],
    ['carries what is no frame', Buffer.from([0xff, 0xff, 0xff])],
    ['breaks', null],
  ])('so is a socket that %s, when Slack has only a page of HTML for the next', async (_, end) => {
    const { connections } = fuzzed.socket;
    const socket = await fuzzed.openSocket();
    fuzzed.weather = (call) => {
      if (call.method === 'apps.connections.open') fuzzed.weather = null;
      return { status: 200, body: PAGE };
    };
    if (end === null) socket.terminate();
    else if (typeof end === 'string') socket.send(end);
    else (socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(end);
    while (fuzzed.program.alive && fuzzed.socket.connections === connections) await sleep(20);
    expect(await fuzzed.isWell()).toBe(true);
  });

  test('and the same process answers a question afterwards', async () => {
    expect(fuzzed.program.child.pid).toBe(pid);
    await expectWell();
    await fuzzed.openSocket();
    await expectAnswer((body) => fuzzed.socket.send('events_api', body, 'last'));
    while (fuzzed.program.alive && !fuzzed.socket.acknowledged.has('last')) await sleep(20);
  });
});

// Three real processes and a real database: what Slack delivers twice, and to different processes, is answered once.
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { Asked, finder } from '../helpers/asked.ts';
import { describeWithPostgres, emptyFolder } from '../helpers/databases.ts';
import { SIGNING_SECRET } from '../helpers/http.ts';
import { MoodySlack } from '../helpers/moody-slack.ts';
import { Postgres } from '../helpers/postgres.ts';
import { Program } from '../helpers/program.ts';
import { type Address, deliverOverHttp } from '../helpers/redelivery.ts';

const seed = Number(process.env.CHAOS_SEED ?? 20_261_128);
const total = Number(process.env.CHAOS_QUESTIONS ?? 900);

jest.setTimeout(600_000);

/** Questions that may be under way at once. */
const MOST = 12;

/** A process of the app that can be replaced while the others go on. */
class Instance {
  program: Program;
  readonly #variables: Record<string, string>;
  #port: number | undefined;
  /** Does the balancer send it anything? */
  isOpen = false;

  constructor(variables: Record<string, string>) {
    this.#variables = {
      SLACK_BOT_TOKEN: 'xoxb-1-secret',
      LEDGER: 'on',
      DATA_DIR: emptyFolder(),
      ...variables,
    };
    this.program = new Program(this.#variables);
  }

  async ready(): Promise<void> {
    this.#port = await this.program.port();
    this.isOpen = true;
  }

  get port(): number {
    return this.#port ?? 1;
  }

  /** As a crash: whatever is under way is cut off, and the balancer learns of it a moment later. */
  async crash(asked: readonly Asked[]): Promise<void> {
    this.program.child.kill('SIGKILL');
    for (const one of asked) if (one.isUnderWay) one.cutOff = true;
    await this.program.ended();
    await sleep(300);
    this.isOpen = false;
    await this.#again();
  }

  /** As a deploy: it finishes what it took. */
  async replace(): Promise<void> {
    this.isOpen = false;
    this.program.child.kill('SIGTERM');
    await this.program.ended();
    await this.#again();
  }

  async #again(): Promise<void> {
    this.program = new Program(this.#variables);
    await this.ready();
  }
}

const ask = (asked: readonly Asked[], deliver: (one: Asked) => Promise<void>, on: (index: number) => void) =>
  askAll(asked, deliver, on, fc.sample(fc.nat(20), { seed, numRuns: asked.length }));

async function askAll(
  asked: readonly Asked[],
  deliver: (one: Asked) => Promise<void>,
  on: (index: number) => void,
  pauses: readonly number[],
): Promise<void> {
  const open = new Set<Promise<void>>();
  for (const [index, one] of asked.entries()) {
    const delivery = deliver(one).finally(() => open.delete(delivery));
    open.add(delivery);
    on(index);
    await sleep(pauses[index]);
    while (open.size >= MOST) await sleep(10);
  }
  await Promise.all(open);
}

/** Resolves when every question has its answer, or nothing has come for longer than a lease and a retry. */
async function settle(asked: readonly Asked[]): Promise<void> {
  for (let quiet = 0, told = -1; quiet < 20_000 && !asked.every(({ isTold }) => isTold); quiet += 100) {
    const now = asked.filter(({ isTold }) => isTold).length;
    if (now !== told) quiet = 0;
    told = now;
    await sleep(100);
  }
  await sleep(2_000);
}

function outcome(name: string, asked: readonly Asked[]) {
  const doubled = asked.filter(({ answers, apologies }) => answers + apologies > 1);
  const lost = asked.filter(({ isTold }) => !isTold);
  const unexplained = doubled.filter(({ cutOff }) => !cutOff);
  process.stdout.write(
    `${name}: ${asked.length} questions to three processes, ${asked.filter(({ cutOff }) => cutOff).length} in flight at the kill; lost ${lost.length}, doubled ${doubled.length}, of those not in flight ${unexplained.length}\n`,
  );
  return { lost: lost.map(String), unexplained: unexplained.map(String) };
}

const none = { lost: [], unexplained: [] };

describeWithPostgres('three processes that share a database', () => {
  let server: Postgres;
  let slack: MoodySlack;
  let instances: Instance[] = [];

  beforeAll(async () => {
    server = await Postgres.start();
  });
  afterEach(async () => {
    await Promise.all(instances.map(({ program }) => program.kill()));
    slack.api.close();
  });
  afterAll(() => server.stop());

  /** Starts three together: they migrate one empty database. */
  async function start(variables: Record<string, string>): Promise<void> {
    const DATABASE_URL = await server.createDatabase();
    instances = Array.from(
      { length: 3 },
      () => new Instance({ DATABASE_URL, SLACK_API_URL: slack.api.url, ...variables }),
    );
    await Promise.all(instances.map((one) => one.ready()));
  }

  test('over HTTP, behind a balancer', async () => {
    const asked = Array.from({ length: total }, (_, i) => new Asked(i, i % 5 < 3, []));
    slack = await MoodySlack.open(finder(asked));
    await start({ SLACK_SIGNING_SECRET: SIGNING_SECRET });
    const choices = fc.sample(fc.nat(1_000), { seed, numRuns: 10 * total });
    let chosen = 0;
    const choice = (most: number) => (choices[chosen++ % choices.length] ?? 0) % most;
    const balancer: Address = {
      get port() {
        const open = instances.filter(({ isOpen }) => isOpen);
        return open[choice(open.length)]?.port ?? 1;
      },
      ready: async () => {
        while (!instances.some(({ isOpen }) => isOpen)) await sleep(20);
      },
    };
    let work = Promise.resolve();
    await ask(
      asked,
      async (one) => {
        // Every third is delivered twice at once, every tenth once more when it was answered long ago.
        const twice = choice(3) === 0 ? [deliverOverHttp(one, balancer)] : [];
        await Promise.all([deliverOverHttp(one, balancer), ...twice]);
        if (choice(10) === 0) await sleep(500).then(() => deliverOverHttp(one, balancer));
      },
      (index) => {
        if (index === Math.floor(total / 3)) work = work.then(() => instances[0]?.crash(asked));
        if (index === Math.floor((2 * total) / 3)) work = work.then(() => instances[1]?.replace());
      },
    );
    await work;
    await settle(asked);
    expect(slack.unknown).toEqual([]);
    expect(outcome('HTTP', asked)).toEqual(none);
  });

  test('in Socket Mode, where each event goes to one of their sockets', async () => {
    const asked = Array.from(
      { length: Math.round(total / 4) },
      (_, i) => new Asked(50_000 + i, i % 2 === 0, []),
    );
    slack = await MoodySlack.open(finder(asked));
    const sockets = new Sockets(slack);
    await start({ SLACK_APP_TOKEN: 'xapp-1-secret', PORT: '0' });
    const choices = fc.sample(fc.nat(1_000), { seed, numRuns: asked.length });
    let work = Promise.resolve();
    await ask(
      asked,
      async (one) => {
        const again = (choices[asked.indexOf(one)] ?? 0) % 3 === 0;
        await Promise.all([
          sockets.deliver(one, 'first'),
          ...(again ? [sockets.deliver(one, 'second')] : []),
        ]);
      },
      (index) => {
        if (index === Math.floor(asked.length / 2)) work = work.then(() => instances[0]?.crash(asked));
      },
    );
    await work;
    await settle(asked);
    expect(outcome('Socket Mode', asked)).toEqual(none);
  });
});

/** Slack's side of several sockets: what one does not acknowledge before it breaks goes to another. */
class Sockets {
  readonly #open = new Set<WebSocket>();
  readonly #waiting = new Map<
    string,
    { readonly body: object; sent: WebSocket | null; readonly done: () => void }
  >();
  #next = 0;

  constructor(slack: MoodySlack) {
    const { server } = slack.api;
    const address = server.address();
    slack.socketUrl = `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/socket`;
    new WebSocketServer({ server }).on('connection', (socket) => {
      this.#open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#open.delete(socket);
        for (const [id, { sent }] of this.#waiting) if (sent === socket) this.#send(id);
      });
      socket.on('message', (data) => {
        const { envelope_id } = JSON.parse(String(data));
        this.#waiting.get(envelope_id)?.done();
        this.#waiting.delete(envelope_id);
      });
      socket.send(JSON.stringify({ type: 'hello', num_connections: this.#open.size }));
      for (const [id, { sent }] of this.#waiting) if (sent === null) this.#send(id);
    });
  }

  /** Resolves when it is acknowledged. */
  deliver(one: Asked, name: string): Promise<void> {
    one.attempts += 1;
    const id = `${one.id}-${name}`;
    return new Promise((resolve) => {
      const done = () => {
        one.acknowledged ??= { at: performance.now(), sent: performance.now() };
        resolve();
      };
      this.#waiting.set(id, { body: one.body, sent: null, done });
      this.#send(id);
    });
  }

  #send(id: string): void {
    const waiting = this.#waiting.get(id);
    const open = [...this.#open];
    const socket = open[this.#next++ % open.length] ?? null;
    if (!waiting) return;
    waiting.sent = socket;
    const envelope = {
      type: 'events_api',
      envelope_id: id,
      payload: waiting.body,
      accepts_response_payload: false,
    };
    socket?.send(JSON.stringify(envelope));
  }
}

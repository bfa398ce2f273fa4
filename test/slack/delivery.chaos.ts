// Questions to real processes that are killed among them, while Slack stumbles: none is lost, and few are answered twice.
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { type Asked, finder, questions } from '../helpers/asked.ts';
import { SIGNING_SECRET } from '../helpers/http.ts';
import { MoodySlack } from '../helpers/moody-slack.ts';
import { freePort, Program } from '../helpers/program.ts';
import { deliverOverHttp, SocketDelivery } from '../helpers/redelivery.ts';
import { SlackSocket } from '../helpers/slack-socket.ts';

/** The same questions and the same fates each time; CHAOS_SEED takes others. */
const seed = Number(process.env.CHAOS_SEED ?? 20_261_127);
const total = Number(process.env.CHAOS_QUESTIONS ?? 2_000);

jest.setTimeout(600_000);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
}

/** Milliseconds in which what is under way comes to its end in calm: more than a call that hangs, and its apology. */
const PATIENCE = 30_000;

/** The program on one port, which can be killed and started again. */
class Phoenix {
  program: Program;
  kills = 0;
  readonly port: number;
  readonly #variables: Record<string, string>;
  #ready: Promise<unknown>;
  /** When the process of the moment was started. */
  #since = performance.now();

  constructor(port: number, variables: Record<string, string>) {
    this.port = port;
    this.#variables = { SLACK_BOT_TOKEN: 'xoxb-1-secret', PORT: String(port), ...variables };
    this.program = new Program(this.#variables);
    this.#ready = this.program.port();
  }

  ready(): Promise<unknown> {
    return this.#ready;
  }

  /** Kills the program when no question is beyond redelivery, marks those that are under way, and starts another. */
  async kill(asked: readonly Asked[], slack: MoodySlack): Promise<void> {
    await this.ready();
    // Slack delivers a question four times within six minutes: as real restarts, ours do not all fall on one question.
    slack.calm = true;
    const waiting = () => asked.filter((one) => one.isAtRisk(this.#since));
    const patience = performance.now() + PATIENCE;
    await until(() => waiting().length === 0 || performance.now() > patience);
    if (waiting().length > 0)
      throw new Error(`lost without a kill: ${waiting().join('\n')}\n${this.program.out.slice(-3_000)}`);
    this.program.child.kill('SIGKILL');
    for (const one of asked) if (one.isUnderWay) one.cutOff = true;
    await this.program.kill();
    slack.calm = false;
    this.kills += 1;
    this.#since = performance.now();
    this.program = new Program(this.#variables);
    this.#ready = this.program.port();
    await this.#ready;
  }
}

/** Questions that may be under way to the program at once: a slow machine takes longer, and is not flooded. */
const MOST = 12;

/** Asks all questions one after the other, and kills the program so often among them. */
async function ask(
  asked: readonly Asked[],
  kills: number,
  deliver: (one: Asked) => Promise<void>,
  kill: () => Promise<void>,
): Promise<void> {
  const pauses = fc.sample(fc.nat(30), { seed, numRuns: asked.length });
  const every = Math.floor(asked.length / (kills + 1));
  const open = new Set<Promise<void>>();
  let killing = Promise.resolve();
  for (const [index, one] of asked.entries()) {
    const delivery = deliver(one).finally(() => open.delete(delivery));
    open.add(delivery);
    if (index % every === every - 1 && index < every * kills) killing = killing.then(kill);
    await sleep(pauses[index]);
    await until(() => open.size < MOST);
  }
  await killing;
  await Promise.all(open);
}

/** What became of the questions, printed. */
function count(asked: readonly Asked[], kills: number) {
  const untold = asked.filter((one) => !one.isTold);
  // A kill does not wait for an acknowledgement that is on its way.
  const beyond = untold.filter(({ cutOff, wasTimeUp }) => cutOff && wasTimeUp);
  const lost = untold.filter((one) => !beyond.includes(one));
  const doubled = asked.filter(({ answers, apologies }) => answers + apologies > 1);
  const unexplained = doubled.filter(({ cutOff, ambiguous }) => !cutOff && !ambiguous);
  process.stdout.write(
    `${[
      `seed ${seed}: ${asked.length} questions, ${kills} kills`,
      `answered ${asked.filter(({ answers }) => answers > 0).length}`,
      `told only that it failed ${asked.filter((one) => one.answers === 0 && one.apologies > 0).length}`,
      `answered or told twice ${doubled.length} (cut off by a kill ${doubled.filter(({ cutOff }) => cutOff).length})`,
      `cut off by a kill ${asked.filter(({ cutOff }) => cutOff).length}`,
      `acknowledged after 2 s without an answer, then cut off ${beyond.length}`,
      `lost ${lost.length}`,
    ].join('; ')}\n`,
  );
  return { lost: lost.map(String), unexplained: unexplained.map(String) };
}

const none = { lost: [], unexplained: [] };
let slack: MoodySlack;
let phoenix: Phoenix;

afterEach(async () => {
  await phoenix.program.kill();
  slack.api.close();
});

/** Resolves when every question has its answer, or when nothing has come for longer than anything takes. */
async function settle(asked: readonly Asked[]): Promise<void> {
  slack.calm = true;
  for (let quiet = 0, told = -1; quiet < 15_000 && !asked.every((one) => one.isTold); quiet += 100) {
    const now = asked.filter((one) => one.isTold).length;
    if (now !== told) quiet = 0;
    told = now;
    await sleep(100);
  }
  // Whatever is posted twice is posted now.
  await sleep(2_000);
}

test('over HTTP', async () => {
  const asked = questions(Math.round(total * 0.85), seed);
  slack = await MoodySlack.open(finder(asked));
  phoenix = new Phoenix(await freePort(), {
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.api.url,
  });
  await phoenix.ready();
  await ask(
    asked,
    5,
    (one) => deliverOverHttp(one, phoenix),
    () => phoenix.kill(asked, slack),
  );
  await settle(asked);
  expect(slack.unknown).toEqual([]);
  expect(count(asked, phoenix.kills)).toEqual(none);
});

test('in Socket Mode', async () => {
  const asked = questions(Math.round(total * 0.15), seed, 50_000);
  slack = await MoodySlack.open(finder(asked));
  const socket = new SlackSocket(slack.api.server);
  slack.socketUrl = socket.url;
  const delivery = new SocketDelivery(socket);
  phoenix = new Phoenix(await freePort(), { SLACK_APP_TOKEN: 'xapp-1-secret', SLACK_API_URL: slack.api.url });
  await phoenix.ready();
  await ask(
    asked,
    2,
    (one) => delivery.deliver(one),
    () => phoenix.kill(asked, slack),
  );
  await settle(asked);
  expect(slack.unknown).toEqual([]);
  expect(count(asked, phoenix.kills)).toEqual(none);
});

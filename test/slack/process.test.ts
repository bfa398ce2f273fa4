import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { YOU } from '../../src/local/identity.ts';
import { createStandIn, type StandIn } from '../../src/local/stand-in.ts';
import { overHttp, request, SIGNING_SECRET, type SlackServer, serveSlack } from '../helpers/http.ts';
import { start as startProgram } from '../helpers/program.ts';

const QUESTION = 'quelle API pour les collectivités ?';
const VERDICT = /AgentConnect et MonComptePro/;
const BOT_TOKEN = 'xoxb-1-secret';

/** The program as it is started in production, with all that it writes. */
class Program {
  readonly child: ChildProcess;
  out = '';
  err = '';

  constructor(variables: Record<string, string>) {
    // What a developer may have in .env must not reach the program: a variable that is set to nothing counts as not set.
    const none = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_API_URL: '' };
    this.child = startProgram('main', [], { ...none, PORT: '0', CONTENT_DIR: 'content', ...variables });
    this.child.stdout?.on('data', (chunk) => (this.out += chunk));
    this.child.stderr?.on('data', (chunk) => (this.err += chunk));
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const [code] = await once(this.child, 'exit');
    return code;
  }

  /** The port that the program names when it is ready. */
  async port(): Promise<number> {
    const ready = () => this.out.match(/"port":(\d+).*ready/)?.[1];
    while (ready() === undefined && this.child.exitCode === null) await sleep(20);
    return Number(ready());
  }
}

let slack: StandIn;
let server: SlackServer;
let program: Program;
/** How long Slack takes for a call, in milliseconds. */
let delay: (method: string) => number;

beforeEach(async () => {
  slack = createStandIn();
  delay = () => 0;
  server = await serveSlack(slack, async (method) => sleep(delay(method), undefined, { ref: false }));
});

afterEach(() => {
  program.child.kill('SIGKILL');
  server.close();
});

const start = (variables: Record<string, string> = {}) =>
  new Program({
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: server.url,
    ...variables,
  });

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

describe('the program', () => {
  test('answers a command, a mention and a direct message, and logs no word of them', async () => {
    program = start();
    overHttp(slack, await program.port(), server);
    await slack.command('/authguide', QUESTION);
    await slack.mention(QUESTION);
    await slack.message(QUESTION);
    await until(() => slack.answers().length === 2 && slack.answers('D0YOU').length === 1);
    for (const { text } of [...slack.answers(), ...slack.answers('D0YOU')]) expect(text).toMatch(VERDICT);
    for (const secret of [BOT_TOKEN, SIGNING_SECRET, 'collectivités', YOU]) {
      expect(program.out).not.toContain(secret);
    }
    expect(program.err).toBe('');
  });

  test('tells every problem of its settings, without a stack, and ends', async () => {
    program = start({ SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '', PORT: 'many' });
    expect(await program.ended()).toBe(1);
    expect(program.err).toContain('SLACK_BOT_TOKEN is not set');
    expect(program.err).toContain('SLACK_SIGNING_SECRET is not set');
    expect(program.err).toContain('PORT is "many"');
    expect(program.err).not.toMatch(/^\s+at /m);
  });

  test('tells that Slack does not know the token, and ends', async () => {
    slack.fail('auth.test', { error: 'invalid_auth' });
    program = start();
    expect(await program.ended()).toBe(1);
    expect(program.err).toMatch(/^Slack answers "invalid_auth": .* Check SLACK_BOT_TOKEN/);
    expect(program.out).not.toContain(BOT_TOKEN);
  });

  test.each([
    ['with Slack', {}],
    ['in the browser', { SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_API_URL: '' }],
  ])('tells that its port is taken and what to do, and ends: %s', async (_, variables) => {
    const PORT = new URL(server.url).port;
    program = start({ PORT, ...variables });
    expect(await program.ended()).toBe(1);
    expect(program.err).toContain(`port ${PORT} is taken`);
    expect(program.err).toMatch(/set PORT to another one\.\n$/);
  });

  test('tells that there is nothing to answer from, and ends', async () => {
    program = start({ CONTENT_DIR: 'test/helpers' });
    expect(await program.ended()).toBe(1);
    expect(program.err).toMatch(/there is nothing to answer from/);
  });
});

describe('told to stop, the program', () => {
  const ask = async () => {
    delay = (method) => (method === 'chat.postMessage' ? 1500 : 0);
    program = start();
    const port = await program.port();
    overHttp(slack, port);
    await slack.mention(QUESTION);
    return port;
  };

  test('says first that it is not ready, then finishes what it took, and ends well in time', async () => {
    const port = await ask();
    expect((await request(port, '/readyz')).status).toBe(200);
    const start = performance.now();
    program.child.kill('SIGTERM');
    await until(() => program.out.includes('stopping'));
    expect(await request(port, '/readyz')).toEqual({ status: 503, text: '{"status":"stopping"}' });
    expect((await request(port, '/healthz')).status).toBe(200);
    expect(await program.ended()).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(slack.answers()).toMatchObject([{ text: expect.stringMatching(VERDICT) }]);
    await expect(request(port, '/healthz')).rejects.toThrow();
  });

  test('ends in time although Slack never answers', async () => {
    await ask();
    delay = () => 60_000;
    await slack.mention(QUESTION);
    const start = performance.now();
    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(program.out).toContain('left work unfinished');
  });

  test('twice ends at once', async () => {
    await ask();
    program.child.kill('SIGTERM');
    await until(() => program.out.includes('stopping'));
    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(1);
  });
});

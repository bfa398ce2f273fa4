import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { YOU } from '../../workspace/identity.ts';
import { createStandIn, type StandIn } from '../../workspace/stand-in.ts';
import { overHttp, request, SIGNING_SECRET, type SlackServer, serveSlack } from '../helpers/http.ts';
import { Program } from '../helpers/program.ts';

const QUESTION = 'quelle API pour les collectivités ?';
const VERDICT = /AgentConnect et MonComptePro/;
const BOT_TOKEN = 'xoxb-1-secret';

/** A program of its own for each test, before a Slack of its own: most tests wait, and so they wait side by side. */
interface Setting {
  readonly slack: StandIn;
  readonly server: SlackServer;
  /** How long Slack takes for a call, in milliseconds. */
  delay: (method: string) => number;
  /** Starts the program; it ends with the test. */
  start(variables?: Record<string, string>): Program;
}

const set =
  (use: (setting: Setting) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const slack = createStandIn();
    const started: Program[] = [];
    const waits = async (method: string) => sleep(setting.delay(method), undefined, { ref: false });
    const server = await serveSlack(slack, waits);
    const setting: Setting = {
      slack,
      server,
      delay: () => 0,
      start(variables = {}) {
        const program = new Program({
          SLACK_BOT_TOKEN: BOT_TOKEN,
          SLACK_SIGNING_SECRET: SIGNING_SECRET,
          SLACK_API_URL: server.url,
          ...variables,
        });
        started.push(program);
        return program;
      },
    };
    try {
      await use(setting);
    } finally {
      for (const { child } of started) child.kill('SIGKILL');
      server.close();
    }
  };

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}

// Those that wait longest stand first, so that they wait while the others run.
describe('told to stop, the program', () => {
  const ask = async (setting: Setting) => {
    setting.delay = (method) => (method === 'chat.postMessage' ? 1500 : 0);
    const program = setting.start();
    const port = await program.port();
    overHttp(setting.slack, port);
    await setting.slack.mention(QUESTION);
    return { program, port };
  };

  test.concurrent(
    'ends in time although Slack never answers',
    set(async (setting) => {
      const { program } = await ask(setting);
      setting.delay = () => 60_000;
      await setting.slack.mention(QUESTION);
      const start = performance.now();
      program.child.kill('SIGTERM');
      expect(await program.ended()).toBe(0);
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(program.out).toContain('left work unfinished');
    }),
  );

  test.concurrent(
    'says first that it is not ready, then finishes what it took, and ends well in time',
    set(async (setting) => {
      const { program, port } = await ask(setting);
      expect((await request(port, '/readyz')).status).toBe(200);
      const start = performance.now();
      program.child.kill('SIGTERM');
      await until(() => program.out.includes('stopping'));
      expect(await request(port, '/readyz')).toMatchObject({
        status: 503,
        text: expect.stringMatching(/^{"status":"stopping"/),
      });
      expect((await request(port, '/healthz')).status).toBe(200);
      expect(await program.ended()).toBe(0);
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(setting.slack.answers()).toMatchObject([{ text: expect.stringMatching(VERDICT) }]);
      await expect(request(port, '/healthz')).rejects.toThrow();
    }),
  );

  test.concurrent(
    'twice ends at once',
    set(async (setting) => {
      const { program } = await ask(setting);
      program.child.kill('SIGTERM');
      await until(() => program.out.includes('stopping'));
      program.child.kill('SIGTERM');
      expect(await program.ended()).toBe(1);
    }),
  );
});

describe('the program', () => {
  test.concurrent(
    'waits until Slack, which stumbles, says who we are',
    set(async ({ slack, start }) => {
      slack.fail('auth.test', { error: 'internal_error' });
      slack.fail('auth.test', { status: 502 });
      slack.fail('auth.test', { status: 429, retryAfter: 1 });
      const program = start();
      const port = await program.port();
      expect(JSON.parse((await request(port, '/readyz')).text)).toMatchObject({
        ...{ status: 'ready', slack: 'reached', guides: 1, leftOut: [], held: false },
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      });
    }),
  );

  test.concurrent(
    'answers a command, a mention and a direct message, and logs no word of them',
    set(async ({ slack, server, start }) => {
      const program = start();
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
    }),
  );

  test.concurrent(
    'tells every problem of its settings, without a stack, and ends',
    set(async ({ start }) => {
      const program = start({ SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '', PORT: 'many' });
      expect(await program.ended()).toBe(1);
      expect(program.err).toContain('SLACK_BOT_TOKEN is not set');
      expect(program.err).toContain('SLACK_SIGNING_SECRET is not set');
      expect(program.err).toContain('PORT is "many"');
      expect(program.err).not.toMatch(/^\s+at /m);
    }),
  );

  test.concurrent(
    'tells that Slack does not know the token, and ends',
    set(async ({ slack, start }) => {
      slack.fail('auth.test', { error: 'invalid_auth' });
      const program = start();
      expect(await program.ended()).toBe(1);
      expect(program.err).toMatch(/^Slack answers "invalid_auth": .* Check SLACK_BOT_TOKEN/);
      expect(program.out).not.toContain(BOT_TOKEN);
    }),
  );

  test.concurrent(
    'tells that its port is taken and what to do, and ends',
    set(async ({ server, start }) => {
      const PORT = new URL(server.url).port;
      const program = start({ PORT });
      expect(await program.ended()).toBe(1);
      expect(program.err).toContain(`port ${PORT} is taken`);
      expect(program.err).toMatch(/set PORT to another one\.\n$/);
    }),
  );

  test.concurrent(
    'tells that there is nothing to answer from, and ends',
    set(async ({ start }) => {
      const program = start({ CONTENT_DIR: 'test/helpers' });
      expect(await program.ended()).toBe(1);
      expect(program.err).toMatch(/There is nothing to answer from\./);
      // The log says it too, to whoever reads it by machine.
      expect(JSON.parse(program.out)).toMatchObject({ level: 60, msg: program.err.trimEnd() });
    }),
  );

  test.concurrent(
    'serves metrics on a port of their own, which tell of no question',
    set(async ({ slack, server, start }) => {
      const program = start({ METRICS_PORT: '0' });
      overHttp(slack, await program.port(), server);
      await slack.mention(QUESTION);
      await slack.command('/authguide', 'zzz');
      await until(() => slack.answers().length === 2);
      const metricsPort = Number(program.out.match(/"metricsPort":(\d+)/)?.[1]);
      const { text } = await request(metricsPort, '/metrics');
      expect(text).toContain(
        'authguide_answers_total{kind="eligibility",reason="",surface="mention",language="fr"} 1',
      );
      for (const name of ['guides 1', 'guides_left_out 0', 'posting_seconds_count 2', 'content_held 0'])
        expect(text).toContain(`authguide_${name}`);
      expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
      expect(text).toMatch(/^process_resident_memory_bytes \d/m);
      for (const secret of [YOU, 'collectivités', 'C0SUPPORT']) expect(text).not.toContain(secret);
    }),
  );

  test.concurrent(
    'reaches Slack through the proxy that the environment names',
    set(async ({ server, start }) => {
      const tunnels: string[] = [];
      const proxy = createServer().on('connect', (asked, socket) => {
        tunnels.push(asked.url ?? '');
        const { hostname, port } = new URL(`http://${asked.url}`);
        const outside = connect(Number(port), hostname, () => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n');
          outside.pipe(socket).pipe(outside);
        });
      });
      await once(proxy.listen(0, '127.0.0.1'), 'listening');
      const program = start({ HTTP_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
      await program.port();
      expect(tunnels).toContain(new URL(server.url).host);
      proxy.close();
    }),
  );
});

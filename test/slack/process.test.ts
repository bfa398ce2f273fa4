import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { YOU } from '../../src/local/identity.ts';
import { createStandIn, type StandIn } from '../../src/local/stand-in.ts';
import { overHttp, request, SIGNING_SECRET, type SlackServer, serveSlack } from '../helpers/http.ts';
import { Program } from '../helpers/program.ts';

const QUESTION = 'quelle API pour les collectivités ?';
const VERDICT = /AgentConnect et MonComptePro/;
const BOT_TOKEN = 'xoxb-1-secret';

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
    // The log says it too, to whoever reads it by machine.
    expect(JSON.parse(program.out)).toMatchObject({ level: 60, msg: program.err.trimEnd() });
  });

  test('waits until Slack, which stumbles, says who we are', async () => {
    slack.fail('auth.test', { error: 'internal_error' });
    slack.fail('auth.test', { status: 502 });
    slack.fail('auth.test', { status: 429, retryAfter: 1 });
    program = start();
    const port = await program.port();
    expect(JSON.parse((await request(port, '/readyz')).text)).toMatchObject({
      ...{ status: 'ready', slack: 'reached', guides: 1, leftOut: [], held: false },
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });

  test('serves metrics on a port of their own, which tell of no question', async () => {
    program = start({ METRICS_PORT: '0' });
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
  });

  test('reaches Slack through the proxy that the environment names', async () => {
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
    program = start({ HTTP_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` });
    await program.port();
    expect(tunnels).toContain(new URL(server.url).host);
    proxy.close();
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
    expect(await request(port, '/readyz')).toMatchObject({
      status: 503,
      text: expect.stringMatching(/^{"status":"stopping"/),
    });
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

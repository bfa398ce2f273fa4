// The doctor as a process, and beside a running authguide.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { jest } from '@jest/globals';
import { examine } from '../../src/doctor/examine.ts';
import { contentOf, guide, removeContent } from '../helpers/content.ts';
import {
  BOT_TOKEN,
  closeServers,
  freePort,
  isWrong,
  look,
  SECRET,
  serveSlackSaying,
  soundSlack,
} from '../helpers/doctor.ts';

jest.setTimeout(60_000);

let slack: string;
let folder: string;
beforeAll(async () => {
  slack = await serveSlackSaying(soundSlack);
  folder = await contentOf({ 'guides/a.md': guide('Un four.\n', 'Fours'), 'lexicon.yml': '' });
});
afterAll(closeServers);
afterAll(removeContent);

describe('beside a running authguide', () => {
  let program: ChildProcess;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const variables = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SECRET, SLACK_APP_TOKEN: '' };
    const rest = { SLACK_API_URL: slack, PORT: String(port), CONTENT_DIR: folder };
    program = spawn(process.execPath, ['--import', 'tsx/esm', 'src/main.ts'], {
      env: { PATH: process.env.PATH, ...variables, ...rest },
    });
    let out = '';
    program.stdout?.on('data', (chunk) => (out += chunk));
    while (!out.includes('ready') && program.exitCode === null) await once(program.stdout ?? program, 'data');
  });

  afterAll(async () => {
    const ended = once(program, 'exit');
    program.kill('SIGKILL');
    await ended;
  });

  test('a signed request is taken with the same secret', async () => {
    const found = await look(slack, folder, { variables: { PORT: String(port) } });
    expect(found.filter(({ severity }) => severity !== 'ok')).toEqual([]);
    expect(found.map(({ message }) => message)).toContain(
      `a request signed as Slack signs is taken at http://127.0.0.1:${port}/slack/events`,
    );
  });

  test('a signed request is turned away with another secret', async () => {
    const variables = { PORT: String(port), SLACK_SIGNING_SECRET: 'b'.repeat(32) };
    const found = await look(slack, folder, { variables });
    expect(found.filter(isWrong)).toEqual([
      {
        check: 'Delivery',
        severity: 'error',
        message: expect.stringMatching(/is not taken .*401.*another SLACK_SIGNING_SECRET/),
      },
    ]);
  });

  test.each([
    ['/slack/events', 'ok', /^a request signed as Slack signs is taken at/],
    ['/slack/event', 'error', /not taken at .*\/slack\/event \(HTTP status 404\): no question arrives/],
  ])('the public address is asked where it is named: %s', async (path, severity, message) => {
    const variables = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SECRET };
    const rest = { SLACK_API_URL: slack, PORT: '0', CONTENT_DIR: folder };
    const url = `http://127.0.0.1:${port}${path}`;
    const found = await examine({ variables: { ...variables, ...rest }, envFile: null, url });
    expect(found.filter(({ check }) => check === 'Delivery').at(-1)).toEqual({
      check: 'Delivery',
      severity,
      message: expect.stringMatching(message),
    });
  });
});

describe('the command', () => {
  interface Run {
    readonly code: number;
    readonly out: string;
    readonly err: string;
  }

  const doctor = (args: readonly string[], variables: Record<string, string> = {}): Promise<Run> =>
    new Promise((resolve) => {
      const none = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_API_URL: '' };
      const env = { PATH: process.env.PATH, ...none, PORT: '0', CONTENT_DIR: folder, ...variables };
      const command = ['--import', 'tsx/esm', 'src/doctor.ts', ...args];
      execFile(process.execPath, command, { env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });

  test('ends with 0 without an error, 1 with one, 2 when it is used wrongly', async () => {
    const [sound, broken, misused] = await Promise.all([
      doctor([]),
      doctor([], { PORT: 'many' }),
      doctor(['--url', 'bot.example']),
    ]);
    expect(sound).toMatchObject({ code: 0, err: '' });
    expect(sound.out).toMatch(/^ok {6}Node\.js: [\s\S]*\n\n0 errors, \d warnings?\n$/);
    expect(broken).toMatchObject({ code: 1, err: '' });
    expect(broken.out).toMatch(/^error {3}Settings: PORT is "many"/m);
    expect(misused).toMatchObject({ code: 2, out: '' });
    expect(misused.err).toMatch(/--url is a web address.*"bot\.example"[\s\S]*Usage:/);
  });
});

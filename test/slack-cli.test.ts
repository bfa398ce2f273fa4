// What the Slack CLI runs in this project, run as it does: each hook by a shell, with its two arguments.
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { load } from 'js-yaml';

jest.setTimeout(60_000);

const { hooks, config } = JSON.parse(readFileSync('.slack/hooks.json', 'utf8'));
const boundary = 'between-these';

const run = (hook: string, variables: Record<string, string> = {}) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...variables };
    const command = `${hooks[hook]} --protocol=message-boundaries --boundary=${boundary}`;
    exec(command, { env }, (error, out, err) => resolve({ code: error?.code ?? 0, out, err }));
  });

test('get-hooks knows no hook that would look for another manifest or another start', async () => {
  const { code, out } = await run('get-hooks');
  expect(code).toBe(0);
  const shipped = JSON.parse(out);
  expect(Object.keys({ ...shipped.hooks, ...hooks }).sort()).toEqual([
    'check-update',
    'doctor',
    'get-hooks',
    'get-manifest',
    'start',
  ]);
  expect(Object.keys(config).sort()).toEqual(Object.keys(shipped.config).sort());
  expect(config['protocol-version']).toEqual(shipped.config['protocol-version']);
});

test('get-manifest tells manifest.yml as JSON, between the boundaries', async () => {
  const { code, out } = await run('get-manifest');
  expect(code).toBe(0);
  const [before, manifest = '', after] = out.trim().split(boundary);
  expect([before, after]).toEqual(['', '']);
  expect(JSON.parse(manifest)).toEqual(load(readFileSync('manifest.yml', 'utf8')));
});

test('start runs authguide with the tokens that the CLI hands over', async () => {
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-mistaken' };
  const { code, err } = await run('start', tokens);
  expect(code).toBe(1);
  expect(err).toMatch(
    /^authguide cannot start with these settings:\n {2}- SLACK_APP_TOKEN is not an app-level/,
  );
});

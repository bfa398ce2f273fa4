// What the Slack CLI runs in this project, run as it does: each hook by a shell, with its two arguments.
import { exec } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { load } from 'js-yaml';
import { contentOf, removeContent } from './helpers/content.ts';

jest.setTimeout(60_000);

afterAll(removeContent);

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

describe('get-manifest tells manifest.yml as JSON, between the boundaries,', () => {
  const shipped = () => JSON.parse(JSON.stringify(load(readFileSync('manifest.yml', 'utf8'))));

  async function manifestOf(variables: Record<string, string> = {}) {
    const { code, out, err } = await run('get-manifest', variables);
    expect(code).toBe(0);
    const [before, manifest = '', after] = out.trim().split(boundary);
    expect([before, after]).toEqual(['', '']);
    return { manifest: JSON.parse(manifest), err };
  }

  test('as it stands for the guide that ships', async () => {
    expect(await manifestOf()).toEqual({ manifest: shipped(), err: '' });
  });

  test('with the domain of another folder', async () => {
    const CONTENT_DIR = await contentOf({
      'a.md': '# Fours\n\nUn four.\n',
      'site.yml': 'base: https://Fours.example:8443/doc/\n',
    });
    const wanted = shipped();
    wanted.features.unfurl_domains = ['fours.example'];
    expect(await manifestOf({ CONTENT_DIR })).toEqual({ manifest: wanted, err: '' });
  });

  test('without anything for previews where a folder has no domain of its own', async () => {
    const CONTENT_DIR = await contentOf({
      'a.md': '# Fours\n\nUn four.\n',
      'site.yml': 'base: https://github.com/team/fours\n',
    });
    const { manifest } = await manifestOf({ CONTENT_DIR });
    expect(manifest.features.unfurl_domains).toBeUndefined();
    expect(manifest.oauth_config.scopes).toEqual({ bot: shipped().oauth_config.scopes.bot });
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'message.im',
      'tokens_revoked',
    ]);
  });

  test('as it stands, and says why, where there are no guides', async () => {
    const { manifest, err } = await manifestOf({ CONTENT_DIR: 'nowhere' });
    expect(manifest).toEqual(shipped());
    expect(err).toMatch(/nowhere is not a folder[^\n]*\nThe manifest keeps the unfurl_domains/);
  });
});

test('start runs authguide with the tokens that the CLI hands over', async () => {
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-mistaken' };
  const { code, err } = await run('start', tokens);
  expect(code).toBe(1);
  expect(err).toMatch(
    /^authguide cannot start with these settings:\n {2}- SLACK_APP_TOKEN is not an app-level/,
  );
});

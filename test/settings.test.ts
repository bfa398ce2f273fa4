import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCommonSettings, readSettings, SettingsError, settingNames } from '../src/settings.ts';

const TOKEN = 'xoxb-1-secret';
const common = {
  port: 3000,
  contentDir: path.resolve('content'),
  defaultLanguage: undefined,
  logLevel: 'info',
  metricsPort: undefined,
  keeping: {
    ledger: true,
    databaseUrl: undefined,
    dataDir: path.resolve('.authguide'),
    retentionDays: 180,
    maintainers: [],
  },
};
const proxy = { httpsProxy: undefined, httpProxy: undefined, noProxy: undefined };

function problems(variables: Record<string, string>): readonly string[] {
  try {
    readSettings(variables);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('the way to run', () => {
  test('is the local workspace without any Slack variable', () => {
    expect(readSettings({ PATH: '/bin' })).toEqual({ mode: 'local', ...common });
  });

  test('is HTTP with a signing secret', () => {
    expect(readSettings({ SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: 'abc' })).toEqual({
      mode: 'http',
      botToken: TOKEN,
      signingSecret: 'abc',
      apiUrl: undefined,
      proxy,
      ...common,
    });
  });

  test('is Socket Mode with an app token, whatever else is set', () => {
    const settings = readSettings({
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: 'abc',
      SLACK_APP_TOKEN: 'xapp-1',
    });
    expect(settings).toEqual({
      mode: 'socket',
      botToken: TOKEN,
      appToken: 'xapp-1',
      apiUrl: undefined,
      proxy,
      ...common,
    });
  });

  test('is never the local workspace in production', () => {
    expect(problems({ NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN is not set\./),
      expect.stringMatching(/^SLACK_SIGNING_SECRET is not set\..*SLACK_APP_TOKEN/),
    ]);
  });

  test('is not the local workspace when only Slack’s address is set', () => {
    expect(problems({ SLACK_API_URL: 'http://127.0.0.1:1/api/' })).toHaveLength(2);
  });
});

const KEY = 'ab'.repeat(32);
const several = {
  SLACK_CLIENT_ID: '1234.5678',
  SLACK_CLIENT_SECRET: 'c'.repeat(32),
  SLACK_STATE_SECRET: 's'.repeat(32),
  TOKEN_KEY: KEY,
  SLACK_SIGNING_SECRET: 'abc',
};

describe('with a client id, several workspaces install the app', () => {
  test('over HTTP', () => {
    expect(readSettings(several)).toMatchObject({
      mode: 'http',
      signingSecret: 'abc',
      oauth: {
        clientId: '1234.5678',
        clientSecret: 'c'.repeat(32),
        stateSecret: 's'.repeat(32),
        tokenKeys: [Buffer.from(KEY, 'hex')],
      },
    });
    expect(readSettings(several)).not.toHaveProperty('botToken');
  });

  test('and by Socket Mode', () => {
    const settings = readSettings({ ...several, SLACK_APP_TOKEN: 'xapp-1' });
    expect(settings).toMatchObject({ mode: 'socket', appToken: 'xapp-1', oauth: { clientId: '1234.5678' } });
  });

  test('and not with a bot token as well', () => {
    expect(problems({ ...several, SLACK_BOT_TOKEN: TOKEN })).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set.*Take one of them out/),
    ]);
  });

  test('and not without all that it needs', () => {
    expect(problems({ SLACK_CLIENT_ID: '1234.5678' })).toEqual([
      expect.stringMatching(/^SLACK_CLIENT_SECRET is not set/),
      expect.stringMatching(/^SLACK_STATE_SECRET is not set/),
      expect.stringMatching(/^TOKEN_KEY is not set.*openssl rand -base64 32/),
      expect.stringMatching(/^SLACK_SIGNING_SECRET is not set/),
    ]);
  });

  test('and a key has 32 bytes, in base64 or in hexadecimal digits', () => {
    const bytes = Buffer.alloc(32, 7);
    for (const TOKEN_KEY of [bytes.toString('hex'), bytes.toString('base64'), bytes.toString('base64url')])
      expect(readSettings({ ...several, TOKEN_KEY })).toMatchObject({ oauth: { tokenKeys: [bytes] } });
    for (const TOKEN_KEY of ['hidden', 'a'.repeat(63), Buffer.alloc(31).toString('base64')]) {
      const [problem] = problems({ ...several, TOKEN_KEY });
      expect(problem).toMatch(/^TOKEN_KEY is no key/);
      expect(problem).not.toContain(TOKEN_KEY);
    }
  });

  test('and old keys follow the new one', () => {
    const old = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const TOKEN_KEY_OLD = `${old[0]?.toString('hex')}, ${old[1]?.toString('base64')}`;
    const settings = readSettings({ ...several, TOKEN_KEY_OLD });
    expect(settings).toMatchObject({ oauth: { tokenKeys: [Buffer.from(KEY, 'hex'), ...old] } });
    expect(problems({ ...several, TOKEN_KEY_OLD: 'hidden' })).toEqual([
      expect.stringMatching(/^TOKEN_KEY_OLD holds something that is no key/),
    ]);
  });

  test('and each may have a folder of guides, which one workspace alone has not', () => {
    const CONTENT_DIR = '/guides/{team}';
    expect(readSettings({ ...several, CONTENT_DIR })).toMatchObject({ contentDir: CONTENT_DIR });
    for (const one of [{ SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: 'abc' }, { PATH: '/bin' }])
      expect(problems({ ...one, CONTENT_DIR })).toEqual([
        expect.stringMatching(/^CONTENT_DIR holds \{team\}, and there is only one workspace/),
      ]);
  });
});

describe('values', () => {
  test('replace the defaults', () => {
    const variables = {
      PORT: '0',
      CONTENT_DIR: '/guides',
      DEFAULT_LANGUAGE: 'en',
      LOG_LEVEL: 'debug',
      LEDGER: 'off',
      DATABASE_URL: 'postgres://bot:secret@db.example/authguide',
      DATA_DIR: '/data',
      RETENTION_DAYS: '30',
      MAINTAINERS: 'U012AB3CD, W45',
    };
    expect(readSettings(variables)).toEqual({
      mode: 'local',
      metricsPort: undefined,
      keeping: {
        ledger: false,
        databaseUrl: 'postgres://bot:secret@db.example/authguide',
        dataDir: '/data',
        retentionDays: 30,
        maintainers: ['U012AB3CD', 'W45'],
      },
      port: 0,
      contentDir: '/guides',
      defaultLanguage: 'en',
      logLevel: 'debug',
    });
  });

  test('count as not set when they are blank, and lose the blanks around them', () => {
    const variables = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '  ', PORT: ' 8080 ' };
    expect(readSettings(variables)).toMatchObject({ mode: 'local', port: 8080 });
  });

  test.each(['65535', '1'])('PORT may be %s', (port) => {
    expect(readSettings({ PORT: port })).toMatchObject({ port: Number(port) });
  });

  test.each(['65536', '-1', '80a', '3e3', '1.5'])('PORT may not be %s', (port) => {
    expect(problems({ PORT: port })).toEqual([expect.stringContaining(`PORT is "${port}"`)]);
  });

  test.each([
    ['DATABASE_URL', 'mysql://bot:secret@db.example', /^DATABASE_URL is no address of a PostgreSQL server/],
    ['RETENTION_DAYS', '0', /^RETENTION_DAYS is "0", which is no number of days/],
    ['RETENTION_DAYS', 'a year', /^RETENTION_DAYS is "a year"/],
    ['MAINTAINERS', 'U012AB3CD, @marie', /^MAINTAINERS holds something that is no member's id/],
    ['LEDGER', 'no', /^LEDGER is "no", which is not known/],
  ])('%s may not be %j', (name, value, complaint) => {
    const [problem = '', ...others] = problems({ [name]: value });
    expect(problem).toMatch(complaint);
    expect(problem).not.toContain('secret');
    expect(others).toEqual([]);
  });

  test('hold the base of another Web API', () => {
    const variables = {
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_SIGNING_SECRET: 'abc',
      SLACK_API_URL: 'https://slack-gov.com/api/',
    };
    expect(readSettings(variables)).toMatchObject({ apiUrl: 'https://slack-gov.com/api/' });
  });

  test('are read without Slack’s for the terminal', () => {
    expect(readCommonSettings({ SLACK_BOT_TOKEN: 'broken', SLACK_APP_TOKN: 'broken' })).toEqual(common);
  });

  test('name the folder from the root of the disk, so that messages do', () => {
    expect(readSettings({ CONTENT_DIR: '../guides' }).contentDir).toBe(path.resolve('..', 'guides'));
  });
});

describe('a variable that looks like a misspelt setting', () => {
  test.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['SALCK_BOT_TOKEN', 'SLACK_BOT_TOKEN'],
    ['SLACKBOT_TOKEN', 'SLACK_BOT_TOKEN'],
    ['slack_bot_token', 'SLACK_BOT_TOKEN'],
    ['SLACK_APP_TOKENS', 'SLACK_APP_TOKEN'],
    ['SLACK_SIGING_SECRT', 'SLACK_SIGNING_SECRET'],
    ['SLACK_API_URI', 'SLACK_API_URL'],
    ['CONTNT_DIR', 'CONTENT_DIR'],
    ['DEFAULT_LANGAUGE', 'DEFAULT_LANGUAGE'],
  ])('%s is refused, with %s as its remedy', (name, meant) => {
    expect(problems({ [name]: 'xoxb-1-secret' })).toEqual([
      `${name} is no setting, and ${meant}, which it looks like, is not set. Rename it to ${meant}, or take it out of the environment and of .env.`,
    ]);
  });

  test('is told beside what else is wrong', () => {
    expect(problems({ SLACK_BOT_TOKN: TOKEN, SLACK_SIGNING_SECRET: 'abc', PORT: 'x' })).toEqual([
      expect.stringMatching(/^SLACK_BOT_TOKN is no setting/),
      expect.stringMatching(/^PORT is/),
      expect.stringMatching(/^SLACK_BOT_TOKEN is not set/),
    ]);
  });

  test('stops nothing where the setting itself is set', () => {
    const variables = { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: 'abc', SLACK_BOT_TOKENS: 'old' };
    expect(problems(variables)).toEqual([]);
  });

  test.each([
    'PORTS',
    'PORT1',
    'LOGLEVEL',
    'LOG_LEVELS',
    'NODE_ENVS',
    'HTTP_PROXYS',
    'CACHEDIR',
    'CONTENT_TYPE',
    'SLACK_API_TOKEN',
    'SLACK_APP_URL',
    'SLACK_APP_ID',
    'SLACK_BOT_ID',
    'SLACK_BOT_NAME',
    'SLACK_BOT_TOKEN_OLD',
    'SLACK_OPS_TOKEN',
    'SLACK_TOKEN',
    'SLACK_CLI_CUSTOM_FILE_PATH',
    'SLACK_CLIENT_SECRET',
    'SLACK_WEBHOOK_URL',
  ])('is not seen in %s, which another program may read', (name) => {
    expect(problems({ [name]: 'theirs' })).toEqual([]);
  });
});

describe('problems', () => {
  test('come all at once, each with what to do', () => {
    const found = problems({
      SLACK_BOT_TOKEN: 'xapp-1-mistaken',
      SLACK_APP_TOKEN: 'xoxb-1-mistaken',
      SLACK_API_URL: 'slack.com',
      PORT: 'http',
      DEFAULT_LANGUAGE: 'de',
      LOG_LEVEL: 'loud',
    });
    expect(found.map((line) => line.split(' ')[0]).sort()).toEqual([
      'DEFAULT_LANGUAGE',
      'LOG_LEVEL',
      'PORT',
      'SLACK_API_URL',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
    ]);
    for (const line of found) expect(line).toMatch(/Set it to|set it to|Copy|Generate/);
  });

  test('never repeat a secret', () => {
    const secrets = {
      SLACK_BOT_TOKEN: 'xoxp-hidden',
      SLACK_SIGNING_SECRET: 'two words hidden',
    };
    expect(problems(secrets)).toHaveLength(2);
    expect(problems(secrets).join()).not.toContain('hidden');
  });

  test('name a signing secret that is in truth a token', () => {
    const swapped = { SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: 'xoxb-2' };
    expect(problems(swapped)).toEqual([
      expect.stringMatching(/^SLACK_SIGNING_SECRET is not a signing secret/),
    ]);
  });

  test('stand one a line in the message', () => {
    expect(new SettingsError(['A is not set.', 'B is not set.']).message).toBe(
      'authguide cannot start with these settings:\n  - A is not set.\n  - B is not set.\n',
    );
  });
});

describe('every setting is told in', () => {
  // Small letters are another way to write the same.
  const names = settingNames.filter((name) => name === name.toUpperCase());

  test('.env.example, and nothing else is', () => {
    const lines = readFileSync('.env.example', 'utf8').match(/^#?[A-Z_]+(?==)/gm) ?? [];
    expect(lines.map((name) => name.replace('#', '')).sort()).toEqual([...names].sort());
  });

  test('the README', () => {
    const told = readFileSync('README.md', 'utf8').match(/^\| (?:`[A-Z_]+`(?:, )?)+ +\|/gm) ?? [];
    expect(
      told
        .join()
        .match(/[A-Z_]{3,}/g)
        ?.sort(),
    ).toEqual([...names].sort());
  });
});

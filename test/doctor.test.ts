// The doctor on sound and on broken set-ups: real servers stand for Slack, for a proxy and for other programs.
import { examine } from '../src/doctor/examine.ts';
import { contentOf, guide, removeContent } from './helpers/content.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  closeServers,
  freePort,
  isWrong,
  look,
  SCOPES,
  SECRET,
  type Seed,
  type SlackSays,
  serve,
  serveSlackSaying,
  soundSlack,
} from './helpers/doctor.ts';

let says: SlackSays;
let slack: string;
/** A folder of one guide: what is tested here is not the guides. */
let folder: string;

beforeAll(async () => {
  folder = await contentOf({ 'guides/a.md': guide('Un four.\n', 'Fours'), 'lexicon.yml': '' });
});
beforeEach(async () => {
  says = soundSlack();
  slack = await serveSlackSaying(() => says);
});
afterEach(closeServers);
afterAll(removeContent);

const found = (seed?: Seed) => look(slack, folder, seed);

/** What is wrong, as "severity check: message"; the doctor never tells a secret. */
async function wrong(seed: Seed): Promise<string[]> {
  const all = await found(seed);
  expect(all.map(({ message }) => message).join('\n')).not.toMatch(/secret\b|password/);
  return all.filter(isWrong).map(({ severity, check, message }) => `${severity} ${check}: ${message}`);
}

describe('a sound set-up has no fault:', () => {
  test('over HTTP, before authguide runs', async () => {
    const all = await found();
    expect(all.filter(({ severity }) => severity !== 'ok')).toEqual([
      { check: 'Delivery', severity: 'skipped', message: expect.stringMatching(/nothing listens on port/) },
    ]);
    expect(all).toContainEqual(
      expect.objectContaining({
        check: 'Bot token',
        message: expect.stringContaining('@authguide in “Guides”'),
      }),
    );
  });

  test('in Socket Mode', async () => {
    const all = await found({ variables: { SLACK_APP_TOKEN: APP_TOKEN, PORT: '0' } });
    expect(all.filter(isWrong)).toEqual([]);
    expect(all).toContainEqual({
      check: 'App-level token',
      severity: 'ok',
      message: 'Slack grants a socket',
    });
  });

  test('in the local workspace, where Slack is not asked', async () => {
    const all = await examine({ variables: { CONTENT_DIR: folder, PORT: '0' }, envFile: null });
    expect(all.filter(isWrong)).toEqual([]);
    expect(all.filter(({ severity }) => severity === 'skipped').map(({ check }) => check)).toEqual([
      'Bot token',
      'Scopes',
      'App-level token',
      'Clock',
      'Delivery',
      'Link previews',
    ]);
  });
});

describe('previews of links are nobody’s duty:', () => {
  const previews = async (granted: string, CONTENT_DIR = 'content') => {
    says.scopes = `${SCOPES}${granted}`;
    const all = await found({ variables: { CONTENT_DIR } });
    expect(all.filter(isWrong).filter(({ check }) => check !== 'Content')).toEqual([]);
    return all
      .filter(({ check }) => check === 'Link previews')
      .map(({ severity, message }) => [severity, message]);
  };

  test('whoever grants their scopes hears that they are there, and of no scope too many', async () => {
    expect(await previews(',links:read,links:write')).toEqual([
      ['ok', 'links:read, links:write (optional) are granted'],
    ]);
  });

  test.each([
    ['', /^off: links:read, links:write \(optional\) not granted\. Links .* all else works\. .* grant both/],
    [',links:read', /^off: links:write \(optional\) not granted; links:read alone is of no use\. /],
    [',links:write', /^off: links:read \(optional\) not granted; links:write alone is of no use\. /],
  ])('whoever grants “%s” hears what is lost without', async (granted, message) => {
    expect(await previews(granted)).toEqual([['ok', expect.stringMatching(message)]]);
  });

  test('a domain that is not registered is no fault where they are off, and is told', async () => {
    const folder = await contentOf({
      'guides/a.md': guide('Un four.\n'),
      'site.yml': 'base: https://fours.example',
    });
    const [, ...domains] = await previews('', folder);
    expect(domains).toEqual([
      ['ok', expect.stringMatching(/^fours\.example, /)],
      ['ok', expect.stringMatching(/^api\.gouv\.fr is among/)],
    ]);
  });

  test('a registered domain stands for those below it', async () => {
    const folder = await contentOf({
      'guides/a.md': guide('Un four.\n'),
      'site.yml': 'base: https://aide.api.gouv.fr',
    });
    expect(await previews(',links:read,links:write', folder)).toHaveLength(1);
  });

  test('where there are no guides, only that is a fault', async () => {
    says.scopes = `${SCOPES},links:read,links:write`;
    const all = await found({ variables: { CONTENT_DIR: 'nowhere' } });
    expect(all.filter(isWrong).map(({ check }) => check)).toEqual(['Content']);
  });

  test('where Slack does not say which scopes there are, nobody guesses', async () => {
    says.answers['auth.test'] = { ok: false, error: 'invalid_auth' };
    says.scopes = '';
    const all = await found();
    expect(all.filter(({ check }) => check === 'Link previews')).not.toContainEqual(
      expect.objectContaining({ severity: expect.stringMatching(/error|warning/) }),
    );
  });
});

describe('each of these faults is found, and nothing else is said to be wrong:', () => {
  test('a misspelt setting', async () => {
    expect(await wrong({ variables: { SLACK_BOT_TOKEN: '', SLACK_BOT_TOKN: BOT_TOKEN } })).toEqual([
      expect.stringMatching(/^error Settings: SLACK_BOT_TOKN is no setting, .* Rename it to SLACK_BOT_TOKEN/),
      expect.stringMatching(/^error Settings: SLACK_BOT_TOKEN is not set/),
    ]);
  });

  test.each([
    ['that is none', '# Tokens\n\nCOLOUR=blue\n', /line 3: COLOUR is no setting .* Take it out/],
    ['that is nearly one', 'LOG_LEVL=warn\n', /line 1: LOG_LEVL is no setting .* Did you mean LOG_LEVEL/],
    ['without a value', 'SLACK_BOT_TOKEN xoxb-1-secret\n', /line 1: is no setting .* Write NAME=value/],
    ['that the environment overrules', 'CONTENT_DIR=guides\n', /line 1: CONTENT_DIR has no effect: the env/],
  ])('a line of .env %s', async (_, envFile, message) => {
    const lines = await wrong({ envFile });
    expect(lines).toEqual([expect.stringMatching(message)]);
    expect(lines[0]).toMatch(/^warning .env: /);
  });

  test('tokens that changed places', async () => {
    const variables = { SLACK_BOT_TOKEN: APP_TOKEN, SLACK_APP_TOKEN: BOT_TOKEN };
    expect(await wrong({ variables })).toEqual([
      expect.stringMatching(/^error Settings: SLACK_BOT_TOKEN is not a bot token/),
      expect.stringMatching(/^error Settings: SLACK_APP_TOKEN is not an app-level token/),
      expect.stringMatching(/^warning Secrets: SLACK_BOT_TOKEN has another shape/),
      expect.stringMatching(/^warning Secrets: SLACK_APP_TOKEN has another shape/),
    ]);
  });

  test('a placeholder that nobody replaced', async () => {
    expect(await wrong({ variables: { SLACK_BOT_TOKEN: 'xoxb-...' } })).toEqual([
      expect.stringMatching(/^error Secrets: SLACK_BOT_TOKEN still holds the placeholder/),
    ]);
  });

  test.each([SECRET.slice(1), SECRET.toUpperCase(), `${SECRET}0`, 'g'.repeat(32)])(
    'a signing secret of another shape: %s',
    async (SLACK_SIGNING_SECRET) => {
      expect(await wrong({ variables: { SLACK_SIGNING_SECRET } })).toEqual([
        expect.stringMatching(/^warning Secrets: SLACK_SIGNING_SECRET has another shape.*32 hexadecimal/),
      ]);
    },
  );

  test('a scope that was not granted, and one that nobody needs', async () => {
    says.scopes = SCOPES.replace('im:history', 'channels:history');
    expect(await wrong({})).toEqual([
      expect.stringMatching(/^error Scopes: im:history is in manifest.yml, but .* install the app again/),
      expect.stringMatching(/^warning Scopes: channels:history is granted, and authguide does not need it/),
    ]);
  });

  test('a domain of the guides that manifest.yml does not register, and one that it does for nothing', async () => {
    says.scopes = `${SCOPES},links:read,links:write`;
    const CONTENT_DIR = await contentOf({
      'guides/a.md': guide('Un four.\n'),
      'site.yml': 'base: https://fours.example/doc',
    });
    expect(await wrong({ variables: { CONTENT_DIR } })).toEqual([
      expect.stringMatching(
        /^warning Link previews: fours\.example, .* is not among .* install the app again/,
      ),
      expect.stringMatching(/^warning Link previews: api\.gouv\.fr is among .* for nothing\. Take it out/),
    ]);
  });

  test.each([
    ['nowhere', ''],
    ['on a site of everybody', 'base: https://github.com/team/fours\n'],
    ['on this machine', 'base: http://localhost:8080\n'],
  ])('previews that were granted for guides that are published %s', async (_, site) => {
    says.scopes = `${SCOPES},links:read,links:write`;
    const CONTENT_DIR = await contentOf({ 'guides/a.md': guide('Un four.\n'), 'site.yml': site });
    expect(await wrong({ variables: { CONTENT_DIR } })).toEqual([
      expect.stringMatching(/^warning Link previews: the guides have no domain .* Set base in site\.yml/),
    ]);
  });

  test.each([
    ['invalid_auth', /Slack does not know this token/],
    ['account_inactive', /Install it again/],
    ['something_new', /Check SLACK_BOT_TOKEN/],
  ])('a bot token that Slack turns away: %s', async (error, remedy) => {
    says.answers['auth.test'] = { ok: false, error };
    const lines = await wrong({});
    expect(lines).toEqual([expect.stringMatching(remedy)]);
    expect(lines[0]).toContain(`error Bot token: Slack answers "${error}": authguide cannot start.`);
  });

  test('an app-level token without its scope', async () => {
    says.answers['apps.connections.open'] = { ok: false, error: 'missing_scope' };
    expect(await wrong({ variables: { SLACK_APP_TOKEN: APP_TOKEN } })).toEqual([
      expect.stringMatching(/^error App-level token: Slack answers "missing_scope".*connections:write/),
    ]);
  });

  test.each([
    [-120, /^warning Clock: the clock of this machine is 1(?:19|2[01]) seconds ahead of Slack's/],
    [120, /^warning Clock: the clock of this machine is 1(?:19|2[01]) seconds behind Slack's/],
    [-600, /^error Clock: .* (?:599|60[01]) seconds ahead .* every request of Slack's is turned away/],
    [600, /^error Clock: .* (?:599|60[01]) seconds behind .* time server/],
  ])('a clock that is off: Slack’s by %i seconds', async (ahead, message) => {
    says.ahead = ahead;
    expect(await wrong({})).toEqual([expect.stringMatching(message)]);
  });

  test('a proxy that is not there', async () => {
    const address = `127.0.0.1:${await freePort()}`;
    expect(await wrong({ variables: { HTTP_PROXY: `http://me:password@${address}` } })).toEqual([
      `error Proxy: HTTP_PROXY names ${address}, which cannot be reached (ECONNREFUSED): neither can Slack. Correct it, or take it out where no proxy is needed.`,
      expect.stringMatching(/^error Bot token: Slack cannot be reached/),
    ]);
  });

  test('a proxy that is not there, past which NO_PROXY leads', async () => {
    const HTTP_PROXY = `http://127.0.0.1:${await freePort()}`;
    expect(await wrong({ variables: { HTTP_PROXY, NO_PROXY: '127.0.0.1' } })).toEqual([
      expect.stringMatching(/^warning Proxy: HTTP_PROXY names .*, though Slack is reached without it/),
    ]);
  });

  test('a proxy whose address is none', async () => {
    expect(await wrong({ variables: { HTTPS_PROXY: 'proxy:password@3128' } })).toEqual([
      expect.stringMatching(/^error Settings: HTTPS_PROXY is no web address/),
    ]);
  });

  test('a proxy variable that authguide does not read', async () => {
    expect(await wrong({ variables: { ALL_PROXY: 'socks5://127.0.0.1:1080' } })).toEqual([
      expect.stringMatching(/^warning Proxy: ALL_PROXY is set, which authguide does not read/),
    ]);
  });

  test('a Slack that is out of reach', async () => {
    const SLACK_API_URL = `http://127.0.0.1:${await freePort()}/api/`;
    expect(await wrong({ variables: { SLACK_API_URL } })).toEqual([
      expect.stringMatching(/^error Bot token: Slack cannot be reached at .*\(ECONNREFUSED\).*HTTPS_PROXY/),
    ]);
  });

  test('a page in Slack’s place, of which no word is told', async () => {
    const port = await serve((_, response) => response.end('<html>Log in, password please</html>'));
    expect(await wrong({ variables: { SLACK_API_URL: `http://127.0.0.1:${port}/api/` } })).toEqual([
      expect.stringMatching(/^error Bot token: Slack cannot be reached at .*does not speak as Slack does/),
    ]);
  });

  test('a port that another program has', async () => {
    const PORT = String(await serve((_, response) => response.writeHead(404).end('not here')));
    expect(await wrong({ variables: { PORT } })).toEqual([
      expect.stringMatching(
        new RegExp(`^error Delivery: port ${PORT} is taken by another program: authguide cannot start`),
      ),
    ]);
  });

  test('a guide that is left out', async () => {
    const CONTENT_DIR = await contentOf({
      'guides/a.md': guide('Un four.\n', 'Fours'),
      'guides/b.md': Buffer.from([0xe8]),
      'lexicon.yml': '',
    });
    expect(await wrong({ variables: { CONTENT_DIR } })).toEqual([
      expect.stringMatching(
        /^error Content: .*guides\/b\.md:1: The file is not UTF-8\. The guide is left out/,
      ),
    ]);
  });

  test('a folder of guides that is none', async () => {
    expect(await wrong({ variables: { CONTENT_DIR: 'nowhere' } })).toEqual([
      expect.stringMatching(/^error Content: \/.*\/nowhere is not a folder/),
    ]);
  });
});

// The pages of an installation, as a browser meets them: there, back, cancelled, too late, refused.
import { jest } from '@jest/globals';
import { type Connection, connect } from '../../../src/database/connect.ts';
import { type Embedded, openEmbedded } from '../../../src/database/embedded.ts';
import { preferredLanguage } from '../../../src/slack/installs/pages.ts';
import { emptyFolder } from '../../helpers/databases.ts';
import { CLIENT, Grid, type Place } from '../../helpers/grid.ts';
import { migrated, Tenants } from '../../helpers/tenancy.ts';

jest.setTimeout(60_000);

const T1: Place = { id: 'T1' };
const E1: Place = { id: 'E1' };
const folder = emptyFolder();

let embedded: Embedded;
let database: Connection;
let grid: Grid;
let app: Tenants;
beforeAll(async () => {
  embedded = await openEmbedded(folder);
  database = await migrated(connect(embedded, () => {}));
});
beforeEach(async () => {
  grid = await Grid.open([T1]);
  app = await Tenants.open({ grid, database });
});
afterEach(async () => {
  await app.close();
  grid.api.close();
});
afterAll(async () => {
  await database.close();
  await embedded.close();
});

const back = (query: Record<string, string>, headers: Record<string, string> = {}) =>
  app.get(`/slack/oauth_redirect?${new URLSearchParams(query)}`, headers);

test('it leads to Slack, asking for what the surfaces need, and for nothing of a user', async () => {
  const { status, headers } = await app.get('/slack/install');
  const url = new URL(headers.get('location') ?? '');
  expect(status).toBe(302);
  expect(url.origin + url.pathname).toBe(new URL('/oauth/v2/authorize', grid.api.url).href);
  expect(url.searchParams.get('client_id')).toBe(CLIENT.id);
  expect(url.searchParams.get('scope')?.split(',')).toEqual([
    ...['app_mentions:read', 'chat:write', 'commands', 'im:history', 'links:read', 'links:write'],
  ]);
  expect(url.searchParams.get('user_scope')).toBeNull();
  expect(headers.get('set-cookie')).toMatch(/HttpOnly/);
  expect(headers.get('set-cookie')).toMatch(/Secure/);
});

test('its end is told in the language of the browser, with what Slack said escaped', async () => {
  const french = await app.install(grid, T1, { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' });
  const page = await french.text();
  expect(french.status).toBe(200);
  expect(page).toContain('<html lang="fr">');
  expect(page).toContain('authguide est installé');
  expect(page).toContain('Team &lt;T1&gt;');
  expect(page).not.toContain('<T1>');
  expect(page).toContain('https://slack.com/app_redirect?app=A1&amp;team=T1');
  expect(french.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(french.headers.get('referrer-policy')).toBe('no-referrer');
  const english = await app.install(grid, E1, { 'accept-language': 'de, en;q=0.7, fr;q=0.1' });
  const forAll = await english.text();
  expect(forAll).toContain('installed for the organization');
  expect(forAll).toContain(
    'https://org.enterprise.slack.com/manage/organization/apps/profile/A1/workspaces/add',
  );
  expect(app.logged()).not.toMatch(/xox[be]|code\.\d/);
});

test('cancelled in Slack, it says that nothing was installed', async () => {
  const { status, text } = await back({ error: 'access_denied', state: 's' }).then(async (response) => ({
    status: response.status,
    text: await response.text(),
  }));
  expect(status).toBe(200);
  expect(text).toContain('Rien n’a été installé');
  expect(text).toContain('href="/slack/install"');
});

test('that another browser began, or nobody, is refused, and its code is not used', async () => {
  const code = grid.agree(T1);
  const begun = await app.get('/slack/install');
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const forged = [
    back({ code, state }),
    back({ code }),
    back({ code, state }, { cookie: 'slack-app-oauth-state=other' }),
    back({ code, state: 'x' }, { cookie: 'slack-app-oauth-state=x' }),
    back({ state }, { cookie: `slack-app-oauth-state=${state}` }),
  ];
  for (const response of await Promise.all(forged)) {
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('L’installation n’a pas abouti');
  }
  expect(grid.tokensOf(T1)).toEqual([]);
  expect(app.logged()).not.toContain(code);
});

test('that Slack or the database refuses gives a code, which stands in the log beside the reason', async () => {
  grid.mood = ({ method }) =>
    method === 'oauth.v2.access'
      ? { body: JSON.stringify({ ok: false, error: 'internal_error' }) }
      : undefined;
  const response = await app.install(grid, T1, { 'accept-language': 'en' });
  const page = await response.text();
  const [, code = ''] = /give the code ([A-Z0-9]{6}) to/.exec(page) ?? [];
  expect(response.status).toBe(500);
  expect(code).not.toBe('');
  expect(page).not.toMatch(/ {4}at |Error|stack/);
  const line =
    app
      .logged()
      .split('\n')
      .find((one) => one.includes(code)) ?? '';
  expect(line).toContain('internal_error');
  expect(line).not.toMatch(/code\.\d|c{32}/);
});

test('its routes answer nothing else', async () => {
  expect((await app.get('/slack/installed')).status).toBe(404);
  expect((await fetch(`http://127.0.0.1:${app.port}/slack/install`, { method: 'POST' })).status).toBe(404);
});

test.each([
  ['fr', 'fr'],
  ['en-GB,en;q=0.9', 'en'],
  ['de;q=1, en;q=0.2, fr;q=0.3', 'fr'],
  ['fr;q=0, en', 'en'],
  ['de', undefined],
  ['', undefined],
  [';;q=,,', undefined],
  [undefined, undefined],
])('a browser that wants %s is told in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});

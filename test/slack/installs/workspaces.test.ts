// Several workspaces side by side: each is answered with its own token, whatever happens in the others meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { loadLibrary } from '../../../src/library.ts';
import type { Guides } from '../../../src/slack/installs/workspaces.ts';
import { describeOnEach } from '../../helpers/databases.ts';
import { Grid, type Place } from '../../helpers/grid.ts';
import { migrated, Tenants } from '../../helpers/tenancy.ts';
import { type ApiCall, ok } from '../../helpers/web-api.ts';

jest.setTimeout(60_000);

const T1: Place = { id: 'T1' };
const T2: Place = { id: 'T2' };
const T3: Place = { id: 'T3', enterprise: 'E1', isWhole: true };
const T4: Place = { id: 'T4', enterprise: 'E1', isWhole: true };
const E1: Place = { id: 'E1' };
/** Lives outside the organisation's installation although it belongs to it. */
const T5: Place = { id: 'T5', enterprise: 'E1' };

describeOnEach('several workspaces', (kind) => {
  let database: Awaited<ReturnType<typeof migrated>>;
  let grid: Grid;
  let app: Tenants;
  beforeAll(async () => {
    database = await migrated(await kind.open());
  });
  beforeEach(async () => {
    await database.db.deleteFrom('installations').execute();
    grid = await Grid.open([T1, T2, T3, T4, T5]);
    app = await Tenants.open({ grid, database });
  });
  afterEach(async () => {
    await app.close();
    grid.api.close();
  });

  const methodsIn = (team: string) =>
    grid
      .doneIn(team)
      .map(({ method }) => method)
      .sort();

  test('are each answered with their own token, and no token stands in the log', async () => {
    expect((await app.install(grid, T1)).status).toBe(200);
    expect((await app.install(grid, T2)).status).toBe(200);
    await Promise.all([
      ...[app.ask(T1), app.ask(T2), app.mention(T1), app.mention(T2)],
      ...[app.command(T2), app.openHome(T1)],
    ]);
    await app.app.settled();
    expect(grid.wrong).toEqual([]);
    expect(methodsIn('T1')).toEqual(['chat.postMessage', 'chat.postMessage', 'views.publish']);
    expect(methodsIn('T2')).toEqual(['chat.postEphemeral', 'chat.postMessage', 'chat.postMessage']);
    expect(app.logged()).not.toMatch(/xox[be]/);
    expect((await app.request('/readyz')).status).toBe(200);
  });

  test('are told apart although a channel and a message have the same ids in both', async () => {
    await Promise.all([app.install(grid, T1), app.install(grid, T2)]);
    const same = { channel: 'C1', user: 'U1', ts: '1800000000.000001' };
    const asked: ApiCall[] = [];
    grid.mood = (call) => {
      if (call.method !== 'chat.postMessage') return undefined;
      asked.push(call);
      return ok({ ts: '1.2' });
    };
    const event = { type: 'app_mention', ...same, text: '<@UBOT> quelle API pour les collectivités ?' };
    for (const place of [T1, T2, T1, T2]) await app.send(place, event);
    const followUp = { ...event, ts: '1800000000.000002', text: '<@UBOT> et pour les entreprises ?' };
    await app.send(T2, { ...followUp, thread_ts: same.ts });
    await app.app.settled();
    expect(asked.map(({ token }) => token?.split('-')[1])).toEqual(['T1', 'T2', 'T2']);
    // What was asked in one is followed up in that one only.
    await app.send(T1, { ...followUp, ts: '1800000000.000003', thread_ts: '1800000000.000009' });
    await app.app.settled();
    expect(asked[3]?.args.text).not.toBe(asked[2]?.args.text);
  });

  test('do not wait for each other where Slack limits one, although their channels have the same id', async () => {
    await Promise.all([app.install(grid, T1), app.install(grid, T2)]);
    const posted: (string | undefined)[] = [];
    let limited = 0;
    grid.mood = ({ method, token }) => {
      if (method !== 'chat.postMessage') return undefined;
      const team = token?.split('-')[1];
      if (team === 'T1' && limited === 0) {
        limited += 1;
        return { status: 429, headers: { 'retry-after': '2' }, body: '' };
      }
      posted.push(team);
      return ok({ ts: '1.2' });
    };
    const event = { type: 'app_mention', channel: 'C1', user: 'U1', text: '<@UBOT> aide', ts: '1.1' };
    const first = app.send(T1, event);
    while (limited === 0) await sleep(10);
    // Its answer has met the limit, and waits.
    await sleep(100);
    await app.send(T2, event);
    expect(posted).toEqual(['T2']);
    await first;
    await app.app.settled();
    expect(posted).toEqual(['T2', 'T1']);
  });

  test('whose answer fails tell it to their own people', async () => {
    await Promise.all([app.install(grid, T1), app.install(grid, T2)]);
    grid.mood = ({ method, token }) =>
      method === 'chat.postMessage' && token?.includes('-T1-')
        ? { body: JSON.stringify({ ok: false, error: 'not_in_channel' }) }
        : undefined;
    await Promise.all([app.mention(T1), app.mention(T2), app.mention(T1)]);
    await app.app.settled();
    expect(grid.wrong).toEqual([]);
    expect(methodsIn('T1')).toEqual(['chat.postEphemeral', 'chat.postEphemeral']);
    expect(methodsIn('T2')).toEqual(['chat.postMessage']);
  });

  test('without the app are not answered, and that is told with what to do', async () => {
    await app.install(grid, T1);
    expect((await app.ask(T2)).status).toBe(200);
    await app.app.settled();
    expect(grid.done.size).toBe(0);
    expect(grid.wrong).toEqual([]);
    expect(app.logged()).toContain('Install it at /slack/install');
  });

  test('of an organisation that installed the app for all are answered with its token', async () => {
    const { status } = await app.install(grid, E1);
    expect(status).toBe(200);
    await Promise.all([app.ask(T3), app.ask(T4), app.command(T4), app.openHome(T3)]);
    await app.app.settled();
    expect(grid.wrong).toEqual([]);
    expect(methodsIn('T3')).toEqual(['chat.postMessage', 'views.publish']);
    expect(methodsIn('T4')).toEqual(['chat.postEphemeral', 'chat.postMessage']);
    // Its own installation counts before that of the organisation.
    await app.install(grid, T5);
    const tokens: (string | undefined)[] = [];
    grid.mood = ({ method, token }) => void (method === 'chat.postMessage' && tokens.push(token));
    await app.ask(T5);
    await app.app.settled();
    expect(tokens).toEqual([expect.stringMatching(/^xoxb-T5-/)]);
  });

  test('see their Home tabs drawn anew when their own guides change, with the token of then', async () => {
    const { library } = await loadLibrary('content');
    const listeners: (() => void)[] = [];
    const own: Guides = {
      library: () => library,
      onContentChange: (changed) => void listeners.push(changed),
    };
    const others: Guides = { library: () => library };
    await app.close();
    app = await Tenants.open({ grid, database, guidesOf: async (id) => (id === 'T1' ? own : others) });
    await Promise.all([app.install(grid, T1), app.install(grid, T2)]);
    await Promise.all([app.openHome(T1), app.openHome(T2)]);
    await app.app.settled();
    grid.remove(T1);
    await app.install(grid, T1);
    for (const listener of listeners) listener();
    while (grid.doneIn('T1').length < 2) await sleep(10);
    await sleep(50);
    expect(methodsIn('T1')).toEqual(['views.publish', 'views.publish']);
    expect(methodsIn('T2')).toEqual(['views.publish']);
    expect(grid.wrong).toEqual([]);
  });

  test('without a guide are told so', async () => {
    const { library } = await loadLibrary('content');
    await app.close();
    app = await Tenants.open({
      ...{ grid, database },
      guidesOf: async () => ({ library: () => library, unguided: true }),
    });
    await app.install(grid, T1);
    await Promise.all([app.ask(T1), app.command(T1, 'which API for companies?')]);
    await app.app.settled();
    const said = grid.doneIn('T1').map(({ args }) => args.text);
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Il n’y a pas encore de guide/),
        expect.stringMatching(/^There is no guide for this workspace yet/),
      ]),
    );
  });
});

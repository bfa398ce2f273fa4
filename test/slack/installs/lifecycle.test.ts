// An installation from its beginning to its end: removed, told late or twice, installed again, unreadable, away.
import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { InstallationTable } from '../../../src/database/installations.ts';
import { Sealer } from '../../../src/slack/installs/seal.ts';
import { describeOnEach } from '../../helpers/databases.ts';
import { Grid, type Place } from '../../helpers/grid.ts';
import { KEY, migrated, Tenants } from '../../helpers/tenancy.ts';

jest.setTimeout(60_000);

const T1: Place = { id: 'T1' };
const T2: Place = { id: 'T2' };
const T3: Place = { id: 'T3', enterprise: 'E1', isWhole: true };
const E1: Place = { id: 'E1' };
const now = () => Date.now() / 1000;

describeOnEach('an installation', (kind) => {
  let database: Awaited<ReturnType<typeof migrated>>;
  let table: InstallationTable;
  let grid: Grid;
  let app: Tenants;
  const ids = async () => (await table.all()).map(({ id }) => id);
  /** How many answers a workspace gets now. */
  const answersOf = async (place: Place, by = app): Promise<number> => {
    const before = grid.doneIn(place.id).length;
    await by.ask(place);
    await by.app.settled();
    return grid.doneIn(place.id).length - before;
  };
  beforeAll(async () => {
    database = await migrated(await kind.open());
    table = new InstallationTable(database.db);
  });
  beforeEach(async () => {
    await database.db.deleteFrom('installations').execute();
    grid = await Grid.open([T1, T2, T3]);
    app = await Tenants.open({ grid, database });
  });
  afterEach(async () => {
    expect(grid.wrong).toEqual([]);
    await app.close();
    grid.api.close();
  });

  test('is kept so that nobody can read it without the key, or put it in the place of another', async () => {
    await app.install(grid, T1);
    await app.install(grid, T2);
    const [one, two] = await table.all();
    expect(one?.data).not.toContain('xox');
    const kept = JSON.parse(new Sealer([KEY]).open('T1', one?.data ?? '') ?? '');
    expect(kept).toMatchObject({
      ...{ authVersion: 'v2', isEnterpriseInstall: false, team: { id: 'T1' }, appId: 'A1' },
      bot: { token: grid.tokensOf(T1)[0], scopes: ['chat:write', 'commands'], userId: 'UBOT', id: 'BT1' },
    });
    await table.put('T2', one?.data ?? '');
    const other = await Tenants.open({ grid, database });
    expect(await answersOf(T2, other)).toBe(0);
    expect(other.logged()).toMatch(/neither TOKEN_KEY nor TOKEN_KEY_OLD opens.*TOKEN_KEY_OLD, or install/);
    await table.put('T2', two?.data ?? '');
    expect(await answersOf(T2, other)).toBe(1);
    await other.close();
  });

  const told: [string, (place: Place) => Promise<unknown>][] = [
    ['app_uninstalled', (place) => app.uninstalled(place)],
    ['tokens_revoked', (place) => app.revoked(place, { bot: ['UBOT'] })],
    [
      'both, in this order',
      async (place) => {
        await app.uninstalled(place);
        await app.revoked(place, { bot: ['UBOT'], oauth: ['U1'] });
      },
    ],
    [
      'both, in the other order, and again',
      async (place) => {
        await app.revoked(place, { bot: ['UBOT'] });
        await Promise.all([
          app.uninstalled(place),
          app.uninstalled(place),
          app.revoked(place, { bot: ['UBOT'] }),
        ]);
      },
    ],
  ];
  test.each(told)('is gone once Slack tells it by %s, and comes back at once', async (_, tell) => {
    await Promise.all([app.install(grid, T1), app.install(grid, T2)]);
    expect(await answersOf(T1)).toBe(1);
    grid.remove(T1);
    await tell(T1);
    expect(await ids()).toEqual(['T2']);
    expect(await answersOf(T1)).toBe(0);
    expect(await answersOf(T2)).toBe(1);
    await app.install(grid, T1);
    expect(await answersOf(T1)).toBe(1);
    expect(app.logged()).not.toMatch(/xox[be]/);
  });

  test('that is newer than what Slack tells late stays', async () => {
    await app.install(grid, T1);
    grid.remove(T1);
    await app.install(grid, T1);
    for (const ago of [0, 1, 30, 90, 3600]) {
      await app.uninstalled(T1, now() - ago);
      await app.revoked(T1, { bot: ['UBOT'] }, now() - ago);
    }
    expect(await ids()).toEqual(['T1']);
    expect(await answersOf(T1)).toBe(1);
  });

  test('stays where only the tokens of people were revoked', async () => {
    await app.install(grid, T1);
    const [before] = await table.all();
    await app.revoked(T1, { oauth: ['UX'] });
    await app.revoked(T1, {});
    expect(await table.all()).toEqual([before]);
    expect(await answersOf(T1)).toBe(1);
  });

  test('loses the token of a person who revoked it, and keeps that of the bot', async () => {
    await app.install(grid, T1);
    const sealer = new Sealer([KEY]);
    const [row] = await table.all();
    const kept = JSON.parse(sealer.open('T1', row?.data ?? '') ?? '');
    const user = { id: 'U1', token: 'xoxp-1', scopes: ['chat:write'] };
    await table.put('T1', sealer.seal('T1', JSON.stringify({ ...kept, user })));
    await app.revoked(T1, { oauth: ['U1'] });
    const [after] = await table.all();
    const left = JSON.parse(sealer.open('T1', after?.data ?? '') ?? '');
    expect(left).toEqual({ ...kept, user: { id: 'U1' } });
  });

  test('of a whole organisation goes with the organisation, and not with one of its workspaces', async () => {
    await app.install(grid, E1);
    await app.uninstalled({ id: 'T3', enterprise: 'E1' });
    expect(await ids()).toEqual(['E1']);
    expect(await answersOf(T3)).toBe(1);
    grid.remove(E1);
    await app.uninstalled(E1);
    expect(await ids()).toEqual([]);
    expect(await answersOf(T3)).toBe(0);
  });

  test('of one workspace stays where the organisation leaves', async () => {
    const own: Place = { id: 'T3', enterprise: 'E1' };
    await app.install(grid, E1);
    await app.install(grid, own);
    grid.remove(E1);
    await app.uninstalled(E1);
    expect(await ids()).toEqual(['T3']);
    expect(await answersOf(own)).toBe(1);
  });

  test('is encrypted anew at the start where the key has changed', async () => {
    await app.install(grid, T1);
    const [before] = await table.all();
    const fresh = randomBytes(32);
    const other = await Tenants.open({ grid, database, tokenKeys: [fresh, KEY] });
    expect(await answersOf(T1, other)).toBe(1);
    other.ready();
    while (!other.logged().includes('encrypted anew'))
      await new Promise((resolve) => setTimeout(resolve, 10));
    const [after] = await table.all();
    expect(new Sealer([KEY]).open('T1', after?.data ?? '')).toBeNull();
    expect(new Sealer([fresh]).open('T1', after?.data ?? '')).toBe(
      new Sealer([KEY]).open('T1', before?.data ?? ''),
    );
    await other.close();
    const third = await Tenants.open({ grid, database, tokenKeys: [fresh] });
    expect(await answersOf(T1, third)).toBe(1);
    await third.close();
  });

  test('that is known answers on while the database is away, and one that is not is refused until it is back', async () => {
    await app.install(grid, T1);
    await app.close();
    let isAway = false;
    app = await Tenants.open({ grid, database, isAway: () => isAway });
    app.ready();
    // What was read at the start is enough.
    expect(await answersOf(T1)).toBe(1);
    isAway = true;
    // Later than what was read is good for by itself.
    const real = performance.now.bind(performance);
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => real() + 60_000);
    expect(await answersOf(T1)).toBe(1);
    const { status } = await app.ask(T2);
    expect(status).toBe(503);
    const failed = await app.install(grid, T2);
    expect(failed.status).toBe(500);
    expect(app.logged()).toContain('those that are known are answered');
    isAway = false;
    clock.mockRestore();
    expect((await app.install(grid, T2)).status).toBe(200);
    expect(await answersOf(T2)).toBe(1);
  });

  test('is deleted as soon as the database is back', async () => {
    await app.install(grid, T1);
    await app.close();
    let isAway = true;
    app = await Tenants.open({ grid, database, isAway: () => isAway });
    const telling = app.uninstalled(T1, now() + 61);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await ids()).toEqual(['T1']);
    isAway = false;
    await telling;
    await app.app.settled();
    expect(await ids()).toEqual([]);
  });
});

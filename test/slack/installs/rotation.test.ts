// Tokens that expire: renewed once among all processes, and never in the way while the old one lives.
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { InstallationTable } from '../../../src/database/installations.ts';
import { Sealer } from '../../../src/slack/installs/seal.ts';
import { describeOnEach } from '../../helpers/databases.ts';
import { Grid, type Place } from '../../helpers/grid.ts';
import { KEY, migrated, Tenants } from '../../helpers/tenancy.ts';

jest.setTimeout(60_000);

const places: readonly Place[] = ['T1', 'T2', 'T3', 'T4'].map((id) => ({ id }));
const [T1] = places as [Place];
const HOURS = 60 * 60;

describeOnEach('a token that expires', (kind) => {
  let database: Awaited<ReturnType<typeof migrated>>;
  let table: InstallationTable;
  let grid: Grid;
  let processes: Tenants[];
  const sealer = new Sealer([KEY]);
  const keptOf = async ({ id }: Place) => JSON.parse(sealer.open(id, (await table.get(id)) ?? '') ?? '');
  /** As if so many seconds were left. */
  const leave = async (place: Place, seconds: number): Promise<void> => {
    const kept = await keptOf(place);
    const bot = { ...kept.bot, expiresAt: Math.floor(Date.now() / 1000) + seconds };
    await table.put(place.id, sealer.seal(place.id, JSON.stringify({ ...kept, bot })));
  };
  const open = async (count: number, isAway?: () => boolean): Promise<Tenants[]> => {
    const opened = await Promise.all(
      Array.from({ length: count }, () => Tenants.open({ grid, database, ...(isAway && { isAway }) })),
    );
    processes.push(...opened);
    return opened;
  };
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await condition())) await sleep(10);
  };
  beforeAll(async () => {
    database = await migrated(await kind.open());
    table = new InstallationTable(database.db);
  });
  beforeEach(async () => {
    await database.db.deleteFrom('installations').execute();
    grid = await Grid.open(places);
    grid.lifetime = 12 * HOURS;
    processes = [];
    const [first] = await open(1);
    for (const place of places) await first?.install(grid, place);
  });
  afterEach(async () => {
    expect(grid.wrong).toEqual([]);
    for (const { logged } of processes) expect(logged.call(processes[0])).not.toMatch(/xox[be]/);
    await Promise.all(processes.map((one) => one.close()));
    grid.api.close();
  });

  test('is left alone while it has more than two hours', async () => {
    await leave(T1, 2 * HOURS + 60);
    const [one] = await open(1);
    await one?.ask(T1);
    await one?.app.settled();
    expect(grid.renewed).toBe(0);
    expect(grid.doneIn('T1')).toHaveLength(1);
  });

  test('is renewed once, whoever of three processes is asked, and all go on with the new one', async () => {
    for (const place of places) await leave(place, 1 * HOURS);
    const three = await open(3);
    // Slack takes its time, so that all of them want it at once.
    grid.mood = async ({ method }) => void (method === 'oauth.v2.access' && (await sleep(100)));
    await Promise.all(three.flatMap((one) => places.map((place) => one.ask(place))));
    await until(() => grid.renewed === places.length);
    await until(async () => (await keptOf(T1)).bot.expiresAt > Date.now() / 1000 + 11 * HOURS);
    await Promise.all(three.map((one) => one.app.settled()));
    expect(grid.renewed).toBe(places.length);
    for (const place of places) expect(grid.doneIn(place.id)).toHaveLength(3);
    const tokens = new Set<string | undefined>();
    grid.mood = ({ method, token }) => void (method === 'chat.postMessage' && tokens.add(token));
    await Promise.all(three.map((one) => one.ask(T1)));
    await Promise.all(three.map((one) => one.app.settled()));
    expect([...tokens]).toEqual([(await keptOf(T1)).bot.token]);
    expect(grid.renewed).toBe(places.length);
  });

  test('does not keep an answer waiting while it lives, nor by a failure', async () => {
    await leave(T1, 1 * HOURS);
    const [one] = await open(1);
    grid.mood = async ({ method }) => {
      if (method !== 'oauth.v2.access') return undefined;
      await sleep(1_000);
      return { status: 500, body: '' };
    };
    const since = performance.now();
    await one?.ask(T1);
    expect(performance.now() - since).toBeLessThan(900);
    expect(grid.doneIn('T1')).toHaveLength(1);
    await until(() => one?.logged().includes('could not be renewed') ?? true);
    await one?.ask(T1);
    await one?.app.settled();
    expect(grid.doneIn('T1')).toHaveLength(2);
  });

  test('that has expired is renewed before the answer', async () => {
    await leave(T1, -10);
    const [old] = grid.tokensOf(T1);
    const tokens: (string | undefined)[] = [];
    grid.mood = ({ method, token }) => void (method === 'chat.postMessage' && tokens.push(token));
    const two = await open(2);
    await Promise.all(two.map((one) => one.ask(T1)));
    await Promise.all(two.map((one) => one.app.settled()));
    expect(grid.renewed).toBe(1);
    expect(tokens).toHaveLength(2);
    expect(tokens).not.toContain(old);
  });

  test('that was renewed is not lost where the database goes away meanwhile', async () => {
    await leave(T1, 30);
    let isAway = false;
    const [one] = await open(1, () => isAway);
    const { alone } = InstallationTable.prototype;
    // The connection breaks between Slack's answer and the end of the transaction.
    const broken = jest.spyOn(InstallationTable.prototype, 'alone').mockImplementation(async function (
      this: InstallationTable,
      id,
      work,
    ) {
      await alone.call(this, id, async (inner) => {
        await work(inner);
        throw new Error('Connection terminated unexpectedly');
      });
      throw new Error('never');
    });
    await one?.ask(T1);
    await one?.app.settled();
    broken.mockRestore();
    expect(grid.renewed).toBe(1);
    expect(grid.doneIn('T1')).toHaveLength(1);
    const [, renewed] = grid.tokensOf(T1);
    expect((await keptOf(T1)).bot.token).not.toBe(renewed);
    // What is known is not asked for again for ten seconds.
    const real = performance.now.bind(performance);
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => real() + 11_000);
    isAway = true;
    await one?.ask(T1);
    expect(grid.doneIn('T1')).toHaveLength(2);
    isAway = false;
    clock.mockImplementation(() => real() + 60_000);
    await one?.ask(T1);
    await one?.app.settled();
    clock.mockRestore();
    expect(grid.doneIn('T1')).toHaveLength(3);
    expect((await keptOf(T1)).bot.token).toBe(renewed);
    expect(grid.renewed).toBe(1);
  });

  test('is not brought back where the app was removed, or installed again, while it was renewed', async () => {
    for (const again of [false, true]) {
      const [one] = await open(1);
      if (!one) throw new Error('nothing is open');
      await one.install(grid, T1);
      await leave(T1, 1 * HOURS);
      let goOn = (): void => {};
      let isAsked = false;
      grid.mood = ({ method, args }) => {
        if (method !== 'oauth.v2.access' || args.grant_type === undefined) return undefined;
        isAsked = true;
        return new Promise((resolve) => {
          goOn = () => resolve(undefined);
        });
      };
      const other = await Tenants.open({ grid, database });
      const asking = other.ask(T1);
      await until(() => isAsked);
      // The embedded database answers nobody else during a transaction: the end is told when it is over.
      const leaving = one.uninstalled(T1, Date.now() / 1000 + 61);
      const installing = again ? leaving.then(() => one.install(grid, T1)) : leaving;
      await sleep(50);
      goOn();
      await Promise.all([asking, leaving, installing]);
      await other.app.settled();
      await one.app.settled();
      await sleep(100);
      const kept = await table.get('T1');
      if (again) expect((await keptOf(T1)).bot.token).toBe(grid.installed.get('T1'));
      else expect(kept).toBeUndefined();
      await other.close();
      grid.mood = () => undefined;
    }
  });
});

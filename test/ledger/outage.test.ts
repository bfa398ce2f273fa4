// A database that is down, slow, read-only or gone for a moment: nobody waits for it, and nothing that people sent is lost.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { answer } from '../../src/answer.ts';
import { SharedClaims } from '../../src/database/claims.ts';
import { createSharedMemory } from '../../src/database/conversations.ts';
import { createNaming } from '../../src/database/names.ts';
import { announce } from '../../src/database/presence.ts';
import type { Schema } from '../../src/database/schema.ts';
import { Store } from '../../src/database/store.ts';
import { Counts } from '../../src/ledger/counts.ts';
import { Keeper } from '../../src/ledger/keeper.ts';
import type { ReportedQuestion } from '../../src/ledger/ledger.ts';
import { loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { describeWithPostgres, emptyFolder } from '../helpers/databases.ts';
import { Postgres } from '../helpers/postgres.ts';
import { TcpProxy } from '../helpers/proxy.ts';

const { library } = await loadLibrary('content');
const naming = createNaming('secret');
const patience = 200;
const asked = answer('qui peut utiliser AgentConnect ?', library);

const report = (question: string): ReportedQuestion => ({
  user: 'U1',
  question,
  language: 'fr',
  reason: 'not_found',
  basis: { cells: [], sections: [] },
});

describeWithPostgres('a database', () => {
  let server: Postgres;
  let name = '';
  let store: Store;
  let keeper: Keeper;
  let claims: SharedClaims;
  let dataDir = '';
  let lines: string[] = [];
  const outbox = () => readdirSync(path.join(dataDir, 'outbox'));
  const logged = () => lines.join('');

  beforeAll(async () => {
    server = await Postgres.start();
  });
  afterAll(() => server.stop());

  function open(url: string): void {
    lines = [];
    dataDir = emptyFolder();
    const log = createLog('trace', { write: (line: string) => void lines.push(line) });
    store = new Store({
      ...{ place: { url }, log, patience, lookAgainAfter: 100 },
      look: (db) => announce(db, { id: 'test', version: '0', contents: {} }),
    });
    keeper = new Keeper({ store, naming, dataDir, days: 180, log });
    claims = new SharedClaims({ store, naming, owner: 'test', log });
  }

  beforeEach(async () => {
    const url = await server.createDatabase();
    name = url.split('/').at(-1) ?? '';
    open(url);
    await store.start();
    keeper.start();
  });
  afterEach(async () => {
    claims.close();
    await keeper.close();
    await store.close();
  });

  const state = async (wanted: string) => {
    for (let waited = 0; store.state !== wanted; waited += 20) {
      if (waited > 30_000) throw new Error(`it is ${store.state}, not ${wanted}: ${logged()}`);
      await sleep(20);
    }
  };

  /** Milliseconds that something takes. */
  async function timed(work: () => Promise<unknown>): Promise<number> {
    const started = performance.now();
    await work();
    return performance.now() - started;
  }

  const take = (id: string) => claims.take({ lasting: [id], brief: [] });
  const reports = () => server.query('select question from reports order by question', name);
  const count = async () =>
    Number((await server.query('select coalesce(sum(count), 0) as n from answers', name))[0]?.n);

  /** Everything that is asked of the database in an outage, and after it. */
  async function survive(end: () => Promise<unknown>): Promise<void> {
    const ledger = keeper.ledgerOf('');
    // The first waits for as long as an answer can; nobody after it waits.
    expect(await timed(() => take('first'))).toBeLessThan(patience + 500);
    await state('away');
    expect(await take('second')).toBeNull();
    expect(await timed(() => take('third'))).toBeLessThan(50);
    expect(await timed(async () => ledger.answered(asked, 'U1'))).toBeLessThan(50);
    expect(await timed(() => ledger.reported(report('combien ?')))).toBeLessThan(1_000);
    expect(outbox()).toHaveLength(1);
    await keeper.flush();
    expect(logged()).toMatch(/the database cannot be used: answers go on without it/);
    await end();
    await state('ready');
    await keeper.flush();
    expect(await reports()).toEqual([{ question: 'combien ?' }]);
    expect(await count()).toBe(1);
    expect(outbox()).toEqual([]);
    expect(logged()).toMatch(/the database can be used again/);
    expect(logged()).not.toMatch(/combien|postgres:\/\//);
  }

  test('that breaks off, as in a failover, is used again once it is back', async () => {
    await server.halt();
    await survive(() => server.resume());
  });

  test('that is read-only, as a standby is, is used again once it can be written', async () => {
    await server.query(`alter database ${name} set default_transaction_read_only = on`);
    await server.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await survive(() =>
      server
        .query(`alter database ${name} set default_transaction_read_only = off`)
        .then(() =>
          server.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`),
        ),
    );
  });

  test('that takes five seconds for each statement holds nobody up', async () => {
    const proxy = await TcpProxy.before(server.port);
    await store.close();
    open(server.url(name).replace(String(server.port), String(proxy.port)));
    await store.start();
    proxy.delay = 5_000;
    await survive(async () => {
      proxy.delay = 0;
    });
    proxy.close();
  });

  test('that says nothing any more holds nobody up', async () => {
    const proxy = await TcpProxy.before(server.port);
    await store.close();
    open(server.url(name).replace(String(server.port), String(proxy.port)));
    await store.start();
    proxy.delay = Number.POSITIVE_INFINITY;
    await survive(async () => {
      proxy.delay = 0;
    });
    proxy.close();
  });

  test('that is not there yet is waited for by nobody, and gets what people sent before', async () => {
    await store.close();
    await server.halt();
    open(server.url(name));
    void store.start();
    const ledger = keeper.ledgerOf('');
    ledger.answered(asked, 'U1');
    await ledger.reported(report('avant ?'));
    expect(await take('early')).toBeNull();
    expect(store.state).toBe('starting');
    await server.resume();
    await state('ready');
    await keeper.flush();
    expect(await reports()).toEqual([{ question: 'avant ?' }]);
    expect(await count()).toBe(1);
  });

  test('gets what a killed process left on disk', async () => {
    await server.halt();
    await take('first');
    await keeper.ledgerOf('').reported(report('laissée ?'));
    const left = dataDir;
    await server.resume();
    const log = createLog('silent');
    const later = new Keeper({ store, naming, dataDir: left, days: 180, log });
    await state('ready');
    await later.flush();
    expect(await reports()).toEqual([{ question: 'laissée ?' }]);
  });

  test('tells whoever sent something where it can be kept neither there nor on disk', async () => {
    await server.halt();
    await take('first');
    const nowhere = new Keeper({
      store,
      naming,
      dataDir: '/dev/null/none',
      days: 180,
      log: createLog('silent'),
    });
    await expect(nowhere.ledgerOf('').reported(report('combien ?'))).rejects.toThrow(/neither on disk/);
    await server.resume();
    await state('ready');
    await nowhere.ledgerOf('').reported(report('et là ?'));
    expect(await reports()).toEqual([{ question: 'et là ?' }]);
  });

  test('a file that cannot be read, one that is none of ours, and one that is gone keep nothing else waiting', async () => {
    await server.halt();
    await take('first');
    await keeper.ledgerOf('').reported(report('bloquée ?'));
    const dir = path.join(dataDir, 'outbox');
    mkdirSync(path.join(dir, '0.json'));
    writeFileSync(path.join(dir, '1.json'), '{}');
    writeFileSync(path.join(dir, '2.json'), '{"what": "rating"');
    symlinkSync('nowhere', path.join(dir, '3.json'));
    await server.resume();
    await state('ready');
    await keeper.flush();
    expect(await reports()).toEqual([{ question: 'bloquée ?' }]);
    expect(store.state).toBe('ready');
    expect(outbox().sort()).toEqual(['0.json', '1.json.refused', '2.json.refused', '3.json']);
    expect(logged()).toMatch(/files of DATA_DIR\/outbox cannot be read or removed/);
  });

  test('two that share a folder of what waits write each thing once, and neither takes the database for away', async () => {
    await server.halt();
    await take('first');
    for (let i = 0; i < 30; i++) await keeper.ledgerOf('').reported(report(`question ${i}`));
    const other = new Keeper({ store, naming, dataDir, days: 180, log: createLog('silent') });
    await server.resume();
    await state('ready');
    await Promise.all([keeper.flush(), other.flush()]);
    expect(await reports()).toHaveLength(30);
    expect(store.state).toBe('ready');
    expect(outbox()).toEqual([]);
  });

  test('what waits on disk is no older than what is kept in the database', async () => {
    await server.halt();
    await take('first');
    await keeper.ledgerOf('').reported(report('vieille ?'));
    await keeper.ledgerOf('').reported(report('récente ?'));
    const [old = ''] = outbox();
    const then = Date.now() / 1000 - 181 * 24 * 60 * 60;
    utimesSync(path.join(dataDir, 'outbox', old), then, then);
    await keeper.retain();
    expect(outbox()).toHaveLength(1);
    await server.resume();
    await state('ready');
  });

  test('follow-ups are remembered by each process while it is away, and the later one counts when it is back', async () => {
    const [one, other] = [
      createSharedMemory<{ n: number }>(store, naming),
      createSharedMemory<{ n: number }>(store, naming),
    ];
    await one.set('C1', { n: 1 });
    expect(await other.get('C1')).toEqual({ n: 1 });
    await server.halt();
    await take('first');
    await sleep(1_100);
    await one.set('C1', { n: 2 });
    expect(await one.get('C1')).toEqual({ n: 2 });
    await server.resume();
    await state('ready');
    expect(await one.get('C1')).toEqual({ n: 2 });
  });
});

/** A disk of 120 MB, where this machine lets us have one. */
function smallDisk(): string | undefined {
  const dir = emptyFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m,mode=1777', 'tmpfs', dir]);
  return status === 0 ? dir : undefined;
}

describeWithPostgres('a server whose disk is full', () => {
  const disk = smallDisk();
  afterAll(() => {
    if (disk !== undefined) spawnSync('umount', ['--lazy', disk]);
  });

  (disk === undefined ? test.skip : test)(
    'keeps nobody from being answered, and gets what waited once there is room',
    async () => {
      const server = await Postgres.start(disk);
      const url = await server.createDatabase();
      const lines: string[] = [];
      const log = createLog('trace', { write: (line: string) => void lines.push(line) });
      const look = (db: Kysely<Schema>) => announce(db, { id: 'test', version: '0', contents: {} });
      const store = new Store({ ...{ place: { url }, log, patience, lookAgainAfter: 100 }, look });
      const dataDir = emptyFolder();
      const keeper = new Keeper({ store, naming, dataDir, days: 180, log });
      await store.start();
      const filler = path.join(disk ?? '', 'filler');
      spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
      const ledger = keeper.ledgerOf('');
      const claims = new SharedClaims({ store, naming, owner: 'test', log });
      for (let i = 0; i < 20; i++) {
        ledger.answered(asked, 'U1');
        const started = performance.now();
        await claims.take({ lasting: [`full ${i}`], brief: [] });
        await ledger.reported(report(`question ${i}`));
        expect(performance.now() - started).toBeLessThan(1_500);
        await keeper.flush();
      }
      expect(lines.join('')).toMatch(/"database":"53100"/);
      rmSync(filler);
      const count = async () =>
        (
          await server
            .query('select sum(count)::int as n from answers', url.split('/').at(-1))
            .catch(() => [])
        )[0]?.n;
      for (let waited = 0; (await count()) !== 20; waited += 100) {
        if (waited > 50_000) throw new Error(`${await count()} of 20: ${lines.join('').slice(-2_000)}`);
        await sleep(100);
        await keeper.flush();
      }
      expect(await server.query('select count(*)::int as n from reports', url.split('/').at(-1))).toEqual([
        { n: 20 },
      ]);
      claims.close();
      await store.close();
      await server.stop();
    },
    120_000,
  );
});

describe('counts that wait', () => {
  const counted = (kind: string) =>
    ({ what: 'answer', day: '2026-11-28', team: '', kind, reason: '', language: 'fr' }) as const;

  test('are bounded: the oldest go first, and what went is counted', () => {
    const counts = new Counts(3);
    for (const kind of ['a', 'a', 'b', 'c', 'd', 'e']) counts.add(counted(kind));
    expect(counts.dropped).toBe(3);
    expect(counts.take().answers.map(({ kind, count }) => `${kind}${count}`)).toEqual(['c1', 'd1', 'e1']);
  });

  test('that could not be written are older than what came since', () => {
    const counts = new Counts(2);
    counts.add(counted('a'));
    const batch = counts.take();
    counts.add(counted('b'));
    counts.add(counted('c'));
    counts.putBack(batch);
    expect(counts.take().answers.map(({ kind }) => kind)).toEqual(['b', 'c']);
    expect(counts.dropped).toBe(1);
  });
});

// What is kept, exported and erased by the command: all of it, or what is of one person, on the database of a running bot.
import { setTimeout as sleep } from 'node:timers/promises';
import { answer } from '../../src/answer.ts';
import { createNaming } from '../../src/database/names.ts';
import { announce } from '../../src/database/presence.ts';
import { Store } from '../../src/database/store.ts';
import { Keeper } from '../../src/ledger/keeper.ts';
import { loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { emptyFolder } from '../helpers/databases.ts';
import { run } from '../helpers/program.ts';

const { library } = await loadLibrary('content');
const SLACK_SIGNING_SECRET = 'the-secret';
const dir = emptyFolder();
const log = createLog('silent');
const store = new Store({
  place: { dir },
  log,
  look: (db) => announce(db, { id: 'test', version: '0', contents: {} }),
});
const naming = createNaming(SLACK_SIGNING_SECRET);
const keeper = new Keeper({
  store,
  naming,
  dataDir: dir,
  days: 180,
  log,
  now: () => new Date(2026, 10, 2, 12),
});
const later = new Keeper({
  store,
  naming,
  dataDir: dir,
  days: 180,
  log,
  now: () => new Date(2026, 10, 9, 12),
});

beforeAll(() => store.start());
afterAll(() => store.close());

beforeEach(async () => {
  await command(['erase', '--all', '--yes']);
  for (const user of ['U01', 'U02'])
    for (const one of [keeper, later]) {
      const ledger = one.ledgerOf('');
      const basis = { cells: [], sections: [] };
      const of = { user, language: 'fr', basis } as const;
      ledger.answered(answer('puis-je zorglubiser ?', library), user);
      await ledger.rated({
        ...of,
        message: `C1:${one === later}`,
        helpful: true,
        reason: null,
        comment: null,
      });
      await ledger.reported({ ...of, question: 'combien ?', reason: 'not_found' });
      await one.flush();
    }
});

const command = (args: readonly string[], variables: Record<string, string> = {}) =>
  run('ledger', args, '', { DATA_DIR: dir, SLACK_SIGNING_SECRET, LEDGER: 'on', ...variables });

async function tables(args: readonly string[] = []): Promise<Record<string, number>> {
  const { out, code, err } = await command(['export', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const counts: Record<string, number> = {};
  for (const line of out.trim().split('\n').filter(Boolean)) {
    const { table, row } = JSON.parse(line);
    expect(Object.keys(row).length).toBeGreaterThan(1);
    counts[table] = (counts[table] ?? 0) + 1;
  }
  return counts;
}

test('all is exported, without anybody’s id', async () => {
  const kept = await tables();
  expect(kept).toMatchObject({ answers: 2, ratings: 4, reports: 4, sightings: expect.any(Number) });
  expect((await command(['export'])).out).not.toMatch(/U01|U02|zorglub/);
});

test('one person’s is found, and erased alone', async () => {
  expect(await tables(['--person', 'U01'])).toEqual({
    ratings: 2,
    reports: 2,
    sightings: expect.any(Number),
  });
  const { out } = await command(['erase', '--person', 'U01', '--yes']);
  expect(out).toMatch(/ratings: 2 rows\nreports: 2 rows\nsightings: \d+ rows?\n\d+ rows erased\./);
  expect(await tables(['--person', 'U01'])).toEqual({});
  expect(await tables()).toMatchObject({ answers: 2, ratings: 2, reports: 2 });
});

test('what is of days before is erased, and the rest stays', async () => {
  await command(['erase', '--before', '2026-11-09', '--yes']);
  expect(await tables()).toMatchObject({ answers: 1, ratings: 2, reports: 2 });
});

test('what waits on disk for a database that is away is exported and erased too', async () => {
  const away = new Store({ place: { url: 'postgres://x@127.0.0.1:1/y' }, log, look: async () => {} });
  const waiting = new Keeper({ store: away, naming, dataDir: dir, days: 180, log });
  const of = { language: 'fr', reason: 'not_found', basis: { cells: [], sections: [] } } as const;
  await waiting.ledgerOf('').reported({ ...of, user: 'U01', question: 'en attente ?' });
  await waiting.ledgerOf('').reported({ ...of, user: 'U09', question: 'en attente ?' });
  expect((await command(['export', '--person', 'U09'])).out).toMatch(
    /^\{"table":"reports".*"waiting":true\}\n$/,
  );
  const { out } = await command(['erase', '--person', 'U09', '--yes']);
  expect(out).toBe('waiting on disk: 1 row\n1 row erased.\n');
  await command(['erase', '--all', '--yes']);
  await keeper.flush();
  expect(await tables()).toEqual({});
});

test('a word that too few people are left of goes with them', async () => {
  for (const day of [3, 4, 5])
    for (const user of ['U01', 'U02', 'U03']) {
      const own = { store, naming, dataDir: dir, days: 180, log, now: () => new Date(2026, 10, day, 12) };
      const one = new Keeper(own);
      one.ledgerOf('').answered(answer('puis-je zorglubiser ?', library), user);
      await one.flush();
    }
  expect((await command(['export'])).out).toContain('"zorglubiser"');
  await command(['erase', '--person', 'U03', '--yes']);
  expect((await command(['export'])).out).not.toContain('zorglubiser');
});

test('without --yes nothing is erased', async () => {
  const before = await tables();
  const { out, code } = await command(['erase', '--all']);
  expect(code).toBe(0);
  expect(out).toMatch(/would be erased\. Add --yes to erase\.\n$/);
  expect(await tables()).toEqual(before);
});

test('with --yes all is erased', async () => {
  await command(['erase', '--all', '--yes']);
  expect(await tables()).toEqual({});
});

test.each([
  [['drop'], {}, 2, /say export or erase; found "drop"/],
  [['erase', '--before', '2026-13-01'], {}, 2, /--before is a day/],
  [['erase', '--yes'], {}, 2, /erase wants to know what: --person, --workspace, --before, or --all/],
  [['erase', '--all', '--person', 'U01'], {}, 2, /--all and --person/],
  [['export', '--person', '@marie'], {}, 2, /--person is a member's id/],
  [['export', '--person', 'U01'], { SLACK_SIGNING_SECRET: '' }, 1, /nobody can be found\. Set the one/],
  [['export'], { DATA_DIR: '/tmp/authguide-nothing-is-here' }, 0, /Nothing is kept here/],
  [['export'], { DATABASE_URL: 'postgres://x:secret@127.0.0.1:1/y' }, 2, /cannot be read: ECONNREFUSED/],
])('%j is told in words', async (args, variables, code, words) => {
  const said = await command(args, variables);
  expect(said.code).toBe(code);
  expect(said.err).toMatch(words);
  expect(said.err).not.toMatch(/secret@|at .*\.js/);
});

test('what was closed meanwhile is opened by the command itself', async () => {
  const own = emptyFolder();
  const other = new Store({ place: { dir: own }, log, look: async () => {} });
  await other.start();
  await other.run((db) =>
    db
      .insertInto('answers')
      .values({ day: '2026-11-02', team: '', kind: 'help', reason: '', language: 'fr', count: 1 })
      .execute(),
  );
  await other.close();
  await sleep(0);
  const { out } = await command(['export'], { DATA_DIR: own });
  expect(JSON.parse(out)).toMatchObject({ table: 'answers', row: { kind: 'help', count: 1 } });
});

test('check --against compares what people asked most', async () => {
  for (let i = 0; i < 3; i++)
    keeper
      .ledgerOf('')
      .answered(answer('les entreprises peuvent-elles utiliser FranceConnect ?', library), 'U01');
  await keeper.flush();
  const told = await run('check', ['--against', 'content', '--content', 'content', '--json'], '', {
    DATA_DIR: dir,
    LEDGER: 'on',
  });
  const without = await run('check', ['--against', 'content', '--content', 'content', '--json'], '', {
    LEDGER: 'off',
  });
  const asked = ({ out }: typeof told) => JSON.parse(out).against.answers.asked;
  expect(asked(told)).toBeGreaterThan(asked(without));
});

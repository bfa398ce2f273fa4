// npm run report as its users run it: beside a running bot, on a folder, on a server, and where there is nothing to read.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { type Connection, connect } from '../../src/database/connect.ts';
import { openEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { createNaming } from '../../src/database/names.ts';
import { dayOf } from '../../src/ledger/day.ts';
import { daysAfter } from '../../src/report/period.ts';
import { contentOf, removeContent } from '../helpers/content.ts';
import { describeWithPostgres, emptyFolder } from '../helpers/databases.ts';
import { answered, report, use } from '../helpers/fill.ts';
import { Postgres } from '../helpers/postgres.ts';
import { run } from '../helpers/program.ts';

/** What a developer may have in .env must not reach the program: a variable that is set to nothing counts as not set. */
const unset = {
  CONTENT_DIR: '',
  DEFAULT_LANGUAGE: '',
  LEDGER: '',
  DATABASE_URL: '',
  SLACK_APP_TOKEN: '',
  SLACK_SIGNING_SECRET: '',
};
const reported = (args: readonly string[], variables: Record<string, string> = {}) =>
  run('report', args, '', { ...unset, ...variables });

const today = dayOf(new Date());
const folder = emptyFolder();
afterAll(removeContent);

async function fill({ db }: Connection, team = ''): Promise<void> {
  await migrate(db);
  await answered(db, 'no_answer', 3, { reason: 'not_found', on: today, team });
  await report(db, { question: 'Qui vend de la terre ?', person: 'a', day: today, team });
  const by = [0, 1, 2].map((n) => ({ person: `p${n}`, day: daysAfter(today, -n) }));
  await use(db, 'zorglub', by, team);
  await use(db, 'secretword', by.slice(1), team);
}

test('beside a running bot it reads what that has written; without one it opens the folder itself, and leaves it free', async () => {
  const dir = path.join(folder, 'data');
  const bot = await openEmbedded(dir);
  const connection = connect(bot, () => {});
  await fill(connection);
  const beside = await reported(['--lang', 'en'], { DATA_DIR: dir });
  expect(beside).toMatchObject({ code: 0, err: '' });
  expect(beside.out).toMatch(/^2 things to write, /);
  expect(beside.out).toContain('Qui vend de la terre ?');
  expect(beside.out).toContain('“zorglub”: 3 people, 3 days');
  expect(beside.out).not.toContain('secretword');
  // The bot goes on.
  expect(await connection.db.selectFrom('words').select('word').execute()).toHaveLength(2);
  await connection.close();
  await bot.close();
  const alone = await reported(['--json'], { DATA_DIR: dir });
  expect(alone).toMatchObject({ code: 0, err: '' });
  const json = JSON.parse(alone.out);
  expect(json).toMatchObject({ answers: { total: 3, refused: 3 } });
  const written = json.items.filter(({ kind }: { kind: string }) => kind !== 'unused');
  expect(written).toMatchObject([{ what: 'Qui vend de la terre ?' }, { what: 'zorglub' }]);
  const csv = await reported(['--csv', '--since', '1d'], { DATA_DIR: dir });
  expect(csv.out.split('\r\n').filter((line) => /^(?:reported|word)/.test(line))).toHaveLength(1);
  const again = await openEmbedded(dir, 0);
  await again.close();
});

test('where nothing was ever counted it says so, makes no folder, and that is no fault', async () => {
  const dir = path.join(folder, 'nothing');
  const { code, out, err } = await reported(['--lang', 'en'], { DATA_DIR: dir });
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err).toMatch(/^Nothing has been counted yet in .*Start authguide/);
  expect(existsSync(dir)).toBe(false);
});

test('with LEDGER=off it says what to do', async () => {
  const { code, err } = await reported(['--lang', 'en'], { LEDGER: 'off', DATA_DIR: '/nonexistent' });
  expect(code).toBe(1);
  expect(err).toMatch(/^Nothing is counted, because LEDGER is "off"\. .* Take LEDGER out/);
});

test('a server that is not there is told in words, without its password', async () => {
  const { code, err } = await reported(['--lang', 'en'], {
    DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:1/x',
  });
  expect(code).toBe(2);
  expect(err).toMatch(/^The database cannot be read \(ECONNREFUSED\)\. .* Check DATABASE_URL/);
  expect(err).not.toContain('hunter2');
});

test.each([
  [['--since', 'tomorrow'], /--since is a day that has begun/],
  [['--lang', 'de'], /--lang is one of fr, en/],
  [['--json', '--csv'], /one of them/],
  [['--workspace', 'my team'], /--workspace is the id/],
  [['--sinse', '7d'], /Unknown option '--sinse'/],
])('%j is refused, with how to use it', async (args, words) => {
  const { code, err } = await reported(args);
  expect(code).toBe(2);
  expect(err).toMatch(words);
  expect(err).toContain('Usage:');
});

test('--help tells every option', async () => {
  const { code, out } = await reported(['--help']);
  expect(code).toBe(0);
  for (const option of ['--since', '--json', '--csv', '--lang', '--content', '--workspace', '--help'])
    expect(out).toContain(option);
});

describeWithPostgres('on a server', () => {
  let server: Postgres;
  const open: Connection[] = [];
  beforeAll(async () => {
    server = await Postgres.start();
  });
  afterAll(async () => {
    for (const one of open) await one.close();
    await server.stop();
  });
  const database = async () => {
    const url = await server.createDatabase();
    const connection = connect({ url }, () => {});
    open.push(connection);
    return { url, db: connection.db, connection };
  };

  test('a database without tables stays without, and is told as one that nothing was counted in', async () => {
    const { url, db } = await database();
    const { code, err } = await reported(['--lang', 'en'], { DATABASE_URL: url });
    expect(code).toBe(0);
    expect(err).toMatch(/^Nothing has been counted yet in DATABASE_URL/);
    const { rows } = await sql`select 1 from pg_tables where schemaname = 'public'`.execute(db);
    expect(rows).toEqual([]);
  });

  test('one of a newer version is told in words, and so is one of an older version', async () => {
    const newer = await database();
    await migrate(newer.db);
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')`.execute(
      newer.db,
    );
    expect(await reported([], { DATABASE_URL: newer.url })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/set up by a newer version of authguide/),
    });
    const older = await database();
    await migrate(older.db);
    await sql`delete from kysely_migration where name like '003%'`.execute(older.db);
    expect(await reported(['--lang', 'en'], { DATABASE_URL: older.url })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/comes from an older version of authguide/),
    });
  });

  test('of several workspaces it tells one, which the app’s secret finds, or all', async () => {
    const { url, connection } = await database();
    const naming = createNaming('s3cret');
    await fill(connection, naming('team', 'T1AAAA'));
    await report(connection.db, {
      question: 'Qui achète la terre ?',
      person: 'b',
      day: today,
      team: naming('team', 'T2BBBB'),
    });
    const secret = { DATABASE_URL: url, SLACK_SIGNING_SECRET: 's3cret' };
    const one = await reported(['--lang', 'en', '--workspace', 'T1AAAA'], secret);
    expect(one.out).toContain('Qui vend de la terre ?');
    expect(one.out).not.toContain('Qui achète');
    const all = await reported(['--lang', 'en'], { DATABASE_URL: url });
    expect(all.out).toContain('Qui vend de la terre ?');
    expect(all.out).toContain('Qui achète la terre ?');
    const without = await reported(['--lang', 'en', '--workspace', 'T1AAAA'], { DATABASE_URL: url });
    expect(without).toMatchObject({ code: 1, err: expect.stringMatching(/needs the app's secret/) });
  });

  test('of workspaces with folders of their own it reads that of the one, or that of those without', async () => {
    const { url, connection } = await database();
    const naming = createNaming('s3cret');
    await fill(connection, naming('team', 'T1AAAA'));
    const dir = await contentOf({
      'T1AAAA/a.md': '# Poterie\n\n## Cuire\n\nOn cuit la nuit.',
      'default/b.md': '# Glaces\n\n## Goûter\n\nOn goûte le jour.',
    });
    const of = async (workspace: string) => {
      const variables = { DATABASE_URL: url, SLACK_SIGNING_SECRET: 's3cret', CONTENT_DIR: `${dir}/{team}` };
      const { out } = await reported(['--json', '--workspace', workspace], variables);
      return JSON.parse(out).unused.map(({ heading }: { heading: string }) => heading);
    };
    expect(await of('T1AAAA')).toEqual(['Cuire']);
    expect(await of('T2BBBB')).toEqual(['Goûter']);
  });
});

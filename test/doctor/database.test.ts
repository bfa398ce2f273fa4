// What the doctor says of the database: a server as it is, and the folder of the embedded one.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { connect } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { database } from '../../src/doctor/database.ts';
import { readCommonSettings } from '../../src/settings.ts';
import { describeWithPostgres, emptyFolder } from '../helpers/databases.ts';
import { Postgres } from '../helpers/postgres.ts';

const look = async (variables: Record<string, string>) => {
  const common = readCommonSettings(variables);
  const patient = {
    variables,
    envFile: null,
    settings: null,
    common,
    problems: [],
    slack: null,
    url: undefined,
  };
  return (await database.look(patient)).map(({ severity, message }) => `${severity}: ${message}`).join('\n');
};

test('without a ledger there is nothing to look at', async () => {
  expect(await look({ LEDGER: 'off' })).toBe('ok: nothing is kept (LEDGER=off)');
});

test('a folder that is there, one that the first start makes, and one that nobody can make', async () => {
  const dir = emptyFolder();
  expect(await look({ DATA_DIR: dir })).toBe(`ok: an embedded database in ${dir}`);
  const later = path.join(dir, 'a', 'b');
  expect(await look({ DATA_DIR: later })).toMatch(/^ok: .*, which the first start makes$/);
  mkdirSync(later, { recursive: true });
  expect(await look({ DATA_DIR: later })).toBe(`ok: an embedded database in ${later}`);
  expect(await look({ DATA_DIR: '/dev/null/data' })).toMatch(
    /^error: DATA_DIR \(\/dev\/null\/data\) cannot be written \(ENOTDIR\): nothing is counted\. Set it/,
  );
});

describeWithPostgres('a server', () => {
  let server: Postgres;
  beforeAll(async () => {
    server = await Postgres.start();
  });
  afterAll(() => server.stop());

  test('that is empty, set up, newer, read-only, and away', async () => {
    const DATABASE_URL = await server.createDatabase();
    const name = DATABASE_URL.split('/').at(-1) ?? '';
    expect(await look({ DATABASE_URL })).toMatch(
      /^ok: .* ms; it is empty, and the first start makes the tables$/,
    );
    const { db, close } = connect({ url: DATABASE_URL }, () => {});
    await migrate(db);
    await close();
    expect(await look({ DATABASE_URL })).toMatch(/^ok: .*; its tables are those of this version$/);
    await server.query(`alter database ${name} set default_transaction_read_only = on`);
    expect(await look({ DATABASE_URL })).toMatch(
      /^error: The server of DATABASE_URL is read-only: .* Name the primary/,
    );
    await server.query(`alter database ${name} reset all`);
    await server.query("insert into kysely_migration (name, timestamp) values ('999-later', '2030')", name);
    expect(await look({ DATABASE_URL })).toMatch(/^error: the database was set up by a newer version/);
    const away = await look({ DATABASE_URL: 'postgres://bot:secret@127.0.0.1:1/none' });
    expect(away).toMatch(/^error: .*cannot be reached \(ECONNREFUSED\): answers go on without it/);
    expect(away).not.toContain('secret');
  });
});

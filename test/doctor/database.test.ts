// What the doctor says of the database: a server as it is, and the folder of the embedded one.
import { mkdirSync, symlinkSync } from 'node:fs';
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
  symlinkSync('nowhere', path.join(dir, 'link'));
  for (const below of ['link', 'link/data'])
    expect(await look({ DATA_DIR: path.join(dir, below) })).toMatch(
      /cannot be written \(it is a link that leads nowhere\)/,
    );
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

  test('that lets its user make no table, or refuses the user', async () => {
    const name = (await server.createDatabase()).split('/').at(-1) ?? '';
    await server.query('create role guest login', name);
    await server.query('revoke create on schema public from public', name);
    const DATABASE_URL = server.url(name).replace('postgres@', 'guest@');
    expect(await look({ DATABASE_URL })).toMatch(
      /^error: The user of DATABASE_URL may not make tables: .*GRANT CREATE/,
    );
    const unknown = server.url(name).replace('postgres@', 'nobody:secret@');
    expect(await look({ DATABASE_URL: unknown })).toMatch(
      /refuses the user or the password of DATABASE_URL \(28000\)/,
    );
  });

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
    expect(away).toMatch(
      /^error: DATABASE_URL: the server cannot be reached \(ECONNREFUSED\)\. Answers go on/,
    );
    const none = await look({ DATABASE_URL: server.url('no_such_one') });
    expect(none).toMatch(/the server has no database of the name in DATABASE_URL \(3D000\)/);
    const tls = await look({ DATABASE_URL: `${server.url('postgres')}?sslmode=no-verify` });
    expect(tls).toMatch(/the server speaks no TLS; take sslmode out of DATABASE_URL/);
    expect(away).not.toContain('secret');
  });
});

// The schema: made once by however many start together, kept by a second start, and never touched by an older program.
import { sql } from 'kysely';
import { connect } from '../../src/database/connect.ts';
import { migrate, NewerSchemaError } from '../../src/database/migrate.ts';
import { migrations } from '../../src/database/migrations/index.ts';
import { describeOnEach, describeWithPostgres } from '../helpers/databases.ts';
import { Postgres } from '../helpers/postgres.ts';

describeOnEach('a database', (database) => {
  test('gets every table, and a second start changes nothing', async () => {
    const { db } = await database.open();
    await migrate(db);
    await db.insertInto('words').values({ team: '', hash: 'h', word: 'tata' }).execute();
    await migrate(db);
    expect(await db.selectFrom('words').select('word').execute()).toEqual([{ word: 'tata' }]);
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrations));
  });

  test('that a newer version set up is refused in words, and left as it is', async () => {
    const { db } = await database.open();
    await migrate(db);
    await sql`insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01')`.execute(db);
    const refusal = migrate(db);
    await expect(refusal).rejects.toThrow(NewerSchemaError);
    await expect(refusal).rejects.toThrow(
      /set up by a newer version of authguide \(999-later\).*Start the newer version/,
    );
  });

  test('reads days as they are written, and counts as numbers', async () => {
    const { db } = await database.open();
    await migrate(db);
    const row = { day: '2026-11-28', team: '', kind: 'help', reason: '', language: 'fr', count: 3 };
    await db.insertInto('answers').values(row).execute();
    expect(await db.selectFrom('answers').selectAll().execute()).toEqual([row]);
  });
});

describeWithPostgres('a server', () => {
  test('is migrated once by ten programs that start together', async () => {
    const server = await Postgres.start();
    const url = await server.createDatabase();
    const programs = Array.from({ length: 10 }, () => connect({ url }, () => {}));
    try {
      const outcomes = await Promise.allSettled(programs.map(({ db }) => migrate(db)));
      expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    } finally {
      await Promise.all(programs.map((one) => one.close()));
      await server.stop();
    }
  });
});

// The ledger's tables, those that processes share, and the installations.
import { type Kysely, sql } from 'kysely';

/** Columns that every table of the ledger has. */
const perDay = ['team', 'day'] as const;

export async function up(db: Kysely<never>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('answers')
    .addColumn('day', 'date', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('answers_pk', [...perDay, 'kind', 'reason', 'language'])
    .execute();
  await schema
    .createTable('used')
    .addColumn('day', 'date', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('guide', 'text', (column) => column.notNull())
    .addColumn('section', 'text', (column) => column.notNull())
    .addColumn('row', 'text', (column) => column.notNull())
    .addColumn('column', 'text', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    // The labels of a table may be longer than an index entry: their hash is unique as well.
    .execute();
  await sql`create unique index used_pk on used (team, day, md5(guide || chr(1) || section || chr(1) || "row" || chr(1) || "column"))`.execute(
    db,
  );
  await schema
    .createTable('ratings')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('day', 'date', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('helpful', 'boolean', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('comment', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('basis', 'jsonb', (column) => column.notNull())
    .addPrimaryKeyConstraint('ratings_pk', ['team', 'message', 'person'])
    .execute();
  await schema
    .createTable('reports')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('day', 'date', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('basis', 'jsonb', (column) => column.notNull())
    .execute();
  await schema
    .createTable('sightings')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('day', 'date', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sightings_pk', ['team', 'word', 'person', 'day'])
    .execute();
  await schema
    .createTable('words')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('word', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('words_pk', ['team', 'hash'])
    .execute();
  await schema
    .createTable('contents')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('day', 'date', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('shape', 'jsonb', (column) => column.notNull())
    .addPrimaryKeyConstraint('contents_pk', [...perDay])
    .execute();
  await schema
    .createTable('subscriptions')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('sent', 'date', (column) => column.notNull())
    .addPrimaryKeyConstraint('subscriptions_pk', ['team', 'person'])
    .execute();
  for (const table of ['answers', 'used', 'ratings', 'reports', 'sightings'] as const)
    await schema.createIndex(`${table}_day`).on(table).columns(['day']).execute();
}

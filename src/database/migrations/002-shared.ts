// What processes share while they run: unlogged, since a crash of the server may forget it.
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`create unlogged table claims (
    name text primary key,
    owner text not null,
    is_done boolean not null default false,
    until timestamptz not null
  )`.execute(db);
  await sql`create unlogged table conversations (
    name text primary key,
    recall jsonb not null,
    until timestamptz not null
  )`.execute(db);
  await sql`create unlogged table instances (
    id text primary key,
    version text not null,
    contents jsonb not null,
    seen timestamptz not null
  )`.execute(db);
  for (const table of ['claims', 'conversations'] as const)
    await db.schema.createIndex(`${table}_until`).on(table).columns(['until']).execute();
}

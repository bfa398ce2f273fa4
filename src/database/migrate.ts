// Brings a database to the schema of this version, once, however many processes start together.
import { type Kysely, Migrator, sql } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';

/** The database has tables of a version that is newer than this program. */
export class NewerSchemaError extends Error {
  override readonly name = 'NewerSchemaError';

  constructor(unknown: readonly string[]) {
    super(
      `the database was set up by a newer version of authguide (${unknown.join(', ')}): this one neither counts nor shares anything in it. Start the newer version, or give this one a database of its own.`,
    );
  }
}

/** All that this version knows: what is done and not among them was done by a newer one. */
const known = new Set(Object.keys(migrations));

/**
 * Kysely's migrator holds an advisory lock, so of several processes that start together one migrates and the others
 * wait for it.
 * @throws {NewerSchemaError}
 */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  // A newer version may have come between the look and the lock.
  await refuseNewer(db);
  throw error;
}

/** Does a database have all tables of this version, some of them, or none? */
export type SchemaState = 'current' | 'older' | 'none';

/**
 * Looks, and changes nothing.
 * @throws {NewerSchemaError}
 */
export async function schemaState(db: Kysely<Schema>): Promise<SchemaState> {
  const done = await doneIn(db);
  refuseUnknown(done);
  return done.length === 0 ? 'none' : done.length < known.size ? 'older' : 'current';
}

async function refuseNewer(db: Kysely<Schema>): Promise<void> {
  refuseUnknown(await doneIn(db));
}

function refuseUnknown(done: readonly string[]): void {
  const unknown = done.filter((name) => !known.has(name));
  if (unknown.length > 0) throw new NewerSchemaError(unknown);
}

/** The names of the migrations that a database has had. */
async function doneIn(db: Kysely<Schema>): Promise<string[]> {
  const { rows: found } = await sql<{ found: string | null }>`
    select to_regclass('kysely_migration') as found`.execute(db);
  if (found[0]?.found == null) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

// The workspaces that installed the app, with their tokens, encrypted.
import type { Kysely } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('installations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('updated', 'timestamptz', (column) => column.notNull())
    .execute();
}

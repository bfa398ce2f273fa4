// What is older than RETENTION_DAYS is deleted, by one process at a time; and what processes share, once it is over.
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { isFrequent } from './write.ts';

/** The number of the advisory lock under which only one process deletes. */
const LOCK = 7_302_001;

/** Rows deleted, by table; null where another process is at it. */
export type Deleted = Readonly<Partial<Record<keyof Schema, number>>> | null;

/**
 * Deletes what is older than so many days.
 * @param today the day that counts as today, such as "2026-11-28": what is from `days` days before it is the oldest that stays
 */
export function enforceRetention(db: Kysely<Schema>, days: number, today: string): Promise<Deleted> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{
      locked: boolean;
    }>`select pg_try_advisory_xact_lock(${LOCK}) as locked`.execute(transaction);
    if (!rows[0]?.locked) return null;
    const oldest = sql<string>`${today}::date - ${days}::int`;
    const deleted: Partial<Record<keyof Schema, number>> = {};
    for (const table of ['answers', 'used', 'ratings', 'reports', 'sightings', 'contents'] as const) {
      const { numDeletedRows } = await transaction
        .deleteFrom(table)
        .where('day', '<', oldest)
        .executeTakeFirst();
      deleted[table] = Number(numDeletedRows);
    }
    deleted.words = await forgetRareWords(transaction);
    // When a button was pressed matters for a day; after that, the day is enough.
    await transaction
      .updateTable('ratings')
      .set({ at: sql`date_trunc('day', at)` })
      .where('day', '<', sql<string>`${today}::date - 1`)
      .where('at', '!=', sql<Date>`date_trunc('day', at)`)
      .execute();
    return deleted;
  });
}

/** A word stays in plain only while enough people used it on enough of the days that are left. */
export async function forgetRareWords(db: Kysely<Schema>): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('words')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sightings')
            .select('sightings.word')
            .whereRef('sightings.team', '=', 'words.team')
            .whereRef('sightings.word', '=', 'words.hash')
            .groupBy('sightings.word')
            .having(isFrequent),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Forgets claims, follow-ups and processes whose time is over. */
export async function forgetShared(db: Kysely<Schema>): Promise<void> {
  for (const table of ['claims', 'conversations'] as const)
    await db.deleteFrom(table).where('until', '<', sql<Date>`now() - interval '1 minute'`).execute();
  await db.deleteFrom('instances').where('seen', '<', sql<Date>`now() - interval '1 hour'`).execute();
}

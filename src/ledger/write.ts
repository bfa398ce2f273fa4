// What waits → the database: each statement gives the same result however many processes write beside each other.
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Batch, Sighting } from './counts.ts';
import { dayOf } from './day.ts';
import type { Rating, ReportedQuestion } from './ledger.ts';

/** A word is kept in plain, and shown, from so many people and days on. */
export const fewest = { people: 3, days: 3 } as const;

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const most = 1_000;

/** Adds a batch to what is counted, whole or not at all. */
export async function writeCounts(db: Kysely<Schema>, { answers, used, sightings }: Batch): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const rows of chunks(answers))
      await transaction
        .insertInto('answers')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['team', 'day', 'kind', 'reason', 'language'])
            .doUpdateSet({ count: sql`answers.count + excluded.count` }),
        )
        .execute();
    for (const rows of chunks(used))
      await transaction
        .insertInto('used')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .expression(
              sql`team, day, md5(guide || chr(1) || section || chr(1) || "row" || chr(1) || "column")`,
            )
            .doUpdateSet({ count: sql`used.count + excluded.count` }),
        )
        .execute();
    for (const rows of chunks(sightings)) await writeSightings(transaction, rows);
  });
}

/** Keeps who used which word as hashes, and a word itself once enough people used it on enough days. */
async function writeSightings(db: Kysely<Schema>, sightings: readonly Sighting[]): Promise<void> {
  await db
    .insertInto('sightings')
    .values(sightings.map(({ team, day, hash, person }) => ({ team, day, word: hash, person })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const words = new Map(sightings.map(({ team, hash, word }) => [`${team} ${hash}`, { team, hash, word }]));
  const frequent = await db
    .selectFrom('sightings')
    .select(['team', 'word'])
    .where(
      'word',
      'in',
      sightings.map(({ hash }) => hash),
    )
    .groupBy(['team', 'word'])
    .having(isFrequent)
    .execute();
  const rows = frequent.flatMap(({ team, word }) => words.get(`${team} ${word}`) ?? []);
  if (rows.length === 0) return;
  await db
    .insertInto('words')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Did enough people use a word on enough days? For a group of sightings of one word. */
export const isFrequent = sql<boolean>`count(distinct person) >= ${sql.lit(fewest.people)} and count(distinct day) >= ${sql.lit(fewest.days)}`;

/** A rating with the names under which it is kept. */
export interface NamedRating extends Omit<Rating, 'user' | 'message'> {
  readonly team: string;
  readonly message: string;
  readonly person: string;
  /** When it was pressed, as an ISO date: of two, the later one counts, whichever is written first. */
  readonly at: string;
}

export async function writeRating(db: Kysely<Schema>, rating: NamedRating): Promise<void> {
  const { at, basis, ...rest } = rating;
  await db
    .insertInto('ratings')
    .values({ ...rest, at: new Date(at), day: dayOf(new Date(at)), basis: JSON.stringify(basis) })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'message', 'person'])
        .doUpdateSet((set) => ({
          day: set.ref('excluded.day'),
          at: set.ref('excluded.at'),
          helpful: set.ref('excluded.helpful'),
          reason: set.ref('excluded.reason'),
          comment: set.ref('excluded.comment'),
          language: set.ref('excluded.language'),
          basis: set.ref('excluded.basis'),
        }))
        .whereRef('ratings.at', '<=', 'excluded.at'),
    )
    .execute();
}

/** A reported question with the names under which it is kept. */
export interface NamedReport extends Omit<ReportedQuestion, 'user' | 'window'> {
  readonly id: string;
  readonly team: string;
  readonly person: string;
  readonly day: string;
}

export async function writeReport(db: Kysely<Schema>, { basis, ...report }: NamedReport): Promise<void> {
  await db
    .insertInto('reports')
    .values({ ...report, basis: JSON.stringify(basis) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

function chunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, i) =>
    rows.slice(i * most, (i + 1) * most),
  );
}

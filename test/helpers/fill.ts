// Rows of the ledger as tests fill them in: what a row does not say is told here once.
import type { Kysely } from 'kysely';
import type { Basis, CellName, RatingReason, Schema, Shape } from '../../src/database/schema.ts';

type Db = Kysely<Schema>;

/** A day of a small calendar: 1 is 1 November 2026, 0 the day before. */
export function day(number: number): string {
  return new Date(Date.UTC(2026, 10, number)).toISOString().slice(0, 10);
}

export const nowhere: Basis = { cells: [], sections: [] };

export interface Report {
  readonly question: string;
  readonly person: string;
  readonly day?: string;
  readonly reason?: string;
  readonly basis?: Basis;
  readonly team?: string;
}

let reports = 0;

export async function report(db: Db, one: Report): Promise<void> {
  const id = `00000000-0000-4000-8000-${String(++reports).padStart(12, '0')}`;
  const { basis = nowhere, ...rest } = one;
  const told = { id, team: '', day: day(1), language: 'fr', reason: 'not_found', ...rest };
  await db
    .insertInto('reports')
    .values({ ...told, basis: JSON.stringify(basis) })
    .execute();
}

export interface Rated {
  readonly message: string;
  readonly person: string;
  readonly helpful?: boolean;
  readonly reason?: RatingReason | null;
  readonly comment?: string | null;
  readonly basis?: Basis;
  readonly day?: string;
  readonly team?: string;
}

export async function rate(db: Db, { basis = nowhere, ...one }: Rated): Promise<void> {
  const said = { team: '', day: day(1), helpful: false, reason: null, comment: null, language: 'fr', ...one };
  await db
    .insertInto('ratings')
    .values({ ...said, at: new Date(`${said.day}T12:00:00Z`), basis: JSON.stringify(basis) })
    .execute();
}

/** A word in plain, and who used it on which day. */
export async function use(
  db: Db,
  word: string,
  by: readonly { readonly person: string; readonly day: string }[],
  team = '',
): Promise<void> {
  const hash = `hash of ${word}`;
  await db
    .insertInto('words')
    .values({ team, hash, word })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (by.length > 0)
    await db
      .insertInto('sightings')
      .values(by.map((one) => ({ team, word: hash, ...one })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** So many people, on so many days, one a day first. */
export const seen = (people: number, days: number) =>
  Array.from({ length: Math.max(people, days) }, (_, i) => ({
    person: `person ${i % people}`,
    day: day(1 + (i % days)),
  }));

export async function answered(
  db: Db,
  kind: string,
  count: number,
  { reason = '', on = day(1), team = '', language = 'fr' } = {},
): Promise<void> {
  await db.insertInto('answers').values({ day: on, team, kind, reason, language, count }).execute();
}

export async function used(
  db: Db,
  place: Partial<CellName> & { readonly guide: string },
  count = 1,
  { on = day(1), team = '' } = {},
): Promise<void> {
  await db
    .insertInto('used')
    .values({ day: on, team, section: '', row: '', column: '', ...place, count })
    .execute();
}

export async function held(db: Db, on: string, content: string, shape: Shape, team = ''): Promise<void> {
  await db
    .insertInto('contents')
    .values({ team, day: on, at: new Date(`${on}T20:00:00Z`), content, shape: JSON.stringify(shape) })
    .execute();
}

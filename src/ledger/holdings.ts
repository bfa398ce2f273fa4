// What is kept, for the person in charge of data: all of it, or what is of one person or workspace, read or erased.
import type { Kysely } from 'kysely';
import type { Naming } from '../database/names.ts';
import { ledgerTables, type Schema } from '../database/schema.ts';
import type { Outbox } from './outbox.ts';
import { personNames } from './persons.ts';
import { forgetRareWords } from './retention.ts';

/** Which rows are meant: those for which all that is said holds. */
export interface Scope {
  /** A workspace's name in the database. */
  readonly team?: string | undefined;
  /** A member's id. */
  readonly user?: string | undefined;
  /** The first day that is not meant, such as "2026-11-28". */
  readonly before?: string | undefined;
}

export type LedgerTable = (typeof ledgerTables)[number];

/** A row as it stands in its table. */
export type Row = Readonly<Record<string, unknown>>;

/** Columns that tell one row of a table from another. */
const keys: Readonly<Record<LedgerTable, readonly string[]>> = {
  answers: ['team', 'day', 'kind', 'reason', 'language'],
  used: ['team', 'day', 'guide', 'section', 'row', 'column'],
  ratings: ['team', 'message', 'person'],
  reports: ['id'],
  sightings: ['team', 'word', 'person', 'day'],
  words: ['team', 'hash'],
  contents: ['team', 'day'],
  subscriptions: ['team', 'person'],
};

/** The rows of a scope, table by table. A row without a day is of every day; one without a person is of nobody. */
export async function* rowsOf(
  db: Kysely<Schema>,
  scope: Scope,
  naming: Naming,
): AsyncGenerator<{ readonly table: LedgerTable; readonly row: Row }> {
  for (const table of ledgerTables) {
    if (scope.user !== undefined && !(table in personNames)) continue;
    if (scope.before !== undefined && (table === 'words' || table === 'subscriptions')) continue;
    let query = db.selectFrom(table as 'answers').selectAll();
    if (scope.team !== undefined) query = query.where('team', '=', scope.team);
    if (scope.before !== undefined) query = query.where('day', '<', scope.before);
    for (const row of (await query.execute()) as readonly Row[])
      if (scope.user === undefined || isOf(table, row, scope.user, naming)) yield { table, row };
  }
}

/** The rows of a scope that wait on disk for the database, or were refused by it, and what removes each. */
export async function* waitingOf(
  outbox: Outbox,
  { team, user, before }: Scope,
  naming: Naming,
): AsyncGenerator<{ readonly table: LedgerTable; readonly row: Row; readonly remove: () => Promise<void> }> {
  for await (const { sent, remove } of outbox.all()) {
    const table = sent.what === 'rating' ? 'ratings' : 'reports';
    const row: Row = sent.what === 'rating' ? { ...sent.rating } : { ...sent.report };
    const day = String(row.day ?? row.at).slice(0, 10);
    if ((team ?? row.team) !== row.team || (before !== undefined && day >= before)) continue;
    if (user === undefined || isOf(table, row, user, naming)) yield { table, row, remove };
  }
}

function isOf(table: LedgerTable, row: Row, user: string, naming: Naming): boolean {
  const nameIn = personNames[table as keyof typeof personNames] as
    | ((naming: Naming, row: Row, user: string) => string)
    | undefined;
  return nameIn?.(naming, row, user) === row.person;
}

export type Counted = Readonly<Partial<Record<LedgerTable, number>>>;

/** How many rows of each table a scope has. */
export async function count(db: Kysely<Schema>, scope: Scope, naming: Naming): Promise<Counted> {
  const counts: Partial<Record<LedgerTable, number>> = {};
  for await (const { table } of rowsOf(db, scope, naming)) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}

/** Erases the rows of a scope, all or none, and what follow-ups lean on where all is meant; resolves with how many. */
export function erase(db: Kysely<Schema>, scope: Scope, naming: Naming): Promise<Counted> {
  return db.transaction().execute(async (transaction) => {
    const counts: Partial<Record<LedgerTable, number>> = {};
    for await (const { table, row } of rowsOf(transaction, scope, naming)) {
      let query = transaction.deleteFrom(table as 'answers');
      for (const key of keys[table]) query = query.where(key as 'team', '=', row[key] as string);
      const { numDeletedRows } = await query.executeTakeFirst();
      counts[table] = (counts[table] ?? 0) + Number(numDeletedRows);
    }
    await forgetRareWords(transaction);
    const isAll = Object.values(scope).every((part) => part === undefined);
    if (isAll)
      for (const table of ['claims', 'conversations'] as const) await transaction.deleteFrom(table).execute();
    return counts;
  });
}

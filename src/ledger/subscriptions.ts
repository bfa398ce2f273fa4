// Who wants the report on Mondays, by keyed hashes; and who is to get it now, told to one process only.
import type { Db } from './figures.ts';

/** The number of the advisory lock under which only one process takes who is to get it. */
const LOCK = 7_302_002;

export interface Subscription {
  readonly team: string;
  readonly person: string;
  readonly language: string;
  /** The Monday of the week for which it was sent last. */
  readonly sent: string;
}

/** Whoever subscribes again changes the language alone: what was sent stays sent. */
export async function subscribe(db: Db, row: Subscription): Promise<void> {
  const { language } = row;
  await db
    .insertInto('subscriptions')
    .values(row)
    .onConflict((conflict) => conflict.columns(['team', 'person']).doUpdateSet({ language }))
    .execute();
}

export async function unsubscribe(db: Db, team: string, person: string): Promise<void> {
  await db.deleteFrom('subscriptions').where('team', '=', team).where('person', '=', person).execute();
}

export async function isSubscribed(db: Db, team: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('subscriptions')
    .select('person')
    .where('team', '=', team)
    .where('person', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Those of these people to whom the report of a Monday was not sent yet; from now on it counts as sent, so that nobody
 * gets it twice, however many processes ask.
 * @param monday such as "2026-11-23"
 * @returns nobody where another process is at it
 */
export async function takeDue(
  db: Db,
  team: string,
  monday: string,
  people: readonly string[],
): Promise<{ person: string; language: string }[]> {
  if (people.length === 0) return [];
  return db.transaction().execute(async (transaction) => {
    const { locked } = await transaction
      .selectNoFrom(({ fn, val }) => fn<boolean>('pg_try_advisory_xact_lock', [val(LOCK)]).as('locked'))
      .executeTakeFirstOrThrow();
    if (!locked) return [];
    return transaction
      .updateTable('subscriptions')
      .set({ sent: monday })
      .where('team', '=', team)
      .where('sent', '<', monday)
      .where('person', 'in', people)
      .returning(['person', 'language'])
      .execute();
  });
}

/** Does anybody in any workspace want the report of a Monday who has not got it yet? */
export async function isAnySubscriptionDue(db: Db, monday: string): Promise<boolean> {
  const row = await db
    .selectFrom('subscriptions')
    .select('person')
    .where('sent', '<', monday)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Does any of these people want the report of a Monday who has not got it yet? */
export async function isAnybodyDue(
  db: Db,
  team: string,
  monday: string,
  people: readonly string[],
): Promise<boolean> {
  if (people.length === 0) return false;
  const row = await db
    .selectFrom('subscriptions')
    .select('person')
    .where('team', '=', team)
    .where('sent', '<', monday)
    .where('person', 'in', people)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

// The table of the workspaces that installed the app: sealed texts under ids, each changed only by who saw it as it is.
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema.ts';

/** What is kept of a workspace, or of an organisation: a text that only whoever has the key can read. */
export interface SealedInstallation {
  readonly id: string;
  readonly data: string;
}

/** Every method rejects where the database does. */
export class InstallationTable {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async get(id: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('installations')
      .select('data')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.data;
  }

  all(): Promise<SealedInstallation[]> {
    return this.#db.selectFrom('installations').select(['id', 'data']).orderBy('id').execute();
  }

  /** Whatever was there before. */
  async put(id: string, data: string): Promise<void> {
    const updated = new Date();
    await this.#db
      .insertInto('installations')
      .values({ id, data, updated })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ data, updated }))
      .execute();
  }

  /** @returns false where it is not as it was `before` any more: it was changed or removed meanwhile */
  async replace(id: string, before: string, data: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('installations')
      .set({ data, updated: new Date() })
      .where('id', '=', id)
      .where('data', '=', before)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** @returns false where it is not as it was `before` any more */
  async remove(id: string, before: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('installations')
      .where('id', '=', id)
      .where('data', '=', before)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  /** Does the work in a transaction, while no other process does such work on this id. */
  alone<Result>(id: string, work: (table: InstallationTable) => Promise<Result>): Promise<Result> {
    return this.#db.transaction().execute(async (transaction) => {
      const name = `authguide installation ${id}`;
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
      return work(new InstallationTable(transaction));
    });
  }
}

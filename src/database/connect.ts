// A connection to PostgreSQL, whether a server or the embedded one: the same driver, the same SQL.
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

/** Where the database is: a server's address, or the folder in which the embedded one listens. */
export type Place = { readonly url: string } | { readonly socketDir: string };

/** Milliseconds for which a connection, and one statement, are waited for: whoever asks waits less, and goes on without. */
const patience = { connecting: 5_000, statement: 10_000 } as const;

/** Numbers of `pg_type` whose values are read otherwise than by default: a count as a number, a day as it is written. */
const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.DATE]: (text) => text,
};

export interface Connection {
  readonly db: Kysely<Schema>;
  close(): Promise<void>;
}

/**
 * Opens a pool of connections; none is made before the first statement.
 * @param onIdleError hears of a connection that broke while no statement ran on it
 */
export function connect(place: Place, onIdleError: (error: Error) => void): Connection {
  const pool = new pg.Pool({
    ...('url' in place
      ? { connectionString: place.url, max: 10 }
      : // The embedded one answers one statement at a time.
        { host: place.socketDir, user: 'postgres', database: 'postgres', max: 2 }),
    application_name: 'authguide',
    connectionTimeoutMillis: patience.connecting,
    query_timeout: patience.statement,
    keepAlive: true,
    types: {
      getTypeParser: ((oid: number, format: 'text' | 'binary') =>
        readers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', onIdleError);
  // A connection that breaks between two statements of whoever holds it would else end the process.
  pool.on('connect', (client) => client.on('error', onIdleError));
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return { db, close: () => db.destroy() };
}

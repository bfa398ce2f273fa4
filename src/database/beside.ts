// The database for a program that reads beside the bot: that of the running bot, or the folder itself; never migrated.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Connection, connect, type Place } from './connect.ts';
import { type Embedded, EmbeddedError, openEmbedded, socketName } from './embedded.ts';
import { reasonOf } from './faults.ts';
import { type SchemaState, schemaState } from './migrate.ts';

/** A database that cannot be read; `reason` is one word of the system or of the driver, or a sentence of ours. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly reason: string;

  constructor(reason: string, cause: unknown) {
    super(`the database cannot be read: ${reason}`, { cause });
    this.reason = reason;
  }
}

export interface Beside extends Connection {
  /** `none` where no table of ours is there, `older` where some are missing. */
  readonly schema: SchemaState;
}

/** Milliseconds for which another program that opens the same folder is waited for: the bot takes two at most. */
const PATIENCE = 5_000;

/**
 * Opens the database to read it.
 * @param place a server's address, or the folder of the embedded database
 * @returns null where there is no such folder, or nothing was ever kept in it
 * @throws {UnreadableError} where it cannot be reached or opened
 * @throws {NewerSchemaError} where a newer version set it up
 */
export async function openBeside(
  place: { readonly url: string } | { readonly dir: string },
  patience = PATIENCE,
): Promise<Beside | null> {
  if ('url' in place) return read(place);
  const { dir } = place;
  if (!existsSync(path.join(dir, 'postgres'))) return null;
  const running = await readRunning(dir);
  if (running) return running;
  let embedded: Embedded;
  try {
    embedded = await openEmbedded(dir, patience);
  } catch (error) {
    // The bot may have begun to listen meanwhile.
    const begun = await readRunning(dir);
    if (begun) return begun;
    throw new UnreadableError(error instanceof EmbeddedError ? error.message : reasonOf(error), error);
  }
  return read(embedded, embedded);
}

/** The database of a bot that runs; null where none listens. */
async function readRunning(dir: string): Promise<Beside | null> {
  if (!existsSync(path.join(dir, socketName))) return null;
  return read({ socketDir: dir }).catch((error: unknown) => {
    // A bot that was killed leaves its socket behind.
    if (error instanceof UnreadableError && /^(?:ECONNREFUSED|ENOENT)$/.test(error.reason)) return null;
    throw error;
  });
}

async function read(place: Place, embedded?: Embedded): Promise<Beside> {
  const connection = connect(place, () => {});
  const close = async () => {
    await connection.close();
    await embedded?.close();
  };
  try {
    return { db: connection.db, schema: await schemaState(connection.db), close };
  } catch (error) {
    await close();
    if ((error as Error).name === 'NewerSchemaError') throw error;
    throw new UnreadableError(reasonOf(error), error);
  }
}

/** What went wrong while a database was read. */
export const unreadable = (error: unknown): UnreadableError =>
  error instanceof UnreadableError ? error : new UnreadableError(reasonOf(error), error);

// The cells that people ask for most, from the ledger of the bot that runs with the same settings.
import { openBeside, unreadable } from '../database/beside.ts';
import { mostAskedCells } from '../ledger/figures.ts';
import type { KeepingSettings } from '../settings.ts';
import type { AskedCell } from './against.ts';

/** So many are compared: those that nine of ten questions ask for, as a rule. */
const most = 50;

/** Before any day that was counted. */
const always = '0001-01-01';

/** The cells, most asked first; none where nothing was counted. `unread` says why a ledger could not be read. */
export async function askedCells({
  ledger,
  databaseUrl,
  dataDir,
}: KeepingSettings): Promise<{ readonly cells: readonly AskedCell[]; readonly unread: string | null }> {
  if (!ledger) return { cells: [], unread: null };
  try {
    const database = await openBeside(databaseUrl === undefined ? { dir: dataDir } : { url: databaseUrl });
    try {
      const isThere = database !== null && database.schema !== 'none';
      const cells = isThere ? await mostAskedCells(database.db, { since: always, limit: most }) : [];
      return { cells, unread: null };
    } finally {
      await database?.close();
    }
  } catch (error) {
    return { cells: [], unread: unreadable(error).reason };
  }
}

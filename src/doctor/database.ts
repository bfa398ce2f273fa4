// Can what is counted be kept? The server answers, or the folder can be written; nothing is made or migrated.
import { constants } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { openBeside, UnreadableError } from '../database/beside.ts';
import { causeOf, reasonOf } from '../database/faults.ts';
import { NewerSchemaError } from '../database/migrate.ts';
import { type Check, error, type Finding, ok, skipped, warning } from './check.ts';

/** Milliseconds above which an answer goes on without the server. */
const SLOW = 500;

export const database: Check = {
  name: 'Database',
  async look({ common, settings }) {
    if (common === null) return [skipped('mend the settings first')];
    const { ledger, databaseUrl, dataDir } = common.keeping;
    const isSeveral = settings !== null && settings.mode !== 'local' && settings.oauth !== undefined;
    if (databaseUrl !== undefined) return [await serverAt(databaseUrl)];
    if (!ledger && !isSeveral) return [ok('nothing is kept (LEDGER=off)')];
    return [await folderAt(dataDir)];
  },
};

async function serverAt(url: string): Promise<Finding> {
  const started = performance.now();
  try {
    const opened = await openBeside({ url });
    if (opened === null) return error('DATABASE_URL leads to no database.');
    try {
      const ms = Math.round(performance.now() - started);
      const { rows } = await sql<{ on: string; may: boolean | null }>`
        select current_setting('transaction_read_only') as "on",
          has_schema_privilege(current_schema(), 'create') as may`.execute(opened.db);
      if (rows[0]?.on === 'on')
        return error(
          'The server of DATABASE_URL is read-only: nothing is counted, and processes do not know of each other. Name the primary server.',
        );
      if (opened.schema !== 'current' && !rows[0]?.may)
        return error(
          'The user of DATABASE_URL may not make tables: nothing is counted. As the owner of the database, run: GRANT CREATE ON SCHEMA public TO the_user',
        );
      if (ms > SLOW)
        return warning(
          `The server of DATABASE_URL takes ${ms} ms to answer: answers go on without it. Use one that is nearer.`,
        );
      const tables = {
        none: 'it is empty, and the first start makes the tables',
        older: 'the next start brings its tables up to date',
        current: 'its tables are those of this version',
      };
      return ok(`the server of DATABASE_URL answers in ${ms} ms; ${tables[opened.schema]}`);
    } finally {
      await opened.close();
    }
  } catch (failure) {
    if (failure instanceof NewerSchemaError) return error(failure.message);
    const why = failure instanceof UnreadableError ? failure.cause : failure;
    return error(
      `DATABASE_URL: ${causeOf(why)} (${reasonOf(why)}). Answers go on without it, and nothing is counted.`,
    );
  }
}

async function folderAt(dir: string): Promise<Finding> {
  // Where it is not there yet, the first start makes it.
  for (let place = dir; ; place = path.dirname(place)) {
    const fault = await faultOf(place);
    if (fault === null)
      return ok(`an embedded database in ${dir}${place === dir ? '' : ', which the first start makes'}`);
    if (fault !== 'ENOENT' || place === path.dirname(place))
      return error(
        `DATA_DIR (${dir}) cannot be written (${fault}): nothing is counted. Set it to a folder that can, DATABASE_URL to a server, or LEDGER=off.`,
      );
  }
}

/** What keeps a folder from being written; null where nothing does. ENOENT is said only of what is not there at all. */
async function faultOf(place: string): Promise<string | null> {
  try {
    await access(place, constants.W_OK | constants.X_OK);
    return null;
  } catch (fault) {
    const { code = 'unknown' } = fault as NodeJS.ErrnoException;
    const isLink = code === 'ENOENT' && (await lstat(place).catch(() => null)) !== null;
    return isLink ? 'it is a link that leads nowhere' : code;
  }
}

// What is kept, for the person in charge of data: npm run ledger -- export | erase.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBeside, UnreadableError } from './database/beside.ts';
import { NewerSchemaError } from './database/migrate.ts';
import { createNaming } from './database/names.ts';
import { count, erase, rowsOf, type Scope, waitingOf } from './ledger/holdings.ts';
import { Outbox } from './ledger/outbox.ts';
import { plural, runProgram } from './output.ts';
import { environment, readCommonSettings, readSharedSecret, SettingsError } from './settings.ts';

const usage = `Usage: npm run --silent ledger -- export|erase [options]

export prints what is kept, one JSON object a line: {"table": …, "row": …}. docs/privacy.md says what each table is.
erase says how many rows it would erase; with --yes it erases them. Rows of people and workspaces are found by hashes that
are made with the app's secret as it is now: what was kept under another one is nobody's any more.
Both read the database of the running bot, with the same settings.

  --person ID      only what one member sent or pressed (U012AB3CD); it is found by keyed hashes
  --workspace ID   of several workspaces, the one with this id (T012AB3CD)
  --before DATE    only what is of days before (2026-11-01)
  --all            everything; one of these is needed to erase
  --yes            erase
  --help           this text`;

async function main({ help, action, scope, yes }: Arguments): Promise<number> {
  if (help) {
    console.log(usage);
    return 0;
  }
  const fail = (words: string, code: number) => {
    console.error(words);
    return code;
  };
  const variables = environment();
  const { databaseUrl, dataDir } = readCommonSettings(variables).keeping;
  const secret = readSharedSecret(variables);
  if (secret === null && (scope.user !== undefined || scope.workspace !== undefined))
    return fail(
      'Neither SLACK_SIGNING_SECRET nor SLACK_APP_TOKEN is set: people and workspaces are kept as hashes that are made with it, so nobody can be found. Set the one that the bot runs with.',
      1,
    );
  const naming = createNaming(secret ?? 'local');
  const database = await openBeside(databaseUrl === undefined ? { dir: dataDir } : { url: databaseUrl });
  const outbox = new Outbox(path.join(dataDir, 'outbox'));
  try {
    const { workspace, user, before } = scope;
    const meant: Scope = {
      user,
      before,
      ...(workspace !== undefined && { team: naming('team', workspace) }),
    };
    const db = database === null || database.schema === 'none' ? null : database.db;
    if (db === null && (await outbox.waiting()) === 0) return fail('Nothing is kept here.', 0);
    if (action === 'export') {
      if (db) for await (const line of rowsOf(db, meant, naming)) console.log(JSON.stringify(line));
      for await (const { table, row } of waitingOf(outbox, meant, naming))
        console.log(JSON.stringify({ table, row, waiting: true }));
      return 0;
    }
    let waiting = 0;
    for await (const { remove } of waitingOf(outbox, meant, naming)) {
      waiting += 1;
      if (yes) await remove();
    }
    const inDatabase =
      db === null ? {} : yes ? await erase(db, meant, naming) : await count(db, meant, naming);
    const counts = Object.entries({ ...inDatabase, ...(waiting > 0 && { 'waiting on disk': waiting }) });
    for (const [table, rows] of counts) console.log(`${table}: ${plural(rows, 'row')}`);
    const total = counts.reduce((sum, [, rows]) => sum + rows, 0);
    console.log(
      yes
        ? `${plural(total, 'row')} erased.`
        : `${plural(total, 'row')} would be erased. Add --yes to erase.`,
    );
    return 0;
  } finally {
    await database?.close();
  }
}

interface Arguments {
  readonly help: boolean;
  readonly action: 'export' | 'erase';
  readonly yes: boolean;
  readonly scope: Readonly<Partial<Record<'user' | 'workspace' | 'before', string | undefined>>>;
}

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        person: { type: 'string' },
        workspace: { type: 'string' },
        before: { type: 'string' },
        all: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { help } = values;
    const [action, ...others] = help ? ['export'] : positionals;
    if ((action !== 'export' && action !== 'erase') || others.length > 0)
      throw new Error(`say export or erase; found "${positionals.join(' ')}"`);
    const { person: user, workspace, before, all, yes } = values;
    if (user !== undefined && !/^[UW][A-Z0-9]{2,}$/.test(user))
      throw new Error(`--person is a member's id, such as U012AB3CD; found "${user}"`);
    if (workspace !== undefined && !/^[TE][A-Z0-9]{2,}$/.test(workspace))
      throw new Error(`--workspace is the id of a workspace, such as T012AB3CD; found "${workspace}"`);
    if (before !== undefined && !isDay(before))
      throw new Error(`--before is a day, such as 2026-11-01; found "${before}"`);
    const isAll = user === undefined && workspace === undefined && before === undefined;
    if (!help && action === 'erase' && isAll !== all)
      throw new Error(
        isAll
          ? 'erase wants to know what: --person, --workspace, --before, or --all'
          : '--all and --person, --workspace or --before: one of them',
      );
    return { help, action, yes, scope: { user, workspace, before } };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return null;
  }
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

await runProgram(readArguments(), main, (error) => {
  const isKnown = [SettingsError, NewerSchemaError, UnreadableError].some((kind) => error instanceof kind);
  return isKnown ? (error as Error).message : null;
});

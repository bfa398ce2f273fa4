// What people asked and did not find, for whoever writes the guides: npm run report [-- --since 30d] [--json] [--csv].
import { parseArgs } from 'node:util';
import { openBeside, UnreadableError, unreadable } from './database/beside.ts';
import { NewerSchemaError } from './database/migrate.ts';
import { createNaming } from './database/names.ts';
import { isLanguage, languageCodes, languages } from './languages/index.ts';
import type { Days } from './ledger/figures.ts';
import { isFolder } from './library/files.ts';
import { ContentError, loadLibrary } from './library.ts';
import { runProgram } from './output.ts';
import { toCsv } from './report/csv.ts';
import { gather } from './report/gather.ts';
import { itemsOf } from './report/items.ts';
import { toJson } from './report/json.ts';
import { lastDays, readSince, week } from './report/period.ts';
import { toLines } from './report/text.ts';
import { tell } from './report/told.ts';
import {
  environment,
  readCommonSettings,
  readSharedSecret,
  SettingsError,
  sharedFolder,
  TEAM,
} from './settings.ts';

const usage = `Usage: npm run --silent report -- [options]

Tells what to write: questions that people reported, answers that they called wrong, words that no guide has, each with
what to paste and where; and what was answered, what never was, and what changed in the guides.
It reads the database of the running bot, with the same settings, and changes nothing.

  --since WHEN     from a day on (2026-11-01), or the last days (30d); 7d where it is not said
  --json           one JSON object instead, as README.md describes it
  --csv            one table instead, for a spreadsheet
  --lang fr|en     the language of what is told (that of the guides)
  --content DIR    the folder of guides (CONTENT_DIR, or the one that ships)
  --workspace ID   of several workspaces, the one with this id (T012AB3CD); all of them where it is not said
  --help           this text`;

async function main(args: NonNullable<ReturnType<typeof readArguments>>): Promise<number> {
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const variables = environment();
  const { contentDir, keeping } = readCommonSettings(variables);
  const { library } = await loadLibrary(args.content ?? (await folderOf(contentDir, args.workspace)));
  const language = args.lang ?? library.language;
  const { state } = languages[language].report;
  const fail = (words: string, code: number) => {
    console.error(words);
    return code;
  };
  if (!keeping.ledger) return fail(state.ledgerOff, 1);
  const secret = readSharedSecret(variables);
  if (args.workspace !== undefined && secret === null) return fail(state.noSecret, 1);
  const team =
    args.workspace === undefined || secret === null
      ? undefined
      : createNaming(secret)('team', args.workspace);
  const { databaseUrl, dataDir } = keeping;
  const database = await openBeside(
    databaseUrl === undefined ? { dir: dataDir } : { url: databaseUrl },
  ).catch((error: unknown) => {
    if (error instanceof NewerSchemaError) return error.message;
    if (error instanceof UnreadableError) return state.unreachable(error.reason);
    throw error;
  });
  if (typeof database === 'string') return fail(database, 2);
  try {
    if (database === null || database.schema === 'none')
      return fail(state.nothingYet(databaseUrl === undefined ? dataDir : 'DATABASE_URL'), 0);
    if (database.schema === 'older') return fail(state.olderSchema, 2);
    const figures = await gather(database.db, { ...args.days, team }, library).catch((error: unknown) =>
      unreadable(error),
    );
    if (figures instanceof UnreadableError) return fail(state.unreachable(figures.reason), 2);
    const written = itemsOf(figures, library, language);
    if (args.json) console.log(JSON.stringify(toJson(figures, written)));
    else if (args.csv) process.stdout.write(toCsv(figures, written, library));
    else for (const line of toLines(tell(figures, written, library, language))) console.log(line);
    return 0;
  } finally {
    await database?.close();
  }
}

/** Where each workspace has a folder of its own: that of this one, or of those that have none. */
async function folderOf(contentDir: string, workspace: string | undefined): Promise<string> {
  const own = contentDir.replaceAll(TEAM, workspace ?? sharedFolder);
  return (await isFolder(own)) ? own : contentDir.replaceAll(TEAM, sharedFolder);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        since: { type: 'string' },
        json: { type: 'boolean', default: false },
        csv: { type: 'boolean', default: false },
        lang: { type: 'string' },
        content: { type: 'string' },
        workspace: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { lang, since, json, csv, workspace } = values;
    if (lang !== undefined && !isLanguage(lang))
      throw new Error(`--lang is one of ${languageCodes.join(', ')}; found "${lang}"`);
    const days: Days | null = since === undefined ? lastDays(week) : readSince(since);
    if (days === null)
      throw new Error(
        `--since is a day that has begun (2026-11-01) or a number of days (30d); found "${since}"`,
      );
    if (json && csv) throw new Error('--json and --csv: one of them');
    if (workspace !== undefined && !/^[TE][A-Z0-9]{2,}$/.test(workspace))
      throw new Error(`--workspace is the id of a workspace, such as T012AB3CD; found "${workspace}"`);
    return { ...values, lang, days };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return null;
  }
}

await runProgram(readArguments(), main, (error, { lang }) => {
  if (error instanceof ContentError) return error.messageIn(lang ?? 'en');
  return error instanceof SettingsError ? error.message : null;
});

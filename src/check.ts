// What was understood of a content folder, and what is wrong with it: npm run check [-- --content DIR] [--all] [--json].
import { parseArgs } from 'node:util';
import { changeLines } from './check/against/text.ts';
import { compareStates } from './check/against.ts';
import { askedCells } from './check/asked.ts';
import { readFolder } from './check/folder.ts';
import { readGolden } from './check/golden.ts';
import { examine } from './check/report.ts';
import { problemLines, summaryLines } from './check/text.ts';
import { words } from './check/words.ts';
import { isLanguage, languageCodes } from './languages/index.ts';
import { ContentError, loadLibrary } from './library.ts';
import { runProgram } from './output.ts';
import { environment, readCommonSettings, SettingsError } from './settings.ts';

const usage = `Usage: npm run check [-- options]

Tells what was understood of a folder of guides, and one line for each kind of problem. Each cell of its
tables is asked its own question, and so are its golden questions (questions.jsonl).

  --content DIR   the folder of guides (CONTENT_DIR, or the one that ships)
  --all           every problem with its file and line, and every change
  --lang fr|en    the language of what is told (that of the guides)
  --json          one JSON object instead, as README.md describes it
  --against DIR   an older state of the folder: also tells what is lost, new and different now, in the cells of
                  the tables, labels, sections and guides, and in the answers to the golden questions of both
                  and to those that people asked most, where the ledger of a bot can be read
  --help          this text

Exits with 1 where there is an error; warnings alone do not fail. With --against, and no error, exits with 3
where a change needs a decision: an answer is lost, a cell that said yes or no is gone or says something else,
a guide is gone or left out. 1 is a fault, to be mended; 3 may be what was intended, and whoever reviews the
change says so: a pipeline can let 3 pass and stop at 1 (GitLab: allow_failure: exit_codes: 3). Used wrongly,
it exits with 2.`;

async function main(args: NonNullable<ReturnType<typeof readArguments>>): Promise<number> {
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const { contentDir, keeping } = readCommonSettings(environment());
  const dir = args.content ?? contentDir;
  const folder = await readFolder(dir);
  const older = args.against === undefined ? null : await loadLibrary(args.against);
  const library = folder.loaded?.library ?? null;
  const language = args.lang ?? library?.language ?? 'en';
  if (folder.failure !== null) console.error(folder.failure.messageIn(language));
  const asked = older ? await askedCells(keeping) : { cells: [], unread: null };
  if (asked.unread !== null) console.error(words[language].changes.unread(asked.unread));
  const against =
    args.against !== undefined && older && folder.loaded
      ? compareStates(
          { loaded: older, golden: await readGolden(args.against) },
          { loaded: folder.loaded, golden: folder.golden },
          asked.cells,
        )
      : null;
  const { report } = examine(folder, language, against);
  const code = report.errors > 0 ? 1 : against !== null && against.losses > 0 ? 3 : 0;
  if (args.json) {
    console.log(JSON.stringify(report));
    return code;
  }
  for (const line of [...summaryLines(report, language), ...problemLines(report, language, args.all)])
    console.log(line);
  if (against) for (const line of ['', ...changeLines(against, language, args.all)]) console.log(line);
  const { loaded } = report.files;
  const { total } = words[language];
  console.log(`\n${total(loaded, report.questions.asked, report.errors, report.warnings)}`);
  return code;
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string' },
        against: { type: 'string' },
        all: { type: 'boolean', default: false },
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { lang } = values;
    if (lang !== undefined && !isLanguage(lang))
      throw new Error(`--lang is one of ${languageCodes.join(', ')}; found "${lang}"`);
    return { ...values, lang };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return null;
  }
}

await runProgram(readArguments(), main, (error, { lang }) => {
  if (error instanceof ContentError) return error.messageIn(lang ?? 'en');
  return error instanceof SettingsError ? error.message : null;
});

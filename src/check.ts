// What was understood of a content folder, and what is wrong with it: npm run check [-- --content DIR] [--all] [--json].
import { parseArgs } from 'node:util';
import { readFolder } from './check/folder.ts';
import { changes, linesOf, readGolden } from './check/golden.ts';
import { examine } from './check/report.ts';
import { problemLines, summaryLines } from './check/text.ts';
import { words } from './check/words.ts';
import { isLanguage, languageCodes } from './languages/index.ts';
import { ContentError, loadLibrary } from './library.ts';
import { endWhenUnread } from './output.ts';
import { environment, readCommonSettings, SettingsError } from './settings.ts';

const usage = `Usage: npm run check [-- options]

Tells what was understood of a folder of guides, and one line for each kind of problem. Each cell of its
tables is asked its own question, and so are its golden questions (questions.jsonl).
Exits with 1 where there is an error; warnings alone do not fail.

  --content DIR   the folder of guides (CONTENT_DIR, or the one that ships)
  --all           every problem with its file and line
  --lang fr|en    the language of what is told (that of the guides)
  --json          one JSON object instead, as README.md describes it
  --against DIR   an older state of the folder: also lists the golden questions of both that are answered
                  otherwise now
  --help          this text`;

async function main(args: NonNullable<ReturnType<typeof readArguments>>): Promise<number> {
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const dir = args.content ?? readCommonSettings(environment()).contentDir;
  const folder = await readFolder(dir);
  const older = args.against === undefined ? null : await loadLibrary(args.against);
  const library = folder.loaded?.library ?? null;
  const language = args.lang ?? library?.language ?? 'en';
  if (folder.failure !== null) console.error(folder.failure.messageIn(language));
  const { report } = examine(folder, language);
  if (args.json) {
    console.log(JSON.stringify(report));
    return report.errors > 0 ? 1 : 0;
  }
  for (const line of [...summaryLines(report, language), ...problemLines(report, language, args.all)])
    console.log(line);
  if (args.against !== undefined && older && library) {
    const changed = changes(await readGolden(args.against), older.library, folder.golden, library);
    for (const line of ['', ...linesOf(changed, words[language])]) console.log(line);
  }
  const { loaded } = report.files;
  const { total } = words[language];
  console.log(`\n${total(loaded, report.questions.asked, report.errors, report.warnings)}`);
  return report.errors > 0 ? 1 : 0;
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

endWhenUnread();
const args = readArguments();
process.exitCode =
  args === null
    ? 2
    : await main(args).catch((error: unknown) => {
        if (!(error instanceof ContentError || error instanceof SettingsError)) throw error;
        console.error(error instanceof ContentError ? error.messageIn(args.lang ?? 'en') : error.message);
        return 2;
      });

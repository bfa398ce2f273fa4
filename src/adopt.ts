// A first look at somebody's documentation: npm run adopt -- ../their-docs [--write] [--lang fr|en].
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readFolder } from './check/folder.ts';
import { questionsFor, siteLines } from './check/proposal.ts';
import { examine } from './check/report.ts';
import { problemLines, summaryLines } from './check/text.ts';
import { words } from './check/words.ts';
import { isLanguage, languageCodes } from './languages/index.ts';
import { readTextFile, writeNewFile } from './library/files.ts';
import { ContentError } from './library.ts';
import { runProgram } from './output.ts';

const usage = `Usage: npm run adopt -- DIR [options]

Tells what is understood of a folder of documentation as it is laid out, proposes a site.yml for it, and
shows questions that get their answer from it. Writes nothing unless told to.

  --write        write the proposal into DIR/site.yml, where there is none yet
  --lang fr|en   the language of what is told (that of the documentation)
  --help         this text`;

async function main(args: NonNullable<ReturnType<typeof readArguments>>): Promise<number> {
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const folder = await readFolder(args.dir);
  const library = folder.loaded?.library ?? null;
  const language = args.lang ?? library?.language ?? 'en';
  const { report, asked } = examine(folder, language);
  const told = [...summaryLines(report, language), ...problemLines(report, language, false)];
  if (library === null) {
    for (const line of told) console.log(line);
    console.error(`\n${folder.failure?.messageIn(language)}`);
    return 1;
  }
  const { adopt } = words[language];
  const lines = siteLines(report, library, words[language]);
  const file = path.join(args.dir, 'site.yml');
  const questions = questionsFor(library, asked).map(
    (question) => `  npm run --silent ask -- --content ${inShell(args.dir)} ${inShell(question)}`,
  );
  const isThere = (await readTextFile(file)) !== null;
  const written = args.write && !isThere && (await writeNewFile(file, `${lines.join('\n')}\n`));
  const outcome = written ? adopt.written(file) : isThere ? adopt.exists(file) : adopt.write(file);
  for (const line of [
    ...told,
    '',
    adopt.proposal,
    ...lines.map((line) => `  ${line}`),
    outcome,
    '',
    ...(questions.length > 0 ? [adopt.questions, ...questions] : [adopt.noQuestion]),
  ])
    console.log(line);
  return 0;
}

/** A word of a command line, in quotes that a shell takes as they are. */
const inShell = (text: string) =>
  /^[\w./-]+$/.test(text) ? text : `"${text.replace(/["\\$`]/g, (sign) => `\\${sign}`)}"`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        write: { type: 'boolean', default: false },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { lang, help } = values;
    const [dir = '', ...more] = positionals;
    if (lang !== undefined && !isLanguage(lang))
      throw new Error(`--lang is one of ${languageCodes.join(', ')}; found "${lang}"`);
    if (!help && (dir === '' || more.length > 0)) throw new Error('name one folder of documentation');
    return { ...values, lang, dir };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return null;
  }
}

await runProgram(readArguments(), main, (error, { lang }) =>
  error instanceof ContentError ? error.messageIn(lang ?? 'en') : null,
);

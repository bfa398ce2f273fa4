// Every problem of a content folder at once: npm run check [-- --content DIR] [--against DIR].
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ask, type Change, compare, substance } from './golden/compare.ts';
import { judge } from './golden/judge.ts';
import { type GoldenQuestion, type Placed, parseQuestions } from './golden/questions.ts';
import type { Problem } from './guide.ts';
import { readTextFile } from './library/files.ts';
import { ContentError, type Library, loadLibrary } from './library.ts';
import { endWhenUnread, plural } from './output.ts';
import { environment, readCommonSettings, SettingsError } from './settings.ts';

const usage = `Usage: npm run check [-- options]

Lists every problem of a folder of guides and asks its golden questions (questions.jsonl).
Exits with 1 where there is an error; warnings alone do not fail.

  --content DIR   the folder of guides (CONTENT_DIR, or the one that ships)
  --against DIR   an older state of the folder: also lists the golden questions of both that are answered
                  otherwise now; "lost" is an answer that was right before and is not any more
  --help          this text`;

const questionsFile = 'questions.jsonl';

async function main(): Promise<number> {
  const args = readArguments();
  if (args === null) return 2;
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const dir = args.content ?? readCommonSettings(environment()).contentDir;
  const { library, questions, problems } = await readContent(dir);
  const older = args.against === undefined ? null : await loadLibrary(args.against);
  for (const { file, line, severity, message } of problems)
    console.log(`${file}:${line}: ${severity}: ${message}`);
  if (args.against !== undefined && older && library) {
    // Where both folders ask the same, what is wanted now counts.
    const both = [...(await readQuestions(args.against)).questions, ...questions].map(({ value }) => value);
    const union = new Map(both.map((question) => [question.q, question]));
    printChanges(compare([...union.values()], older.library, library));
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const read = `${plural(library?.guides.length ?? 0, 'guide')}, ${plural(questions.length, 'golden question')}`;
  console.log(`${read}: ${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}`);
  return errors > 0 ? 1 : 0;
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string' },
        against: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return null;
  }
}

/**
 * A folder's library, or null where no guide of it can be used; its questions; and everything that is wrong.
 * @throws ContentError where the folder is none, or holds no guide at all
 */
async function readContent(dir: string) {
  const { library, problems } = await loadLibrary(dir).catch((error: unknown) => {
    if (!(error instanceof ContentError) || error.problems.length === 0) throw error;
    console.error(error.message);
    return { library: null, problems: error.problems };
  });
  const { questions, problems: unread } = await readQuestions(dir);
  const missed = library === null ? [] : questions.flatMap((question) => miss(question, library) ?? []);
  const asked = [...unread, ...missed].sort((a, b) => a.line - b.line);
  return { library, questions, problems: [...problems, ...asked] };
}

async function readQuestions(dir: string) {
  return parseQuestions((await readTextFile(path.join(dir, questionsFile))) ?? '', questionsFile);
}

/** What is wrong with the answer to a golden question, or null. */
function miss({ value: question, line }: Placed<GoldenQuestion>, library: Library): Problem | null {
  const { complaints } = judge(question, ask(question, library));
  const said = complaints.map(({ about, wanted, found }) => `${about}: wanted ${wanted}, came ${found}`);
  if (said.length === 0) return null;
  return {
    file: questionsFile,
    line,
    severity: 'error',
    message: `${question.id} "${question.q}" is answered otherwise (${said.join('; ')}): people get this answer; mend the guide or the lexicon, or correct what is wanted`,
  };
}

function printChanges(changes: readonly Change[]): void {
  for (const { question, before, after, refused, lost } of changes) {
    const marks = [...(refused ? ['becomes a refusal'] : []), ...(lost ? ['lost'] : [])];
    console.log(`${question.id} "${question.q}"${marks.map((mark) => ` [${mark}]`).join('')}`);
    console.log(`    before  ${inLine(before, after)}`);
    console.log(`    after   ${inLine(after, before)}`);
  }
  const refused = changes.filter((change) => change.refused).length;
  const lost = changes.filter((change) => change.lost).length;
  const change = changes.length === 1 ? 'answer changes' : 'answers change';
  const become = refused === 1 ? 'becomes' : 'become';
  console.log(`${changes.length} ${change}, ${refused} ${become} a refusal, ${lost} lost`);
}

/** What an answer comes down to, without the cells that the other has too. */
function inLine(answer: Change['before'], other: Change['before']): string {
  const { kind, verdict, apis, criteria, cells, sections } = substance(answer);
  const shared = new Set(substance(other).cells);
  const parts = {
    verdict: verdict ?? '',
    apis: apis.join(', '),
    criteria: criteria.join(', '),
    cells: cells.filter((cell) => !shared.has(cell)).join(', '),
    sections: sections.join(', '),
  };
  const said = Object.entries(parts).flatMap(([name, words]) => (words === '' ? [] : [`${name}: ${words}`]));
  return [kind, ...said].join(' · ');
}

endWhenUnread();
process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof ContentError || error instanceof SettingsError)) throw error;
  console.error(error.message);
  return 2;
});

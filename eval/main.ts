// How good the answers are: npm run eval [-- --questions FILE --content DIR --show N --thresholds --ablation --json].
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ContentError, loadLibrary } from '../src/library.ts';
import { endWhenUnread } from '../src/output.ts';
import { ablationTable } from './ablation.ts';
import { type QuestionSet, QuestionsError, readQuestions } from './questions.ts';
import { report } from './report.ts';
import { missingPlaces, type Results, run } from './run.ts';
import { thresholdTables } from './thresholds.ts';

const usage = `Usage: npm run eval [-- options]

Asks questions with known answers and prints how many come out right. Exits with 1 where a verdict is wrong.

  --questions FILE  the questions, one JSON object a line (test/questions/README.md, docs/retrieval.md);
                    may be given several times
  --content DIR     the guides to answer from (content)
  --show N          list N misses of each file (0)
  --thresholds      also print what other shares of covered words would answer, and get wrong
  --ablation        also print what each step of ranking is worth, for questions that want a guide
  --json            print one JSON object a question instead
  --help            this text

Without --questions: the project's own sets, test/questions/guide.*.jsonl and test/retrieval.`;

interface Task {
  readonly content: string;
  readonly files: readonly string[];
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** The project's own questions, each set with the guides it was written for. */
async function ownTasks(): Promise<Task[]> {
  const names = await readdir(`${root}test/questions`);
  const files = names.filter((name) => /^guide\..*jsonl$/.test(name)).sort();
  return [
    { content: `${root}content`, files: files.map((name) => `${root}test/questions/${name}`) },
    {
      content: `${root}test/retrieval/help`,
      files: [`${root}test/retrieval/help/questions.jsonl`],
    },
  ];
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        questions: { type: 'string', multiple: true, default: [] },
        content: { type: 'string' },
        show: { type: 'string', default: '0' },
        thresholds: { type: 'boolean', default: false },
        ablation: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const show = Number(values.show);
    if (!Number.isInteger(show) || show < 0)
      throw new Error(`--show is a whole number from 0; found "${values.show}"`);
    if (values.content !== undefined && values.questions.length === 0)
      throw new Error('--content needs --questions: our own questions go with our own guides');
    return { ...values, show };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return null;
  }
}

function printJson({ file, judged, ranked }: Results): void {
  for (const { question, answer, complaints, wrongVerdict, refused, rank } of judged)
    console.log(JSON.stringify({ file, question, complaints, wrongVerdict, refused, rank, answer }));
  for (const { question, answer, rank } of ranked)
    console.log(JSON.stringify({ file, question, rank, answer }));
}

async function main(): Promise<number> {
  const args = readArguments();
  if (args === null) return 2;
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const tasks =
    args.questions.length > 0
      ? [{ content: args.content ?? `${root}content`, files: args.questions }]
      : await ownTasks();
  let wrongVerdicts = 0;
  for (const { content, files } of tasks) {
    const sets: QuestionSet[] = [];
    for (const file of files) sets.push(await readQuestions(file));
    const { library } = await loadLibrary(content);
    for (const set of sets) {
      for (const place of missingPlaces(set.wanted, library))
        console.error(
          `${set.file}: ${content} has no section at ${place}: no answer can be found there; write its file and heading as they are`,
        );
      const results = run(set, library);
      wrongVerdicts += results.judged.filter((one) => one.wrongVerdict).length;
      if (args.json) printJson(results);
      else console.log(`${report(results, args.show)}\n`);
      if (args.ablation && set.wanted.length > 0) console.log(`${ablationTable(set.wanted, library)}\n`);
    }
    if (args.thresholds && sets.some((set) => set.golden.length > 0))
      console.log(`${thresholdTables(sets, library)}\n\n* what we chose\n`);
  }
  return wrongVerdicts > 0 ? 1 : 0;
}

endWhenUnread();
process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof ContentError || error instanceof QuestionsError)) throw error;
  console.error(error.message);
  return 2;
});

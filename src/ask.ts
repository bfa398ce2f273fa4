// The same answers in a terminal: npm run ask -- "question" [--json] [--content DIR] [--limit N].
import { createInterface } from 'node:readline';
import { parseArgs, styleText } from 'node:util';
import { dump } from 'js-yaml';
import { answer, type Recall } from './answer.ts';
import { explain } from './explain.ts';
import { ContentError, lineFor, loadLibrary } from './library.ts';
import { endWhenUnread } from './output.ts';
import { toJson } from './render/json.ts';
import { toOutline } from './render/outline.ts';
import { type Style, toText } from './render/text.ts';
import { environment, readCommonSettings, SettingsError } from './settings.ts';

const usage = `Usage: npm run --silent ask -- [question] [options]

Answers a question from the guides. Without a question it has a conversation on a terminal (end it
with Ctrl+D); otherwise it reads one question a line from standard input and answers each in order.

  --json          print the answer as one JSON object a line
  --content DIR   the folder of guides (CONTENT_DIR, or the one that ships)
  --limit N       at most N passages (3)
  --explain       show why: words, labels, what stands against a verdict, sections
  --help          this text`;

const colours: Style = {
  bold: (text) => styleText('bold', text),
  dim: (text) => styleText('dim', text),
  link: (text) => styleText(['cyan', 'underline'], text),
  yes: (text) => styleText('green', text),
  no: (text) => styleText('red', text),
};

/** What the command line says, or null after telling what is wrong with it. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        content: { type: 'string' },
        limit: { type: 'string', default: '3' },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1 || limit > 50)
      throw new Error(`--limit is a whole number from 1 to 50; found "${values.limit}"`);
    return { ...values, limit, question: positionals.join(' ') };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return null;
  }
}

async function main(): Promise<number> {
  const args = readArguments();
  if (args === null) return 2;
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const settings = readCommonSettings(environment());
  const { library, problems } = await loadLibrary(args.content ?? settings.contentDir);
  for (const problem of problems.filter(({ severity }) => severity === 'error'))
    console.error(lineFor(problem));
  const style = process.stdout.isTTY ? colours : undefined;
  const print = (question: string, previous: Recall | null) => {
    const answered = answer(question, library, {
      limit: args.limit,
      previous,
      defaultLanguage: settings.defaultLanguage,
    });
    const trace = args.explain ? { explain: explain(answered, library) } : {};
    if (args.json) console.log(JSON.stringify({ ...toJson(answered), ...trace }));
    else {
      console.log(toText(toOutline(answered), style));
      if (args.explain) console.log(`\n${dump(trace, { lineWidth: -1, noRefs: true })}`);
    }
    return answered.recall;
  };
  if (args.question !== '') {
    print(args.question, null);
    return 0;
  }
  // A person at a terminal has a conversation; lines from a file are questions of their own.
  const talks = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    ...(talks ? { output: process.stdout, prompt: '› ' } : {}),
  });
  let recall: Recall | null = null;
  if (talks) lines.prompt();
  for await (const line of lines) {
    // Whoever pipes lines in counts on one answer a line; at a terminal an empty line is a slip.
    if (!talks || line.trim() !== '') {
      if (talks) console.log();
      const next = print(line, talks ? recall : null);
      recall = next ?? recall;
      if (talks) console.log();
    }
    if (talks) lines.prompt();
  }
  return 0;
}

endWhenUnread();
process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof ContentError || error instanceof SettingsError)) throw error;
  if (error instanceof ContentError) for (const problem of error.problems) console.error(lineFor(problem));
  console.error(error.message);
  return 2;
});

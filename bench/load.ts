// What a reply costs beside the least that a Bolt app can do: both under the same load, in turns, in one run.
import { readFile } from 'node:fs/promises';
import { table } from '../eval/report.ts';
import { Program } from './load/program.ts';
import { type Slack, serveSlack } from './load/slack.ts';
import { spread } from './spread.ts';

const mentions = 1_000;
const rounds = 5;
const inFlight = 50;

/** One round of one app: mentions a second, milliseconds, and milliseconds of processor time a mention. */
export interface Round {
  readonly throughput: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly replyP50: number;
  readonly replyP99: number;
  readonly cpu: number | null;
}

const columns = ['throughput', 'ackP50', 'ackP99', 'replyP50', 'replyP99', 'cpu'] as const;

/**
 * Loads a bare Bolt echo and authguide with its shipped guide in turns, and tells each round and the medians. The ratio
 * is of the two in one round, so that what slows the machine down for a while slows both.
 */
export async function loadTable(): Promise<string> {
  const questions = await readQuestions();
  const slack = await serveSlack();
  const echo = await Program.start('echo.ts', slack.apiUrl);
  const ours = await Program.start('../../src/main.ts', slack.apiUrl);
  try {
    // The first rounds warm the compiler up, as the first minute of a bot does.
    await round(slack, echo, questions);
    await round(slack, ours, questions);
    const lines: { echo: Round; ours: Round }[] = [];
    for (let i = 0; i < rounds; i++)
      lines.push({ echo: await round(slack, echo, questions), ours: await round(slack, ours, questions) });
    return show(lines);
  } finally {
    await Promise.all([echo.stop(), ours.stop()]);
    slack.close();
  }
}

export async function readQuestions(): Promise<string[]> {
  const file = new URL('../test/questions/guide.people-dev.jsonl', import.meta.url);
  const known = (await readFile(file, 'utf8')).trim().split('\n');
  return Array.from({ length: mentions }, (_, i) => JSON.parse(known[i % known.length] ?? '').q);
}

export async function round(slack: Slack, program: Program, questions: readonly string[]): Promise<Round> {
  const cpu = program.cpuTime();
  const started = performance.now();
  const timings = await slack.ask(program.port, questions, inFlight);
  const seconds = (performance.now() - started) / 1000;
  const ack = spread(timings.map((timing) => timing.ack));
  const reply = spread(timings.map((timing) => timing.reply));
  const taken = program.cpuTime();
  return {
    throughput: questions.length / seconds,
    ackP50: ack.p50,
    ackP99: ack.p99,
    replyP50: reply.p50,
    replyP99: reply.p99,
    cpu: cpu === null || taken === null ? null : (taken - cpu) / questions.length,
  };
}

function show(lines: readonly { readonly echo: Round; readonly ours: Round }[]): string {
  const middle = (of: (line: (typeof lines)[number], column: (typeof columns)[number]) => number | null) =>
    columns.map((column) => {
      const values = lines.flatMap((line) => of(line, column) ?? []);
      return values.length === 0 ? '–' : spread(values).p50.toFixed(2);
    });
  const ratio = ({ echo, ours }: (typeof lines)[number], column: (typeof columns)[number]) =>
    echo[column] && ours[column] && ours[column] / echo[column];
  const cells = (round: Round) => columns.map((column) => round[column]?.toFixed(2) ?? '–');
  const rows = [
    ['', 'mentions/s', 'ack p50', 'ack p99', 'reply p50', 'reply p99', 'CPU a mention'],
    ...lines.flatMap(({ echo, ours }, i) => [
      [`${i + 1} Bolt echo`, ...cells(echo)],
      [`${i + 1} authguide`, ...cells(ours)],
    ]),
    ['median of Bolt echo', ...middle(({ echo }, column) => echo[column])],
    ['median of authguide', ...middle(({ ours }, column) => ours[column])],
    ['median of the ratio', ...middle(ratio)],
  ];
  return `${table(rows)}\n\n${mentions} mentions a round, ${inFlight} in flight; milliseconds but for the first column`;
}

// What it costs to keep and to share: the same load with nothing kept, with the embedded database, and with a server.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { table } from '../eval/report.ts';
import { Postgres, postgresPrograms } from '../test/helpers/postgres.ts';
import { Program } from './load/program.ts';
import { serveSlack } from './load/slack.ts';
import { type Round, readQuestions, round } from './load.ts';
import { spread } from './spread.ts';

const rounds = 5;

/** Milliseconds in which an empty database is made and opened. */
const OPENING = 6_000;

/** Loads authguide in three ways, in turns, and tells each round and the medians. */
export async function sharingTable(): Promise<string> {
  const questions = await readQuestions();
  const slack = await serveSlack();
  const dir = await mkdtemp(path.join(tmpdir(), 'authguide-bench-'));
  const server = postgresPrograms === undefined ? undefined : await Postgres.start();
  const start = (variables: Record<string, string>) =>
    Program.start('../../src/main.ts', slack.apiUrl, { ...variables, DATA_DIR: path.join(dir, 'data') });
  const programs: Record<string, Program> = {
    'in memory, nothing kept': await start({ LEDGER: 'off' }),
    'embedded ledger': await start({ LEDGER: 'on' }),
    ...(server && {
      'server: ledger, claims, follow-ups': await start({
        LEDGER: 'on',
        DATABASE_URL: await server.createDatabase(),
      }),
    }),
  };
  try {
    await sleep(OPENING);
    // The first round warms the compiler up, as the first minute of a bot does.
    for (const program of Object.values(programs)) await round(slack, program, questions);
    const measured = new Map<string, Round[]>(Object.keys(programs).map((name) => [name, []]));
    for (let i = 0; i < rounds; i++)
      for (const [name, program] of Object.entries(programs))
        measured.get(name)?.push(await round(slack, program, questions));
    const median = (name: string, of: (one: Round) => number) =>
      spread((measured.get(name) ?? []).map(of)).p50;
    const [first = ''] = measured.keys();
    const rows = [...measured.keys()].map((name) => [
      name,
      median(name, ({ throughput }) => throughput).toFixed(0),
      (median(name, ({ throughput }) => throughput) / median(first, ({ throughput }) => throughput)).toFixed(
        2,
      ),
      median(name, ({ replyP50 }) => replyP50).toFixed(1),
      median(name, ({ replyP99 }) => replyP99).toFixed(1),
      median(name, ({ cpu }) => cpu ?? 0).toFixed(2),
    ]);
    const head = ['', 'answers/s', 'beside the first', 'reply p50', 'reply p99', 'CPU an answer'];
    return `${table([head, ...rows])}\n\n${questions.length} mentions a round, ${rounds} rounds, medians, milliseconds but for the first two columns${server ? '' : '; no PostgreSQL server to be had'}`;
  } finally {
    await Promise.all(Object.values(programs).map((program) => program.stop()));
    await server?.stop();
    slack.close();
    await rm(dir, { recursive: true, force: true });
  }
}

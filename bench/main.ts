// How fast and how good, beside what people would otherwise install: npm run bench [-- --content DIR --questions FILE].
import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { table } from '../eval/report.ts';
import { makeContent } from './guides.ts';
import { loadTable } from './load.ts';
import type { Measurement } from './measure.ts';
import { qualityTable } from './quality.ts';
import { sharingTable } from './sharing.ts';

const usage = `Usage: npm run bench [-- options]

Prints how long it takes to load and to answer, how that grows with the content, how authguide ranks
beside other search libraries, how many mentions it carries beside a bare Bolt app, and what it
costs to keep and to share what it does.

  --content DIR --questions FILE  also rank on these guides, with one {"q", "want"} a line
  --only speed|quality|load|sharing  a part of it
  --guides N                      time so many made-up guides only (200, 1000 and 5000 in turn)
  --help                          this text`;

/** Guides in made-up content: about 3,000 sections, and five and twenty-five times as many. */
const sizes = [200, 1_000, 5_000] as const;
const questionsAsked = 600;

const help = fileURLToPath(new URL('../test/retrieval/help', import.meta.url));

/** Measures in a fresh process, so that one size's memory and compiled code do not serve the next. */
function measureApart(dir: string, questionsFile: string): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('measure.ts', import.meta.url)), [dir, questionsFile]);
    child.once('message', (measurement) => resolve(measurement as Measurement));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the measurement of ${dir} ended with code ${code}`));
    });
  });
}

async function measureSize(guides: number): Promise<string[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'authguide-bench-'));
  try {
    const { bytes, questions } = await makeContent(dir, guides, questionsAsked);
    const questionsFile = path.join(dir, 'questions.json');
    await writeFile(questionsFile, JSON.stringify(questions));
    const { sections, load, reload, wait, answer, bare, memory } = await measureApart(dir, questionsFile);
    return [
      `${guides} guides, ${sections} sections, ${Math.round(bytes / 1000)} kB`,
      `${(load / 1000).toFixed(2)} s`,
      `${(reload / 1000).toFixed(2)} s`,
      `${wait.toFixed(0)} ms`,
      `${answer.p50.toFixed(2)} ms`,
      `${answer.p99.toFixed(2)} ms`,
      `${bare.p50.toFixed(2)} ms`,
      `${bare.p99.toFixed(2)} ms`,
      (answer.p50 / bare.p50).toFixed(2),
      (answer.p99 / bare.p99).toFixed(2),
      `${memory.toFixed(0)} MB`,
    ];
  } finally {
    await rm(dir, { recursive: true });
  }
}

async function speedTable(sizes: readonly number[]): Promise<string> {
  const rows = [
    [
      '',
      'load',
      'reload',
      'longest wait',
      'p50',
      'p99',
      'bare p50',
      'bare p99',
      'p50 ratio',
      'p99 ratio',
      'peak memory',
    ],
  ];
  for (const guides of sizes) {
    rows.push(await measureSize(guides));
    console.error(rows.at(-1)?.join('  '));
  }
  return `${table(rows)}\n\n${questionsAsked} questions; bare: MiniSearch.search with prefix and fuzzy 0.2 over the same sections, for half a minute at most`;
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        content: { type: 'string' },
        questions: { type: 'string' },
        only: { type: 'string' },
        guides: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if ((values.content === undefined) !== (values.questions === undefined))
      throw new Error('--content and --questions go together');
    if (values.only !== undefined && !['speed', 'quality', 'load', 'sharing'].includes(values.only))
      throw new Error(`--only is speed, quality, load or sharing; found "${values.only}"`);
    const guides = values.guides === undefined ? null : Number(values.guides);
    if (guides !== null && (!Number.isInteger(guides) || guides < 1))
      throw new Error(`--guides is a whole number; found "${values.guides}"`);
    return { ...values, sizes: guides === null ? sizes : [guides] };
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
  const asks = (part: string) => args.only === undefined || args.only === part;
  if (asks('speed')) console.log(`${await speedTable(args.sizes)}\n`);
  if (asks('quality')) {
    console.log(`${await qualityTable(help, path.join(help, 'questions.jsonl'))}\n`);
    if (args.content && args.questions) console.log(`${await qualityTable(args.content, args.questions)}\n`);
  }
  if (asks('load')) console.log(`${await loadTable()}\n`);
  if (asks('sharing')) console.log(`${await sharingTable()}\n`);
  return 0;
}

process.exitCode = await main();

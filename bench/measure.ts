// One measurement in a process of its own: what it costs to load a folder and to answer from it.
import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { answer } from '../src/answer.ts';
import { loadLibrary, Readings } from '../src/library.ts';
import { type Spread, spread } from './spread.ts';

/** Milliseconds, but where it says otherwise. */
export interface Measurement {
  readonly sections: number;
  readonly load: number;
  /** Reading the folder again when nothing in it has changed, and the longest that a question waited meanwhile. */
  readonly reload: number;
  readonly wait: number;
  readonly answer: Spread;
  /** A bare MiniSearch.search with prefix and fuzzy 0.2 over the same sections. */
  readonly bare: Spread;
  /** Most memory that the process held before MiniSearch came beside it, in megabytes. */
  readonly memory: number;
}

/** Milliseconds after which no further question is put: a bare search of 75,000 sections takes a second. */
const enough = 30_000;
/** The first questions warm the compiler up, as the first minute of a bot does. */
const warmUp = 100;

function timeEach(questions: readonly string[], ask: (question: string) => unknown): Spread {
  const times: number[] = [];
  const end = performance.now() + enough;
  for (const [i, question] of [...questions.slice(0, warmUp), ...questions].entries()) {
    const start = performance.now();
    ask(question);
    // What is so slow that warming up takes half of the time counts from there on.
    if (i >= warmUp || start > end - enough / 2) times.push(performance.now() - start);
    if (start > end && times.length > 0) break;
  }
  return spread(times);
}

async function timeReload(dir: string, readings: Readings): Promise<{ reload: number; wait: number }> {
  const waits = monitorEventLoopDelay({ resolution: 1 });
  // The timer of the monitor must have been set before the work begins.
  await setImmediate();
  waits.enable();
  const start = performance.now();
  await loadLibrary(dir, readings);
  await setImmediate();
  waits.disable();
  return { reload: performance.now() - start, wait: waits.max / 1e6 };
}

/** Reads the folder and the questions from the command line, and sends the figures to the parent process. */
async function measure(dir: string, questionsFile: string): Promise<Measurement> {
  const questions: string[] = JSON.parse(await readFile(questionsFile, 'utf8'));
  const start = performance.now();
  const readings = new Readings();
  const { library } = await loadLibrary(dir, readings);
  const load = performance.now() - start;
  const ours = timeEach(questions, (question) => answer(question, library));
  const memory = process.resourceUsage().maxRSS / 1024;
  const { reload, wait } = await timeReload(dir, readings);
  const bare = new MiniSearch({ fields: ['title', 'heading', 'text'] });
  bare.addAll(
    library.sections.map(({ id, guide, heading, blocks }) => ({
      id,
      title: guide.title,
      heading,
      text: blocks.flatMap((block) => block.sentences.map((sentence) => sentence.text)).join(' '),
    })),
  );
  const peer = timeEach(questions, (question) => bare.search(question, { prefix: true, fuzzy: 0.2 }));
  return { sections: library.sections.length, load, reload, wait, answer: ours, bare: peer, memory };
}

const [, , dir, questionsFile] = process.argv;
if (dir && questionsFile) process.send?.(await measure(dir, questionsFile));

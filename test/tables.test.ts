// Small documentations of other fields, by strangers: as many right as we promise, and next to no verdict that is wrong.
import { readdirSync } from 'node:fs';
import { readQuestions } from '../eval/questions.ts';
import { isRight } from '../eval/report.ts';
import { type Judged, run } from '../eval/run.ts';
import { loadLibrary, Readings } from '../src/library.ts';

/** What was seen, rounded down; the first counts stand in test/tables/README.md. */
const floors = [
  { set: 'strangers-1', floor: 0.97, wrong: 0 },
  { set: 'strangers-2', floor: 0.97, wrong: 0 },
  { set: 'strangers-3', floor: 0.91, wrong: 1 },
  { set: 'strangers-4', floor: 0.97, wrong: 0 },
  { set: 'strangers-5', floor: 0.98, wrong: 1 },
  { set: 'strangers-6', floor: 0.95, wrong: 0 },
  { set: 'strangers-7', floor: 0.94, wrong: 0 },
  { set: 'strangers-8', floor: 0.93, wrong: 0 },
  { set: 'strangers-9', floor: 0.94, wrong: 1 },
  { set: 'strangers-10', floor: 0.925, wrong: 0 },
  { set: 'strangers-11', floor: 0.93, wrong: 1 },
] as const;

/** The everyday words are parsed once for all folders. */
const readings = new Readings();

async function ask(set: string): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const name of readdirSync(`test/tables/${set}`)) {
    const folder = `test/tables/${set}/${name}`;
    const { library } = await loadLibrary(folder, readings);
    judged.push(...run(await readQuestions(`${folder}/questions.jsonl`), library).judged);
  }
  return judged;
}

const said = ({ question, complaints }: Judged) =>
  `${question.id} ${question.q} — ${complaints.map(({ about, found }) => `${about}: ${found}`).join('; ')}`;

/** Where cells are shown and no verdict is drawn from them, none is wrong. */
const decidesWrongly = ({ wrongVerdict, complaints }: Judged) =>
  wrongVerdict && complaints.some(({ about, found }) => about !== 'verdict' || found !== 'null');

test.each(floors)(
  '$set: at least $floor are right, and at most $wrong verdicts wrong',
  async ({ set, floor, wrong }) => {
    const judged = await ask(set);
    expect(judged.length).toBeGreaterThanOrEqual(200);
    const wrongs = judged.filter(decidesWrongly).map(said);
    expect(wrongs.length > wrong ? wrongs : []).toEqual([]);
    const misses = judged.filter((one) => !isRight(one)).map(said);
    expect(misses.length > Math.floor(judged.length * (1 - floor)) ? misses : []).toEqual([]);
  },
);

// The golden questions on the guide that ships: no wrong verdict, and as many right as we promise.
import { readdirSync } from 'node:fs';
import { type QuestionSet, readQuestions } from '../eval/questions.ts';
import { isRight } from '../eval/report.ts';
import { type Judged, run } from '../eval/run.ts';
import { loadLibrary } from '../src/library.ts';

/** The least share of right answers: what was seen, rounded down; the first counts stand in test/questions/README.md. */
const floors = [
  { who: 'ours and strangers 1–4', files: /guide\.(?!people|review)/, lang: 'fr', floor: 0.97 },
  { who: 'ours and strangers 1–4', files: /guide\.(?!people|review)/, lang: 'en', floor: 0.97 },
  { who: 'people', files: /guide\.people/, lang: 'fr', floor: 0.97 },
  { who: 'people', files: /guide\.people/, lang: 'en', floor: 0.97 },
] as const;
/** The greatest share of answerable questions that may be refused. */
const mostRefused = 0.0125;

const folder = 'test/questions';
const names = readdirSync(folder).filter((name) => /^guide\..*jsonl$/.test(name));
const { library } = await loadLibrary('content');
const sets: QuestionSet[] = await Promise.all(names.map((name) => readQuestions(`${folder}/${name}`)));

const said = ({ question, complaints }: Judged) =>
  `${question.id} ${question.q} — ${complaints.map(({ about, how, found }) => `${about} ${how}: ${found}`).join('; ')}`;

const all = sets.map((set) => ({ file: set.file, judged: run(set, library).judged }));
const everything = all.flatMap(({ judged }) => judged);

test.each(all.map(({ file, judged }) => [file, judged] as const))('%s: no verdict is wrong', (_, judged) => {
  expect(judged.filter((one) => one.wrongVerdict).map(said)).toEqual([]);
});

test.each(floors)('$who, $lang: the share of right answers is at least $floor', ({ files, lang, floor }) => {
  const asked = all
    .filter(({ file }) => files.test(file))
    .flatMap(({ judged }) => judged)
    .filter(({ question }) => question.lang === lang);
  const misses = asked.filter((one) => !isRight(one));
  const most = Math.floor(asked.length * (1 - floor));
  // The misses themselves are what a failure should show.
  expect(misses.length > most ? misses.map(said) : []).toEqual([]);
});

test('hardly any question that can be answered is refused', () => {
  const refused = everything.filter((one) => one.refused);
  expect(refused.length > everything.length * mostRefused ? refused.map(said) : []).toEqual([]);
});

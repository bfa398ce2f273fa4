// The golden questions on the guide that ships: no wrong verdict, and as many right as we promise.
import { readdirSync } from 'node:fs';
import { type QuestionSet, readQuestions } from '../eval/questions.ts';
import { isRight } from '../eval/report.ts';
import { type Judged, run } from '../eval/run.ts';
import { loadLibrary } from '../src/library.ts';

/** The least share of right answers, by the question's language. */
const floors = { fr: 0.97, en: 0.95 } as const;
/** The greatest share of answerable questions that may be refused. */
const mostRefused = 0.02;

const folder = 'test/questions';
const files = readdirSync(folder).filter((name) => /^guide\..*jsonl$/.test(name));
const { library } = await loadLibrary('content');
const sets: QuestionSet[] = await Promise.all(files.map((name) => readQuestions(`${folder}/${name}`)));

const said = ({ question, complaints }: Judged) =>
  `${question.id} ${question.q} — ${complaints.map(({ about, found }) => `${about}: ${found}`).join('; ')}`;

const all = sets.map((set) => ({ file: set.file, judged: run(set, library).judged }));
const everything = all.flatMap(({ judged }) => judged);

test.each(all.map(({ file, judged }) => [file, judged] as const))('%s: no verdict is wrong', (_, judged) => {
  expect(judged.filter((one) => one.wrongVerdict).map(said)).toEqual([]);
});

test.each(Object.entries(floors))(
  '%s questions: the share of right answers is at least %d',
  (lang, floor) => {
    const asked = everything.filter(({ question }) => question.lang === lang);
    const misses = asked.filter((one) => !isRight(one));
    const most = Math.floor(asked.length * (1 - floor));
    // The misses themselves are what a failure should show.
    expect(misses.length > most ? misses.map(said) : []).toEqual([]);
  },
);

test('hardly any question that can be answered is refused', () => {
  const refused = everything.filter((one) => one.refused);
  expect(refused.length > everything.length * mostRefused ? refused.map(said) : []).toEqual([]);
});
